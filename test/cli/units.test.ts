import { describe, expect, it } from "vitest";
import { calculateUnits } from "../../src/units/calculate-units.js";
import { run } from "./run.js";

const services = [
  { procedureCode: "97110", minutes: 33 },
  { procedureCode: "97140", minutes: 7 },
  { procedureCode: "97165" },
];
const serviceDate = "2026-03-02";
const expected = calculateUnits(services, { countingMethod: "cms-8-minute", serviceDate });
const visit = { serviceDate, discipline: "OT", payer: "medicare-part-b", diagnosisCodes: [], services };
const csv = "code,minutes\n97110,33\n97140,7\n97165,\n";
const unitsOf = (record: Record<string, unknown> | undefined) =>
  ((record ?? {})["codes"] as { procedureCode: string; units: number }[]).map(({ procedureCode, units }) => [
    procedureCode,
    units,
  ]);

describe("units", () => {
  it.each([
    ["services as JSON", JSON.stringify(services)],
    ["services as pretty JSON", JSON.stringify(services, null, 2)],
    ["services as NDJSON", `${JSON.stringify(services)}\n`],
    ["a visit as JSON", JSON.stringify(visit, null, 2)],
    ["a visit as NDJSON", `${JSON.stringify(visit)}\n`],
    ["an array of one visit", JSON.stringify([visit])],
    ["a pretty array of one visit", JSON.stringify([visit], null, 2)],
  ])("counts %s as the library does", async (_, stdin) => {
    const ran = await run("units --method cms-8-minute --date 2026-03-02", { stdin });
    expect(ran).toMatchObject({ code: 0, stderr: "", records: [expected] });
    expect(ran.records).toEqual([JSON.parse(JSON.stringify(expected))]);
  });

  it.each([
    ["commas", csv],
    ["CRLF", csv.replaceAll("\n", "\r\n")],
    ["a byte-order mark", `\ufeff${csv}`],
    ["semicolons", csv.replaceAll(",", ";")],
    ["tabs", csv.replaceAll(",", "\t")],
    ["quotation marks", '"CPT Code","Minutes"\n"97110","33"\n"97140","7"\n"97165",""\n'],
    ["other titles and blank lines", "\nProcedure Code,Total Minutes,\n\n97110,33,\n,,\n97140,7.0,\n97165,,\n"],
    ["no last line break", csv.trimEnd()],
  ])("counts CSV with %s", async (_, stdin) => {
    const ran = await run("units --payer medicare-part-b --date 2026-03-02", { stdin });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.records).toMatchObject([
      { ...JSON.parse(JSON.stringify(expected)), source: { line: expect.any(Number) } },
    ]);
  });

  it("takes date, payer and discipline of a row", async () => {
    const stdin =
      "visit,dos,payer,code,mins\nA,3/2/2026,medicare-part-b,97110,38\nB,2026-03-03,commercial-cpt-midpoint,97110,38\n";
    const { code, records } = await run("units", { stdin });
    expect(code).toBe(0);
    expect(records).toMatchObject([
      { countingMethod: "cms-8-minute", serviceDate: "2026-03-02", source: { line: 2, visit: "A" } },
      { countingMethod: "cpt-midpoint", serviceDate: "2026-03-03", source: { line: 3, visit: "B" } },
    ]);
  });

  it("groups rows by date and patient where there is no visit", async () => {
    const stdin =
      "patient,date,code,minutes\n1,2026-03-02,97110,20\n1,2026-03-02,97140,20\n2,2026-03-02,97110,20\n2,2026-03-03,97110,8\n";
    const { records } = await run("units --method cms-8-minute", { stdin });
    expect(records.map(unitsOf)).toEqual([
      [
        ["97110", 2],
        ["97140", 1],
      ],
      [["97110", 1]],
      [["97110", 1]],
    ]);
    expect(JSON.stringify(records)).not.toContain("patient");
  });

  it("lets the caller prefer a code in a tie", async () => {
    const stdin = "code,minutes\n97530,20\n97535,20\n";
    const first = await run("units --method cms-8-minute --date 2026-03-02", { stdin });
    const second = await run("units --method cms-8-minute --date 2026-03-02 --prefer 97535,97530", { stdin });
    expect(unitsOf(first.records[0])).toEqual([
      ["97530", 2],
      ["97535", 1],
    ]);
    expect(unitsOf(second.records[0])).toEqual([
      ["97530", 1],
      ["97535", 2],
    ]);
  });

  it("counts by every method", async () => {
    const stdin = JSON.stringify(services);
    const { records } = await run("units --compare --date 2026-03-02", { stdin });
    expect(records).toMatchObject([
      {
        kind: "counting-method-comparison",
        methods: { "cms-8-minute": { supportedTimedUnits: 3 }, "cpt-midpoint": { supportedTimedUnits: 2 } },
      },
    ]);
  });

  it("leaves units undetermined where the payer does not say how it counts", async () => {
    const { code, records } = await run("units --payer independence-blue-cross --date 2026-03-02", { stdin: csv });
    expect(code).toBe(0);
    expect(records).toMatchObject([{ countingMethod: null, supportedTimedUnits: null }]);
  });

  it.each([
    ["units --method cms-8-minute", "units needs --date YYYY-MM-DD, or the same in the input."],
    ["units --date 2026-03-02", "units needs --payer <id>, or the same in the input."],
    ["units", "units needs --date YYYY-MM-DD --payer <id>, or the same in the input."],
  ])("%s names the option that is missing", async (command, message) => {
    for (const stdin of [csv, JSON.stringify(services)]) {
      const ran = await run(command, { stdin });
      expect(ran).toMatchObject({ code: 2, stdout: "" });
      expect(ran.stderr).toContain(message);
    }
  });

  it("refuses a record that says something else than an option", async () => {
    const ran = await run("units --payer humana", {
      stdin: `${JSON.stringify(visit)}\n${JSON.stringify({ ...visit, payer: "humana" })}\n`,
    });
    expect(ran.code).toBe(2);
    expect(ran.records).toMatchObject([
      { kind: "error", issues: [{ pointer: "/payer" }] },
      { kind: "unit-calculation" },
    ]);
  });

  it.each([
    ["a bare service", '{"procedureCode":"97530","minutes":30}', [""]],
    ["a number", "42", [""]],
    ["text for minutes", '[{"procedureCode":"97530","minutes":"30","serviceDate":"2026-03-02"}]', ["/0/minutes"]],
    ["a misspelt field", '[{"procedureCode":"97530","minuts":30,"serviceDate":"2026-03-02"}]', ["/0"]],
    ["a missing date", '[{"procedureCode":"97530","minutes":30}]', ["/serviceDate"]],
    ["services that are no array", '{"serviceDate":"2026-03-02","services":"97530"}', [""]],
    ["a date that does not exist", '{"serviceDate":"2026-02-30","services":[]}', ["/serviceDate"]],
    [
      "several dates",
      '[{"procedureCode":"97530","serviceDate":"2026-03-02"},{"procedureCode":"97530","serviceDate":"2026-03-03"}]',
      [""],
    ],
    [
      "several disciplines",
      '[{"procedureCode":"97530","discipline":"OT"},{"procedureCode":"97530","discipline":"PT"}]',
      [""],
    ],
  ])("makes an error record of %s", async (_, line, pointers) => {
    const ran = await run("units --compare", { stdin: `${JSON.stringify(visit)}\n${line}\n` });
    expect(ran.code).toBe(2);
    expect(ran.records[1]).toMatchObject({
      kind: "error",
      record: 2,
      line: 2,
      issues: pointers.map((pointer) => ({ pointer })),
    });
  });
});

