import { describe, expect, it } from "vitest";
import { joinTimeLog } from "../../../src/adapters/time-log/join-time-log.js";
import type { TimeLogOptions } from "../../../src/adapters/time-log/join-rows.js";
import type { TimeLogRow } from "../../../src/adapters/time-log/time-log-row.js";
import { auditUnits } from "../../../src/check/audit-units.js";
import { checkClaim } from "../../../src/check/check-claim.js";
import type { Claim } from "../../../src/claim/claim.js";
import { rules } from "../../../src/rules/index.js";
import type { ServiceLine } from "../../../src/claim/service-line.js";

const DAY = "2026-03-02";
const line = (lineNumber: number, procedureCode: string, more: Partial<ServiceLine> = {}): ServiceLine => ({
  lineNumber,
  procedureCode,
  modifiers: ["GO"],
  units: 1,
  serviceDate: DAY,
  ...more,
});
const claimOf = (...serviceLines: readonly ServiceLine[]): Claim => ({
  payer: "medicare-part-b",
  setting: "practitioner",
  diagnosisCodes: ["M25.641"],
  serviceLines,
});
const keyed = (claim: Claim, claimKey = "A", lineKeys: readonly string[] = []) => ({
  claim,
  origin: {
    claimKey,
    lines: claim.serviceLines.map((_, index) => {
      const lineKey = lineKeys[index];
      return lineKey === undefined ? {} : { lineKey };
    }),
  },
});
const at = (
  procedureCode: string | undefined,
  start: string,
  end: string,
  more: Partial<TimeLogRow> = {},
): TimeLogRow => ({
  place: "line 2",
  claimKey: "A",
  ...(procedureCode === undefined ? {} : { procedureCode }),
  start: start.includes("T") ? start : `${DAY}T${start}`,
  end: end.includes("T") ? end : `${DAY}T${end}`,
  furnishedBy: "therapist",
  clinicianKey: "K",
  ...more,
});
const one = (claim: Claim, rows: readonly TimeLogRow[], lineKeys?: readonly string[], options?: TimeLogOptions) => {
  const join = joinTimeLog([keyed(claim, "A", lineKeys)], rows, options);
  expect(join.counts.rows).toBe(join.counts.joined + join.counts.reported);
  const [joined] = join.claims;
  if (joined === undefined) throw new Error("no claim");
  return { ...joined, unmatched: join.unmatched, counts: join.counts };
};
const reasons = (joined: { readonly reported: readonly { readonly reason: string }[] }) =>
  joined.reported.map(({ reason }) => reason);

describe("rows find their lines", () => {
  it("by the key of the line, and take its code", () => {
    const claim = claimOf(line(1, "97530"), line(2, "97110"));
    const joined = one(claim, [at(undefined, "09:00", "09:20", { lineKey: "L2" })], ["L1", "L2"]);
    expect(joined.joined).toMatchObject([{ lines: [1], by: "line-key" }]);
    expect(joined.claim.services).toEqual([
      expect.objectContaining({ procedureCode: "97110", minutes: 20, discipline: "OT", serviceDate: DAY }),
      { procedureCode: "97530", serviceDate: DAY },
    ]);
    expect(joined.linesWithoutRows).toEqual([0]);
  });

  it("by the number of the line where the claim has no keys", () => {
    const joined = one(claimOf(line(1, "97530"), line(2, "97530", { serviceDate: "2026-03-03" })), [
      at("97530", "2026-03-03T09:00", "2026-03-03T09:20", { lineNumber: 2, lineKey: "of another system" }),
    ]);
    expect(joined.joined).toMatchObject([{ lines: [1], by: "line-number" }]);
  });

  it("by the code, also where it is split for an assistant", () => {
    const claim = claimOf(line(1, "97530"), line(2, "97530", { modifiers: ["GO", "CO"] }), line(3, "97110"));
    const joined = one(claim, [
      at("97530", "09:00", "09:15"),
      at("97530", "09:15", "09:30", { furnishedBy: "assistant" }),
    ]);
    expect(joined.joined).toMatchObject([{ lines: [0, 1], by: "code" }, { lines: [0, 1] }]);
    expect(joined.claim.services?.[0]).toMatchObject({ minutes: 30, assistantMinutes: 15 });
    expect(joined.linesWithoutRows).toEqual([2]);
  });

  it("count for the claim where their code is not billed", () => {
    const joined = one(claimOf(line(1, "97530", { units: 2 })), [
      at("97530", "09:00", "09:22"),
      at("97140", "09:22", "09:30"),
    ]);
    expect(joined.joined).toMatchObject([{ lines: [0] }, { lines: [] }]);
    expect(auditUnits(joined.claim).pools[0]?.timed).toMatchObject({ supportedUnits: 2, billedUnits: 2 });
  });
});

