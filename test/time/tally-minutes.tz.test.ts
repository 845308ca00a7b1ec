import { describe, expect, it } from "vitest";
import type { TimeEntry } from "../../src/claim/time-entry.js";
import { tallyMinutes } from "../../src/time/tally-minutes.js";

const DAY = "2026-03-02";

type Row = readonly [code: string, start: string, end: string, more?: Partial<TimeEntry>];

/** An entry; a bare time of the day lies on 2 March 2026, and a bare entry is the therapist's. */
function entry([procedureCode, start, end, more = {}]: Row): TimeEntry {
  const { interrupted } = more;
  return {
    procedureCode,
    start: dated(start),
    end: dated(end),
    furnishedBy: "therapist",
    ...more,
    ...(interrupted && {
      interrupted: interrupted.map((stop) => ({ start: dated(stop.start), end: dated(stop.end) })),
    }),
  };
}

function dated(time: string): string {
  return /^\d\d:/.test(time) ? `${DAY}T${time}` : time;
}

function tally(...rows: readonly Row[]) {
  return tallyMinutes(rows.map(entry));
}

/** `code minutes/assistant minutes` of each service. */
function counted(rows: readonly Row[]): string[] {
  return tally(...rows).services.map(
    ({ procedureCode, minutes = "-", assistantMinutes = "-" }) => `${procedureCode} ${minutes}/${assistantMinutes}`,
  );
}

const assistant = { furnishedBy: "assistant" } as const;
const together = { furnishedBy: "together" } as const;
const stop = (start: string, end: string) => ({ interrupted: [{ start, end }] });