describe("units of a time log", () => {
  const rows =
    "97530,2026-03-02T09:00,2026-03-02T09:38,therapist,K\n97110,2026-03-02T09:38,2026-03-02T09:53,assistant,L\n";

  it("counts minutes and carries the log", async () => {
    const { code, records } = await run("units --method cms-8-minute", {
      stdin: `cpt,start time,end time,furnished by,clinician\n${rows}`,
    });
    expect(code).toBe(0);
    expect(records).toMatchObject([
      { timedMinutes: 53, serviceDate: "2026-03-02", tally: { kind: "minute-tally", overlaps: [] } },
    ]);
  });

  it.each([
    [
      "times of the day with a date column",
      "date,code,start,end\n3/2/2026,97530,9:00 AM,9:38 am\n3/2/2026,97530,1:00 PM,01:15 PM\n",
      53,
    ],
    ["times of the day with --date", "code,start,end\n97530,09:00,09:53\n", 53],
    ["an interruption", "code,start,end,interrupted\n97530,09:00,09:58,09:10-09:12; 09:20 to 09:23\n", 53],
    ["a column of minutes that agrees", "code,start,end,minutes\n97530,09:00,09:53,53\n", 53],
    ["date and time with a blank", "code,start,end\n97530,2026-03-02 09:00,2026-03-02 09:53\n", 53],
  ])("reads %s", async (_, stdin, minutes) => {
    const { code, records } = await run("units --method cms-8-minute --furnished-by therapist --date 2026-03-02", {
      stdin,
    });
    expect(records).toMatchObject([{ timedMinutes: minutes }]);
    expect(code).toBe(0);
  });

  it("reads time entries as JSON", async () => {
    const entries = [
      { procedureCode: "97530", start: "2026-03-02T09:00", end: "2026-03-02T09:53", furnishedBy: "therapist" },
    ];
    const { records } = await run("units --method cms-8-minute", { stdin: JSON.stringify(entries) });
    expect(records).toMatchObject([{ timedMinutes: 53, tally: { totalTreatmentMinutes: 53 } }]);
  });

  it("gives one result for each date of a session over midnight", async () => {
    const stdin = "visit,code,start,end,furnished_by\nA,97530,2026-03-02T23:50,2026-03-03T00:20,therapist\n";
    const { records } = await run("units --method cms-8-minute", { stdin });
    expect(records).toMatchObject([
      { serviceDate: "2026-03-02", timedMinutes: 10, tally: { splitAtMidnight: [0] } },
      { serviceDate: "2026-03-03", timedMinutes: 20 },
    ]);
  });

  it("takes a row without times as a service without minutes, never as none", async () => {
    const stdin = "code,start,end\n97530,09:00,09:38\n97165,,\n97535,,\n";
    const { records } = await run("units --method cms-8-minute --furnished-by therapist --date 2026-03-02", { stdin });
    expect(unitsOf(records[0])).toEqual([
      ["97530", null],
      ["97165", 1],
      ["97535", null],
    ]);
  });

  it.each([
    ["an end before its start", "97530,10:00,09:00,", "/end", 2],
    ["one time only", "97530,10:00,,", "/end", 2],
    ["minutes that differ", "97530,09:00,10:00,45", "/minutes", 2],
    ["a time that is none", "97530,25:00,10:00,", "/start", 2],
  ])("makes an error record of %s", async (_, row, pointer, line) => {
    const stdin = `code,start,end,minutes\n${row}\n`;
    const ran = await run("units --method cms-8-minute --furnished-by therapist --date 2026-03-02", { stdin });
    expect(ran.code).toBe(2);
    expect(ran.records).toMatchObject([{ kind: "error", issues: [{ pointer, line }] }]);
  });

  it("asks who gave the services", async () => {
    const ran = await run("units --method cms-8-minute --date 2026-03-02", {
      stdin: "code,start,end\n97530,09:00,09:38\n",
    });
    expect(ran.records).toMatchObject([{ kind: "error", issues: [{ pointer: "/furnished_by", line: 2 }] }]);
  });

  describe("that gives the same time to two codes", () => {
    const header = "visit,date,code,start,end,clinician\n";
    const shared = "A,2026-03-02,97530,09:00,09:20,K\nA,2026-03-02,97110,09:10,09:30,K\n";
    const apart = "B,2026-03-02,97530,09:00,09:20,K\nB,2026-03-02,97110,09:20,09:40,K\n";
    const command = "units --method cms-8-minute --furnished-by therapist";

    it("leaves its units undetermined and exits 1", async () => {
      const ran = await run(command, { stdin: header + shared + apart });
      expect(ran).toMatchObject({ code: 1, stderr: "" });
      expect(ran.records).toMatchObject([
        {
          timedMinutes: null,
          codes: [
            { procedureCode: "97530", units: null },
            { procedureCode: "97110", units: null },
          ],
          tally: { overlaps: [{ countedTwice: true, minutes: 10 }] },
        },
        { timedMinutes: 40, codes: [{ units: 2 }, { units: 1 }] },
      ]);
      expect(ran.records[0]?.["undetermined"]).toMatchObject([
        {
          missing: ["entries.start", "entries.end"],
          message: expect.stringContaining("97110 and 97530 claim the same time, 10 minutes") as unknown,
        },
        {},
        {},
      ]);
    });

    it.each([
      ["two clinicians", shared.replace(",09:30,K", ",09:30,L")],
      ["clinicians who are not named", shared.replaceAll(",K", ",")],
      ["one of them not named", shared.replace(",09:30,K", ",09:30,")],
    ])("and %s", async (_, rows) => {
      const ran = await run(command, { stdin: header + rows });
      expect(ran.code).toBe(1);
      expect(unitsOf(ran.records[0])).toEqual([
        ["97530", null],
        ["97110", null],
      ]);
    });

    it("but not where a supervised modality runs beside a service, nor one entry is written twice", async () => {
      const modality = "A,2026-03-02,97530,09:00,09:20,K\nA,2026-03-02,G0283,09:00,09:20,K\n";
      const twice = "A,2026-03-02,97530,09:00,09:20,K\nA,2026-03-02,97530,09:00,09:20,K\n";
      for (const rows of [modality, twice]) {
        const ran = await run(command, { stdin: header + rows });
        expect(ran).toMatchObject({ code: 0 });
        expect(ran.records).toMatchObject([{ timedMinutes: 20 }]);
      }
    });

    it("on its own date only", async () => {
      const stdin = `${header.replace("date,", "")}A,97530,2026-03-02T09:00,2026-03-02T09:20,K\nA,97110,2026-03-02T09:10,2026-03-02T09:30,K\nA,97530,2026-03-03T09:00,2026-03-03T09:20,K\n`;
      const { code, records } = await run(command, { stdin });
      expect(code).toBe(1);
      expect(records).toMatchObject([{ timedMinutes: null }, { timedMinutes: 20, undetermined: [] }]);
    });

    it("in every counting method, in proposed lines and in explanations", async () => {
      const stdin = header + shared;
      const compared = await run("units --compare --furnished-by therapist", { stdin });
      expect(compared.code).toBe(1);
      expect(compared.stdout.match(/claim the same time/g)).toHaveLength(4);
      const options = "--payer medicare-part-b --discipline OT --diagnosis M25.641 --furnished-by therapist";
      const proposed = await run(`propose ${options}`, { stdin });
      expect(proposed).toMatchObject({ code: 1 });
      expect(proposed.records).toMatchObject([{ kind: "proposal", lines: [] }]);
      for (const text of [proposed.stdout, (await run(`explain ${options}`, { stdin })).stdout])
        expect(text).toContain("claim the same time");
    });
  });
});