describe("rows that cannot be joined are reported", () => {
  const claim = claimOf(
    line(1, "97530"),
    line(2, "97530", { serviceDate: "2026-03-04" }),
    line(3, "97110", { modifiers: ["GP"] }),
    line(4, "97110"),
  );
  const minutes = (more: Partial<TimeLogRow>): TimeLogRow => ({ place: "line 2", claimKey: "A", minutes: 20, ...more });

  it.each([
    ["of no line", at("97530", "09:00", "09:20", { lineNumber: 9 }), "line-unknown"],
    ["of another code", at("97530", "09:00", "09:20", { lineNumber: 4 }), "code-differs"],
    ["of another date", at("97530", "09:00", "09:20", { lineNumber: 2 }), "date-differs"],
    ["with two dates", at("97530", "09:00", "09:20", { serviceDate: "2026-03-04" }), "date-differs"],
    ["of a code with two dates", minutes({ procedureCode: "97530" }), "line-ambiguous"],
    ["of a code with two disciplines", at("97110", "09:00", "09:20"), "line-ambiguous"],
    ["of a date without a line", at("97530", "2026-03-09T09:00", "2026-03-09T09:20"), "date-outside-claim"],
    ["of nothing", minutes({}), "code-missing"],
    ["of no time", { place: "line 2", claimKey: "A", procedureCode: "97530" }, "time-incomplete"],
    ["of an end before its start", at("97530", "09:20", "09:00"), "entry-refused"],
    [
      "of nobody",
      { place: "line 2", claimKey: "A", procedureCode: "97530", start: `${DAY}T09:00`, end: `${DAY}T09:20` },
      "entry-refused",
    ],
  ])("%s", (_, row, reason) => {
    const joined = one(claim, [row]);
    expect(reasons(joined)).toEqual([reason]);
    expect(joined.joined).toEqual([]);
    expect(joined.claim.services?.every((service) => service.minutes === undefined)).toBe(true);
  });

  it("by line key twice", () => {
    const joined = one(
      claimOf(line(1, "97530"), line(2, "97110")),
      [at(undefined, "09:00", "09:20", { lineKey: "L" })],
      ["L", "L"],
    );
    expect(reasons(joined)).toEqual(["line-ambiguous"]);
  });

  it("of no claim, or of none that is there", () => {
    const join = joinTimeLog(
      [keyed(claim)],
      [{ ...at("97530", "09:00", "09:20"), claimKey: " " }, at("97530", "09:00", "09:20", { claimKey: "Z" })],
    );
    expect(join.unmatched).toMatchObject([
      { index: 0, reason: "claim-key-missing" },
      { index: 1, reason: "claim-unknown" },
    ]);
    expect(join.counts).toEqual({ rows: 2, joined: 0, reported: 2, claims: 1, lines: 4, linesWithoutRows: 4 });
  });

  it("beside minutes of the claim", () => {
    const own = { ...claimOf(line(1, "97530")), services: [{ procedureCode: "97530", minutes: 20, serviceDate: DAY }] };
    const joined = one(own, [at("97530", "09:00", "09:20")]);
    expect(reasons(joined)).toEqual(["minutes-given-twice"]);
    expect(joined.claim).toBe(own);
  });

  it("and the minutes they may belong to are unknown, so that nothing is judged without them", () => {
    const two = claimOf(line(1, "97530", { units: 2 }), line(2, "97110"));
    const whole = [at("97530", "09:00", "09:30"), at("97110", "09:30", "09:45")];
    expect(auditUnits(one(two, whole).claim).pools[0]?.timed.supportedUnits).toBe(3);
    const bad = one(two, [...whole, at("97530", "10:30", "10:00")]);
    expect(bad.claim.services?.find((each) => each.procedureCode === "97530")).not.toHaveProperty("minutes");
    expect(auditUnits(bad.claim).pools[0]?.timed.supportedUnits).toBeNull();
    const check = checkClaim(bad.claim, { rules: rules.filter(({ id }) => id === "timed-units-exceeded") });
    expect([check.findings.length, check.undetermined.length]).toEqual([0, 1]);
  });
});

describe("claims", () => {
  it("whose key comes again keep nothing: their minutes are not known", () => {
    const join = joinTimeLog(
      [keyed(claimOf(line(1, "97530"))), keyed(claimOf(line(1, "97530")))],
      [at("97530", "09:00", "09:20")],
    );
    expect(join.claims.map(({ isKeyRepeated, joined }) => [isKeyRepeated, joined.length])).toEqual([
      [false, 1],
      [true, 0],
    ]);
    expect(join.counts).toMatchObject({ rows: 1, joined: 1, reported: 0 });
  });

  it("are judged by a log without minutes of a line as not known, and by a complete log as not documented", () => {
    const claim = claimOf(line(1, "97530", { units: 2 }), line(2, "97110"));
    const rows = [at("97530", "09:00", "09:30")];
    const supported = (options?: TimeLogOptions) =>
      auditUnits(one(claim, rows, [], options).claim).pools[0]?.timed.supportedUnits;
    expect(supported()).toBeNull();
    expect(supported({ isComplete: true })).toBe(2);
    const check = checkClaim(one(claim, rows, [], { isComplete: true }).claim);
    expect(check.findings.map(({ ruleId }) => ruleId)).toContain("billed-service-undocumented");
  });

  it("keep what they say themselves of services without minutes", () => {
    const claim = {
      ...claimOf(line(1, "97530"), line(2, "97018")),
      services: [{ procedureCode: "97018", serviceDate: DAY, quantity: 1 }],
    };
    expect(one(claim, [at("97530", "09:00", "09:20")]).claim.services).toContainEqual(claim.services[0]);
  });
});