describe("minutes by code", () => {
  it.each<[string, readonly Row[], readonly string[]]>([
    [
      "7:40 and 7:40 are 15, not 14",
      [
        ["97530", "10:00:00", "10:07:40"],
        ["97530", "10:30:00", "10:37:40"],
      ],
      ["97530 15/0"],
    ],
    ["7:59 is 7, one second short of a unit", [["97530", "10:00:00", "10:07:59"]], ["97530 7/0"]],
    ["8:00 is 8", [["97530", "10:00:00", "10:08:00"]], ["97530 8/0"]],
    ["8:01 is 8", [["97530", "10:00:00", "10:08:01"]], ["97530 8/0"]],
    ["59 seconds are no minute", [["97530", "10:00:00", "10:00:59"]], ["97530 0/0"]],
    [
      "four times 15 seconds are a minute",
      [
        ["97530", "10:00", "10:00:15"],
        ["97530", "11:00", "11:00:15"],
        ["97530", "12:00", "12:00:15"],
        ["97530", "13:00", "13:00:15"],
      ],
      ["97530 1/0"],
    ],
    [
      "seconds of two codes never join",
      [
        ["97530", "10:00:00", "10:07:40"],
        ["97110", "10:07:40", "10:15:20"],
      ],
      ["97530 7/0", "97110 7/0"],
    ],
    [
      "a code is counted in any writing",
      [
        ["g0283 ", "10:00", "10:10"],
        ["G0283", "11:00", "11:05"],
      ],
      ["G0283 15/0"],
    ],
    [
      "the therapist's seconds drop too, and the assistant gets the rest",
      [
        ["97530", "10:00:00", "10:07:40"],
        ["97530", "10:30:00", "10:37:40", assistant],
      ],
      ["97530 15/8"],
    ],
    [
      "together counts as the therapist's",
      [
        ["97530", "10:00", "10:10", together],
        ["97530", "10:10", "10:15", assistant],
      ],
      ["97530 15/5"],
    ],
    [
      "therapist and assistant at the same time are together",
      [
        ["97530", "10:00", "10:20"],
        ["97530", "10:10", "10:30", assistant],
      ],
      ["97530 30/10"],
    ],
    ["an assistant alone has all", [["97530", "10:00:00", "10:15:59", assistant]], ["97530 15/15"]],
    ["an interruption is taken out", [["97530", "10:00", "10:30", stop("10:10", "10:15:01")]], ["97530 24/0"]],
    ["an interruption is clipped to its entry", [["97530", "10:00", "10:30", stop("09:50", "10:05")]], ["97530 25/0"]],
    [
      "interruptions that overlap are taken out once",
      [
        [
          "97530",
          "10:00",
          "10:30",
          {
            interrupted: [
              { start: "10:05", end: "10:15" },
              { start: "10:10", end: "10:20" },
              { start: "10:11", end: "10:12" },
            ],
          },
        ],
      ],
      ["97530 15/0"],
    ],
    [
      "an entry that is interrupted throughout is still a service",
      [["97530", "10:00", "10:30", stop("10:00", "10:30")]],
      ["97530 0/0"],
    ],
    [
      "an entry written down twice counts once",
      [
        ["97530", "10:00", "10:30"],
        ["97530", "10:00", "10:30"],
      ],
      ["97530 30/0"],
    ],
    [
      "services stand in order of their first start",
      [
        ["97110", "11:00", "11:15"],
        ["97530", "10:00", "10:15"],
      ],
      ["97530 15/0", "97110 15/0"],
    ],
    ["no entry, no service", [], []],
  ])("%s", (_, rows, expected) => {
    expect(counted(rows)).toEqual(expected);
  });

  it("is right on both sides of every minute up to two hours", () => {
    for (let minute = 1; minute <= 120; minute++) {
      for (const [second, expected] of [
        [minute * 60 - 1, minute - 1],
        [minute * 60, minute],
        [minute * 60 + 1, minute],
      ] as const) {
        const two = (value: number) => String(value).padStart(2, "0");
        const end = `${two(8 + Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
        expect(counted([["97530", "08:00:00", end]])).toEqual([`97530 ${expected}/0`]);
      }
    }
  });
});

it("gives a service all that is uniform over its entries", () => {
  const { services } = tally(
    ["97530", "10:00", "10:10", { clinicianKey: "a" }],
    ["97530", "10:20:30", "10:30:30", { clinicianKey: "a" }],
    ["97110", "11:00", "11:10", { clinicianKey: "a" }],
    ["97110", "11:10", "11:20", { clinicianKey: "b", ...assistant }],
  );
  expect(services).toEqual([
    {
      procedureCode: "97530",
      serviceDate: DAY,
      minutes: 20,
      assistantMinutes: 0,
      furnishedBy: "therapist",
      clinicianKey: "a",
      intervals: [
        { start: 600, end: 610 },
        { start: 620, end: 630 },
      ],
    },
    {
      procedureCode: "97110",
      serviceDate: DAY,
      minutes: 20,
      assistantMinutes: 10,
      intervals: [{ start: 660, end: 680 }],
    },
  ]);
});

describe("overlaps", () => {
  const a = { clinicianKey: "a" };
  const b = { clinicianKey: "b" };
  const at = (code: string, more: Partial<TimeEntry>): Row => [code, "10:00", "10:30", more];
  const later = (code: string, more: Partial<TimeEntry>): Row => [code, "10:20", "10:50", more];

  it.each<[string, readonly Row[], string[]]>([
    ["two procedures", [at("97530", a), later("97110", a)], ["one-clinician 97110 97530 10 true secondary"]],
    [
      "a procedure and an attended modality",
      [at("97530", a), later("97035", a)],
      ["one-clinician 97035 97530 10 true secondary"],
    ],
    ["two attended modalities", [at("97032", a), later("97035", a)], ["one-clinician 97032 97035 10 true secondary"]],
    ["a test", [at("97750", a), later("97530", a)], ["one-clinician 97530 97750 10 true recall"]],
    ["an orthosis code", [at("97760", a), later("97530", a)], ["one-clinician 97530 97760 10 true recall"]],
    ["an evaluation", [at("97166", a), later("97530", a)], ["one-clinician 97166 97530 10 true recall"]],
    ["a group", [at("97150", a), later("97530", a)], ["one-clinician 97150 97530 10 true recall"]],
    [
      "a base and the add-on that continues it",
      [at("97129", a), later("97130", a)],
      ["one-clinician 97129 97130 10 true secondary"],
    ],
    ["the same service twice", [at("97530", a), later("97530", a)], ["double-entry 97530 97530 10 false secondary"]],
    [
      "two clinicians, two codes",
      [at("97530", a), later("97110", b)],
      ["two-clinicians 97110 97530 10 true secondary recall"],
    ],
    [
      "two clinicians, one code",
      [at("97530", a), later("97530", b)],
      ["two-clinicians 97530 97530 10 false secondary recall"],
    ],
    ["a supervised modality beside a procedure", [at("97010", a), later("97530", a)], []],
    ["two supervised modalities", [at("97010", a), later("G0283", a)], []],
    ["a supervised modality beside an unknown code", [at("97010", a), later("99999", a)], []],
    ["an add-on that accompanies its base", [at("0770T", a), later("97530", a)], []],
    ["times that touch", [["97530", "10:00", "10:20", a], later("97110", a)], []],
    [
      "one second",
      [["97530", "10:00", "10:20:01", a], later("97110", a)],
      ["one-clinician 97110 97530 0 true secondary"],
    ],
    ["an interruption where the other runs", [at("97530", { ...a, ...stop("10:20", "10:30") }), later("97110", a)], []],
    ["an ended code", [at("97532", a), later("97530", a)], ["one-clinician 97530 97532 10 true secondary"]],
  ])("%s", (_, rows, expected) => {
    const { overlaps, undetermined } = tally(...rows);
    expect(
      overlaps.map(({ kind, procedureCodes, minutes, countedTwice, citations }) =>
        [kind, ...procedureCodes, minutes, countedTwice, ...citations.map(({ mark }) => mark)].join(" "),
      ),
    ).toEqual(expected);
    expect(undetermined).toEqual([]);
  });

  it("say which entries, how long and when", () => {
    expect(tally(at("97530", a), ["97010", "10:00", "10:40"], later("97110", a)).overlaps).toMatchObject([
      { serviceDate: DAY, entries: [0, 2], seconds: 600, minutes: 10, intervals: [{ start: 620, end: 630 }] },
    ]);
  });

  it("join entries of the same two codes", () => {
    const { overlaps } = tally(at("97530", a), ["97110", "10:00", "10:05:30", a], ["97110", "10:10", "10:15:30", a]);
    expect(overlaps).toMatchObject([{ entries: [0, 1, 2], seconds: 660, minutes: 11 }]);
  });

  it.each<[string, Partial<TimeEntry>, Partial<TimeEntry>, number]>([
    ["neither clinician is named", {}, {}, 0],
    ["one clinician is not named", a, {}, 1],
    ["a key is blank", { clinicianKey: " " }, { clinicianKey: " " }, 0],
  ])("are undetermined when %s", (_, first, second, index) => {
    const { overlaps, undetermined, services } = tally(at("97530", first), later("97110", second));
    expect(overlaps).toEqual([]);
    expect(undetermined).toMatchObject([
      {
        missing: ["entries.clinicianKey"],
        path: ["entries", index, "clinicianKey"],
        citations: [{ mark: "secondary" }],
      },
    ]);
    expect(services.map(({ minutes }) => minutes)).toEqual([30, 30]);
  });

  it("are undetermined once when codes are unknown", () => {
    const { overlaps, undetermined } = tally(at("99999", a), later("97110", a), later("99998", a));
    expect(overlaps).toMatchObject([]);
    expect(undetermined).toMatchObject([
      {
        missing: ["reference.procedureCodes"],
        path: ["entries"],
        message: expect.stringMatching(/^97110 and 99998 and 99999 /),
      },
    ]);
  });

  it("are undetermined without a table of codes", () => {
    const entries = [at("97530", a), later("97010", a)].map(entry);
    const { overlaps, undetermined } = tallyMinutes(entries, { reference: { procedureCodes: null } });
    expect(overlaps).toEqual([]);
    expect(undetermined).toMatchObject([{ missing: ["reference.procedureCodes"] }]);
  });

  it("of two clinicians are the joint time of their services", () => {
    const { services } = tally(
      at("97530", a),
      later("97110", b),
      ["97535", "11:00", "11:10", a],
      ["97535", "11:05", "11:15", b],
    );
    expect(
      services.map(({ minutes, coTreatmentMinutes, jointMinutes }) => [minutes, coTreatmentMinutes, jointMinutes]),
    ).toEqual([
      [30, 10, 15],
      [30, 10, 15],
      [15, 5, 15],
    ]);
  });

  it("leave the joint time open when a clinician is not named", () => {
    const { services } = tally(at("97530", a), later("97110", b), later("97110", {}));
    expect(services.map((service) => "coTreatmentMinutes" in service)).toEqual([false, false]);
  });
});

describe("total treatment minutes", () => {
  it.each<[string, readonly Row[], number]>([
    [
      "are the codes added up",
      [
        ["97530", "10:00:00", "10:07:40"],
        ["97110", "10:07:40", "10:15:20"],
      ],
      14,
    ],
    [
      "hold untimed services",
      [
        ["97530", "10:00", "10:35"],
        ["97166", "11:00", "11:20"],
      ],
      55,
    ],
    [
      "hold a supervised modality alone",
      [
        ["97530", "10:00", "10:30"],
        ["97010", "10:30", "10:40"],
      ],
      40,
    ],
    [
      "count a supervised modality beside another service once",
      [
        ["97530", "10:00", "10:30"],
        ["97010", "10:00", "10:15"],
      ],
      30,
    ],
    [
      "count what two codes share once",
      [
        ["97530", "10:00", "10:30"],
        ["97110", "10:20", "10:50"],
      ],
      50,
    ],
    ["leave out interruptions", [["97530", "10:00", "10:30", stop("10:10", "10:20")]], 20],
    [
      "add up over dates",
      [
        ["97530", "10:00", "10:30"],
        ["97530", "2026-03-04T10:00", "2026-03-04T10:15"],
      ],
      45,
    ],
    ["are 0 for an empty log", [], 0],
  ])("%s", (_, rows, expected) => {
    expect(tally(...rows).totalTreatmentMinutes).toBe(expected);
  });

  it("stand by date", () => {
    expect(tally(["97530", "2026-03-04T10:00", "2026-03-04T10:15"], ["97530", "10:00", "10:30"]).days).toEqual([
      { serviceDate: DAY, totalTreatmentMinutes: 30 },
      { serviceDate: "2026-03-04", totalTreatmentMinutes: 15 },
    ]);
  });
});

describe("midnight", () => {
  it("splits an entry into two dates of service", () => {
    const result = tally(["97530", "23:50:30", "2026-03-03T00:20"], ["97530", "10:00:00", "10:00:30"]);
    expect(result.services).toMatchObject([
      { serviceDate: DAY, minutes: 10, intervals: [{ start: 1430, end: 1440 }] },
      { serviceDate: "2026-03-03", minutes: 20, intervals: [{ start: 0, end: 20 }] },
    ]);
    expect(result.splitAtMidnight).toEqual([0]);
    expect(result.totalTreatmentMinutes).toBe(30);
  });

  it.each<[string, Row, string[]]>([
    ["an entry that ends at midnight stays on its date", ["97530", "23:30", "2026-03-03T00:00"], [`${DAY} 30`]],
    ["one second more is another date", ["97530", "23:30", "2026-03-03T00:00:01"], [`${DAY} 30`, "2026-03-03 0"]],
    [
      "an interruption over midnight counts on both dates",
      ["97530", "23:30", "2026-03-03T00:30", stop("23:45", "2026-03-03T00:10")],
      [`${DAY} 15`, "2026-03-03 20"],
    ],
    [
      "an interruption up to the end leaves one date",
      ["97530", "23:30", "2026-03-03T00:30", stop("23:45", "2026-03-03T00:30")],
      [`${DAY} 15`],
    ],
    [
      "an interruption from the start leaves the next date",
      ["97530", "23:30", "2026-03-03T00:30", stop("23:30", "2026-03-03T00:00")],
      ["2026-03-03 30"],
    ],
    ["24 hours are the most", ["97530", "10:00", "2026-03-03T10:00"], [`${DAY} 840`, "2026-03-03 600"]],
    ["leap day", ["97530", "2028-02-28T23:59", "2028-02-29T00:01"], ["2028-02-28 1", "2028-02-29 1"]],
    ["turn of the year", ["97530", "2026-12-31T23:59", "2027-01-01T00:01"], ["2026-12-31 1", "2027-01-01 1"]],
    [
      "with offsets, local midnight counts",
      ["97530", `${DAY}T23:50-05:00`, "2026-03-03T00:20-05:00"],
      [`${DAY} 10`, "2026-03-03 20"],
    ],
    ["the turn of a day in UTC does not count", ["97530", `${DAY}T18:50-05:00`, `${DAY}T19:20-05:00`], [`${DAY} 30`]],
  ])("%s", (_, row, expected) => {
    expect(tally(row).services.map(({ serviceDate, minutes }) => `${serviceDate} ${minutes}`)).toEqual(expected);
  });
});

describe("daylight saving in the United States", () => {
  it.each<[string, Row, number]>([
    ["spring forward: 01:30 to 03:30 is one hour", ["97530", "2026-03-08T01:30-05:00", "2026-03-08T03:30-04:00"], 60],
    [
      "spring forward: 01:59:59 to 03:00:00 is one second",
      ["97530", "2026-03-08T01:59:59-05:00", "2026-03-08T03:00:00-04:00"],
      0,
    ],
    ["fall back: 01:30 to 02:30 is two hours", ["97530", "2026-11-01T01:30-04:00", "2026-11-01T02:30-05:00"], 120],
    ["fall back: 01:50 to 01:10 is twenty minutes", ["97530", "2026-11-01T01:50-04:00", "2026-11-01T01:10-05:00"], 20],
    ["fall back: 01:30 to 01:30 is an hour", ["97530", "2026-11-01T01:30-04:00", "2026-11-01T01:30-05:00"], 60],
    ["fall back up to midnight", ["97530", "2026-11-01T01:30-04:00", "2026-11-02T00:00-05:00"], 1410],
    [
      "an interruption across the change is exact",
      [
        "97530",
        "2026-11-01T01:30-04:00",
        "2026-11-01T02:30-05:00",
        stop("2026-11-01T01:50-04:00", "2026-11-01T01:10-05:00"),
      ],
      100,
    ],
    ["without offsets the local clock counts", ["97530", "2026-03-08T01:30", "2026-03-08T03:30"], 120],
  ])("%s", (_, row, minutes) => {
    const result = tally(row);
    expect(result.services.map((service) => service.minutes)).toEqual([minutes]);
    expect(result.totalTreatmentMinutes).toBe(minutes);
    expect(result.splitAtMidnight).toEqual([]);
  });

  it("leaves intervals out where the wall clock does not order the minutes", () => {
    const key = { clinicianKey: "a" };
    const { services, overlaps, undetermined } = tally(
      ["97530", "2026-11-01T01:00-04:00", "2026-11-01T01:50-04:00", key],
      ["97110", "2026-11-01T01:00-05:00", "2026-11-01T01:50-05:00", key],
      ["97110", "2026-11-01T01:45-04:00", "2026-11-01T01:55-04:00", key],
    );
    expect(services.map(({ minutes, intervals }) => [minutes, intervals])).toEqual([
      [50, undefined],
      [60, undefined],
    ]);
    expect(overlaps).toMatchObject([{ entries: [0, 2], seconds: 300 }]);
    expect(overlaps[0]).not.toHaveProperty("intervals");
    expect(undetermined).toMatchObject([{ missing: ["services.intervals"], path: ["services"] }]);
  });

  it("reads an entry without offset on the clock of its date", () => {
    const { services } = tally(["97530", `${DAY}T10:00-05:00`, `${DAY}T10:30-05:00`], ["97530", "10:15", "10:45"]);
    expect(services).toMatchObject([{ minutes: 45, intervals: [{ start: 600, end: 645 }] }]);
  });
});

describe("refused entries", () => {
  const refusals: readonly [string, Row, string, string][] = [
    ["30 February", ["97530", "2026-02-30T10:00", "2026-02-30T10:30"], "start", "time-impossible"],
    ["hour 24", ["97530", "23:30", `${DAY}T24:00`], "end", "time-impossible"],
    ["hour 25", ["97530", `${DAY}T25:00`, "23:00"], "start", "time-impossible"],
    ["minute 60", ["97530", "10:00", "10:60"], "end", "time-impossible"],
    ["second 60", ["97530", "10:00", "10:30:60"], "end", "time-impossible"],
    ["a year out of range", ["97530", "0026-03-02T10:00", "10:30"], "start", "time-impossible"],
    ["an offset of 15 hours", ["97530", `${DAY}T10:00+15:00`, `${DAY}T10:30+15:00`], "start", "time-impossible"],
    ["an offset with minute 60", ["97530", `${DAY}T10:00-04:60`, `${DAY}T10:30-05:00`], "start", "time-impossible"],
    ["no time", ["97530", DAY, "10:30"], "start", "time-unreadable"],
    ["a space for the T", ["97530", `${DAY} 10:00`, "10:30"], "start", "time-unreadable"],
    ["a fraction of a second", ["97530", "10:00:00.5", "10:30"], "start", "time-unreadable"],
    ["a line after the time", ["97530", "10:00\n", "10:30"], "start", "time-unreadable"],
    ["an offset without colon", ["97530", `${DAY}T10:00-0500`, `${DAY}T10:30-05:00`], "start", "time-unreadable"],
    ["an empty text", ["97530", "", "10:30"], "start", "time-unreadable"],
    ["an end at the start", ["97530", "10:00", "10:00"], "end", "end-not-after-start"],
    ["an end before the start", ["97530", "10:30", "10:00"], "end", "end-not-after-start"],
    [
      "an exact end before the start",
      ["97530", `${DAY}T10:00-05:00`, `${DAY}T10:30-04:00`],
      "end",
      "end-not-after-start",
    ],
    ["an offset on the start alone", ["97530", `${DAY}T10:00-05:00`, "10:30"], "end", "offset-on-one-end"],
    ["an offset on the end alone", ["97530", "10:00", `${DAY}T10:30Z`], "start", "offset-on-one-end"],
    [
      "an offset that changes by two hours",
      ["97530", `${DAY}T10:00-05:00`, `${DAY}T10:30-07:00`],
      "end",
      "offset-changes-too-much",
    ],
    [
      "an offset that changes over midnight",
      ["97530", "2026-10-31T23:30-04:00", "2026-11-01T01:30-05:00"],
      "end",
      "offset-changes-over-midnight",
    ],
    ["24 hours and a second", ["97530", "10:00", "2026-03-03T10:00:01"], "end", "longer-than-a-day"],
    [
      "an interruption before the entry",
      ["97530", "10:00", "10:30", stop("09:00", "10:00")],
      "interrupted.0.start",
      "interruption-outside",
    ],
    [
      "an interruption after the entry",
      ["97530", "10:00", "10:30", stop("10:30", "10:40")],
      "interrupted.0.start",
      "interruption-outside",
    ],
    [
      "an interruption that cannot be read",
      ["97530", "10:00", "10:30", stop("10:10", "soon")],
      "interrupted.0.end",
      "time-unreadable",
    ],
    [
      "an interruption that ends before it starts",
      ["97530", "10:00", "10:30", stop("10:20", "10:10")],
      "interrupted.0.end",
      "end-not-after-start",
    ],
    [
      "an interruption with an offset of its own",
      ["97530", "10:00", "10:30", stop(`${DAY}T10:10Z`, `${DAY}T10:15Z`)],
      "interrupted.0.start",
      "offset-unlike-entry",
    ],
    [
      "an unknown clinician's role",
      ["97530", "10:00", "10:30", { furnishedBy: "aide" as "assistant" }],
      "furnishedBy",
      "furnished-by-unknown",
    ],
    ["a blank code", [" ", "10:00", "10:30"], "procedureCode", "code-missing"],
  ];

  it.each(refusals)("%s", (_, row, field, reason) => {
    const { refused, undetermined, totalTreatmentMinutes, services } = tally(row);
    expect(refused[0]).toEqual({ index: 0, field, reason, fix: expect.stringMatching(/^[A-Z].+\.$/) });
    expect(undetermined).toMatchObject([{ missing: ["services.minutes"] }]);
    expect(totalTreatmentMinutes).toBeNull();
    expect(services.every((service) => service.minutes === undefined)).toBe(true);
    expect(JSON.stringify([refused, undetermined])).not.toMatch(/2026|\d\d:\d\d:|10:/);
  });

  it("are an offset away from a date with several clocks", () => {
    const { refused, services } = tally(
      ["97530", "2026-11-01T01:00-04:00", "2026-11-01T01:30-04:00"],
      ["97530", "2026-11-01T09:00-05:00", "2026-11-01T09:30-05:00"],
      ["97110", "2026-11-01T10:00", "2026-11-01T10:30"],
    );
    expect(refused).toMatchObject([{ index: 2, field: "start", reason: "offset-needed" }]);
    expect(services.map(({ procedureCode, minutes }) => [procedureCode, minutes])).toEqual([
      ["97530", 60],
      ["97110", undefined],
    ]);
  });

  it("name every bad field", () => {
    const { refused, undetermined } = tally([
      "",
      "soon",
      "later",
      {
        interrupted: [
          { start: "10:00", end: "?" },
          { start: "!", end: "10:10" },
        ],
      },
    ]);
    expect(refused.map(({ field }) => field)).toEqual([
      "procedureCode",
      "start",
      "end",
      "interrupted.0.end",
      "interrupted.1.start",
    ]);
    expect(undetermined).toMatchObject([{ path: ["entries", 0, "procedureCode"] }]);
  });

  it("say nothing about an interruption while the entry itself cannot be read", () => {
    const { refused } = tally(["97530", "10:00", "soon", stop("10:10", "10:15")]);
    expect(refused.map(({ field }) => field)).toEqual(["end"]);
  });

  it("point into their interruption", () => {
    const { undetermined } = tally(["97530", "10:00", "10:30", stop("10:10", "soon")]);
    expect(undetermined).toMatchObject([{ path: ["entries", 0, "interrupted", 0, "end"] }]);
  });

  it("take the minutes of their code on the dates they may lie on, and of no other", () => {
    const good: readonly Row[] = ["01", "02", "03", "04"].map((day): Row => [
      "97530",
      `2026-03-${day}T10:00`,
      `2026-03-${day}T10:30`,
    ]);
    const minutes = (row: Row) =>
      tally(...good, ["97110", "12:00", "12:30"], row).services.map((service) => service.minutes ?? null);
    const other = 30;
    expect(minutes(["97530", "11:00", "soon"])).toEqual([30, null, other, null, 30]);
    expect(minutes(["97530", "soon", "11:00"])).toEqual([null, null, other, 30, 30]);
    expect(minutes(["97530", "11:00", "10:00"])).toEqual([30, null, other, 30, 30]);
    expect(minutes(["97530", "2026-03-01T10:00", "2026-03-04T10:00"])).toEqual([null, 30, other, 30, null]);
    expect(minutes(["97530", "soon", "later"])).toEqual([null, null, other, null, null]);
    expect(minutes(["", "11:00", "10:00"])).toEqual([30, null, null, 30, 30]);
    expect(minutes(["", "soon", "later"])).toEqual([null, null, null, null, null]);
  });

  it("keep a place for a service that nothing else documents", () => {
    const { services, days } = tally(
      ["97110", "10:00", "10:30"],
      ["97530", "10:30", "soon"],
      ["97535", "soon", "later"],
    );
    expect(services.slice(1)).toEqual([{ procedureCode: "97530", serviceDate: DAY }, { procedureCode: "97535" }]);
    expect(services[0]).toMatchObject({ procedureCode: "97110", minutes: 30 });
    expect(days).toEqual([{ serviceDate: DAY, totalTreatmentMinutes: null }]);
  });

  it("leave the totals of other dates", () => {
    const { days, totalTreatmentMinutes } = tally(
      ["97110", "2026-03-04T10:00", "2026-03-04T10:30"],
      ["97530", "10:30", "10:00"],
    );
    expect(days.map((day) => day.totalTreatmentMinutes)).toEqual([null, 30]);
    expect(totalTreatmentMinutes).toBeNull();
  });

  it("refuse texts that are no texts", () => {
    const entries = [{ procedureCode: 97530, start: null, end: 5, furnishedBy: "therapist" }] as unknown as TimeEntry[];
    expect(tallyMinutes(entries).refused.map(({ reason }) => reason)).toEqual([
      "code-missing",
      "time-unreadable",
      "time-unreadable",
    ]);
  });
});