describe("times are counted as tallyMinutes does", () => {
  it("with minutes that two codes claim for none of them", () => {
    const joined = one(claimOf(line(1, "97530"), line(2, "97110")), [
      at("97530", "09:00", "09:20"),
      at("97110", "09:10", "09:30"),
    ]);
    expect(joined.tally?.overlaps).toHaveLength(1);
    expect(joined.undetermined).toHaveLength(1);
    expect(joined.claim.services?.map(({ minutes }) => minutes)).toEqual([undefined, undefined]);
    expect(joined.joined).toHaveLength(2);
  });

  it("over midnight on both dates", () => {
    const claim = claimOf(line(1, "97530"), line(2, "97530", { serviceDate: "2026-03-03" }));
    const joined = one(claim, [at("97530", "23:50", "2026-03-03T00:20")]);
    expect(joined.claim.services?.map(({ serviceDate, minutes }) => [serviceDate, minutes])).toEqual([
      [DAY, 10],
      ["2026-03-03", 20],
    ]);
  });

  it("over the change of the clock by their offsets", () => {
    const claim = claimOf(line(1, "97530", { serviceDate: "2026-03-08" }));
    const joined = one(claim, [at("97530", "2026-03-08T01:50:00-05:00", "2026-03-08T03:10:00-04:00")]);
    expect(joined.claim.services?.[0]?.minutes).toBe(20);
  });

  it("for each discipline apart where one code has two", () => {
    const claim = claimOf(line(1, "97110"), line(2, "97110", { modifiers: ["GP"] }));
    const joined = one(claim, [
      at("97110", "09:00", "09:20", { discipline: "OT" }),
      at("97110", "10:00", "10:30", { discipline: "PT" }),
    ]);
    expect(joined.claim.services?.map(({ discipline, minutes }) => [discipline, minutes])).toEqual([
      ["OT", 20],
      ["PT", 30],
    ]);
  });

  it.each([
    ["named clinicians", "K", "L"],
    ["one clinician", "K", "K"],
    ["clinicians that are not named", undefined, undefined],
  ])("with minutes that two disciplines claim for one code for neither: %s", (_, first, second) => {
    const claim = claimOf(line(1, "97530"), line(2, "97530", { modifiers: ["GP"] }), line(3, "97110"));
    const entry = (code: string, start: string, end: string, discipline: "OT" | "PT", clinicianKey?: string) => {
      const { clinicianKey: _key, ...row } = at(code, start, end, { discipline });
      return clinicianKey === undefined ? row : { ...row, clinicianKey };
    };
    const rows = (end: string) => [
      entry("97530", "09:00", end, "OT", first),
      entry("97530", "09:15", "09:30", "PT", second),
      entry("97110", "10:00", "10:20", "OT", first),
    ];
    const minutesOf = ({ claim: { services } }: ReturnType<typeof one>) =>
      services?.map(({ procedureCode, discipline, minutes }) => `${procedureCode} ${discipline} ${minutes}`).sort();
    const apart = one(claim, rows("09:15"));
    expect(minutesOf(apart)).toEqual(["97110 OT 20", "97530 OT 15", "97530 PT 15"]);
    expect(apart.undetermined).toEqual([]);
    const shared = one(claim, rows("09:16"));
    expect(minutesOf(shared)).toEqual(["97110 OT 20", "97530 OT undefined", "97530 PT undefined"]);
    expect(shared.undetermined.map(({ message }) => message)).toEqual([
      "Two disciplines claim the same time for 97530, which counts once: end one entry where the other begins.",
    ]);
    expect(shared.joined).toHaveLength(3);
  });
});

describe("a log that is told to be complete", () => {
  const claim = claimOf(line(1, "97530"), line(2, "97110"));
  const { claimKey: _key, ...stray } = at("97110", "10:00", "10:20");
  const joinWith = (...more: readonly TimeLogRow[]) =>
    one(claim, [at("97530", "09:00", "09:20"), ...more], [], { isComplete: true });

  it("is so for claims whose date no row without a key has", () => {
    const other = { ...stray, start: "2026-03-03T10:00", end: "2026-03-03T10:20" };
    for (const joined of [joinWith(), joinWith(other)]) {
      expect(joined.claim.servicesComplete).toBe(true);
      expect(checkClaim(joined.claim).findings.map(({ ruleId }) => ruleId)).toContain("billed-service-undocumented");
    }
  });

  it("is not known to be so where a row without a key may belong to the claim", () => {
    const { start: _start, end: _end, ...undated } = stray;
    for (const joined of [joinWith(stray), joinWith({ ...undated, minutes: 20 })]) {
      expect(reasons({ reported: joined.unmatched })).toEqual(["claim-key-missing"]);
      expect(joined.claim).not.toHaveProperty("servicesComplete");
      expect(checkClaim(joined.claim).findings.map(({ ruleId }) => ruleId)).not.toContain(
        "billed-service-undocumented",
      );
    }
  });
});
