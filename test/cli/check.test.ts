import { describe, expect, it } from "vitest";
import { checkClaim } from "../../src/check/check-claim.js";
import type { Claim } from "../../src/claim/claim.js";
import { rules } from "../../src/rules/index.js";
import { run } from "./run.js";

const MARK = "ZEBRAFISH";
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const claim: Claim = {
  payer: "medicare-part-b",
  setting: "practitioner",
  diagnosisCodes: ["M25.641", "R27.8"],
  serviceLines: [
    {
      lineNumber: 1,
      procedureCode: "97530",
      modifiers: ["GO", "CO"],
      serviceDate: "2026-03-02",
      units: 2,
      diagnosisPointers: [1, 2],
      placeOfServiceCode: "11",
      chargeAmount: "1090.50",
    },
    {
      lineNumber: 2,
      procedureCode: "97165",
      modifiers: ["GO"],
      serviceDate: "2026-03-02",
      units: 1,
      diagnosisPointers: [1],
      placeOfServiceCode: "11",
      chargeAmount: "100",
    },
  ],
  services: [
    { procedureCode: "97530", serviceDate: "2026-03-02", discipline: "OT", minutes: 22, furnishedBy: "assistant" },
    { procedureCode: "97165", serviceDate: "2026-03-02", discipline: "OT", furnishedBy: "therapist" },
  ],
};
const CSV =
  "Claim ID,line number,CPT,mod1,mod2,units,DOS,dx pointer,POS,charge,dx1,dx2,minutes,performed by,discipline,payer,setting\n" +
  'A,1,97530,GO,CO,2,3/2/2026,AB,11,"$1,090.50",M25.641,R27.8,22,COTA,OT,medicare-part-b,practitioner\n' +
  "A,2,97165,GO,,1,3/2/2026,A,11,100,M25.641,R27.8,,OTR,OT,medicare-part-b,practitioner\n";
const OPTIONS = "--payer medicare-part-b --setting practitioner --diagnosis M25.641";
const ONE_RULE = `${OPTIONS} --rules timed-units-exceeded`;
const lines = (units: unknown, minutes = 22): string =>
  `claim,code,modifiers,units,date,minutes\nA,97530,GO,${String(units)},2026-03-02,${minutes}\n`;
const found = (record: Record<string, unknown> | undefined) =>
  ((record ?? {})["findings"] as { ruleId: string; severity: string }[]).map(({ ruleId, severity }) => [
    ruleId,
    severity,
  ]);

describe("check", () => {
  it.each([
    ["JSON", JSON.stringify(claim, null, 2)],
    ["NDJSON", JSON.stringify(claim)],
    ["a JSON array", `[\n${JSON.stringify(claim)}\n]`],
  ])("finds what the library does in %s", async (_, stdin) => {
    const ran = await run("check", { stdin });
    expect(ran).toMatchObject({ code: 1, stderr: "" });
    expect(ran.records).toEqual([plain(checkClaim(claim))]);
  });

  it("finds the same in rows, and says where they stand", async () => {
    const ran = await run("check", { stdin: CSV });
    expect(ran).toMatchObject({ code: 1, stderr: "" });
    const checked = plain(checkClaim(claim)) as { readonly findings: readonly object[] };
    const places = ["line 2, column units"];
    expect(checked.findings).toHaveLength(places.length);
    expect(ran.records).toEqual([{ ...checked, places, source: { line: 2, claim: "A" } }]);
  });

  it("takes titles from the caller and modifiers in one cell", async () => {
    const stdin = "Fall,Leistung,Mods,Einheiten,date\n7,97530,GO:KX,1,2026-03-02\n";
    const command =
      "check --column claim=Fall --column code=Leistung --column units=Einheiten --rules modifier-count-exceeded";
    const ran = await run([...command.split(" "), ...OPTIONS.split(" ")], { stdin });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.records).toMatchObject([{ findings: [], source: { claim: "7" } }]);
  });

  it("keeps claims apart by patient and date where they have no key", async () => {
    const stdin =
      "patient,code,modifiers,units,date\nP,97530,GO,1,2026-03-02\nP,97535,GO,1,2026-03-02\nP,97530,GO,1,2026-03-03\nQ,97530,GO,1,2026-03-03\n";
    const ran = await run(`check ${ONE_RULE}`, { stdin });
    expect(ran.records.map(({ source }) => source)).toEqual([{ line: 2 }, { line: 4 }, { line: 5 }]);
    expect(ran.stdout).not.toContain('"P"');
  });

  it.each([
    ["error", 1],
    ["warning", 1],
    ["information", 1],
    ["never", 0],
  ])("exits by --fail-on %s with %i where an error is found", async (level, code) => {
    expect((await run(`check ${ONE_RULE} --fail-on ${level}`, { stdin: lines(2) })).code).toBe(code);
    expect((await run(`check ${ONE_RULE} --fail-on ${level}`, { stdin: lines(1) })).code).toBe(0);
  });

  it.each([
    ["error", "warning", 0],
    ["warning", "warning", 1],
    ["warning", "information", 0],
    ["information", "information", 1],
  ])("with --fail-on %s a finding of severity %s gives %i", async (level, severity, code) => {
    const command = `check ${ONE_RULE} --fail-on ${level} --severity timed-units-exceeded=${severity}`;
    const ran = await run(command, { stdin: lines(2) });
    expect(ran.code).toBe(code);
    expect(found(ran.records[0])).toEqual([["timed-units-exceeded", severity]]);
  });

  it("runs the rules it is told to", async () => {
    const all = (await run(`check ${OPTIONS} --fail-on never`, { stdin: lines(2) })).records[0];
    const without = await run(`check ${OPTIONS} --fail-on never --without timed-units-exceeded`, { stdin: lines(2) });
    const off = await run(`check ${OPTIONS} --fail-on never --severity timed-units-exceeded=off`, { stdin: lines(2) });
    const ruleIds = (record: Record<string, unknown> | undefined) => found(record).map(([id]) => id);
    expect(ruleIds(all)).toContain("timed-units-exceeded");
    expect(ruleIds(without.records[0])).not.toContain("timed-units-exceeded");
    expect(off.records).toEqual(without.records);
    const one = await run(`check ${ONE_RULE}`, { stdin: lines(2) });
    expect(one.records).toMatchObject([{ governed: ["timed-units-exceeded"] }]);
  });

  it("never fails for what cannot be judged", async () => {
    const ran = await run(`check ${ONE_RULE} --fail-on information`, { stdin: lines(2, "" as never) });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.records).toMatchObject([{ findings: [], undetermined: [{ missing: ["services.minutes"] }] }]);
  });

  it("leaves rules on stale tables undetermined when told so", async () => {
    const stdin = lines(2).replace("2026", "2031");
    const advised = await run(`check ${ONE_RULE}`, { stdin });
    const undetermined = await run(`check ${ONE_RULE} --stale undetermined`, { stdin });
    expect(found(advised.records[0])).toEqual([["timed-units-exceeded", "warning"]]);
    expect(advised.code).toBe(0);
    expect(undetermined.records).toMatchObject([{ undetermined: [{ missing: ["reference.procedureCodes"] }] }]);
  });

  it("takes the day of receipt from --as-of, never from the clock, and lets a claim's own win", async () => {
    const command = "check --rules timely-filing-exceeded";
    const late = { ...claim, receivedOn: "2027-06-01" };
    const none = await run(command, { stdin: JSON.stringify(claim) });
    expect(none.records).toMatchObject([{ findings: [] }]);
    const asOf = await run(`${command} --as-of 2027-06-01`, { stdin: JSON.stringify(claim) });
    expect(asOf.records).toEqual([plain(checkClaim(late as Claim, { rules: rulesOf("timely-filing-exceeded") }))]);
    expect(found(asOf.records[0])).not.toEqual([]);
    const own = await run(`${command} --as-of 2026-04-01`, { stdin: JSON.stringify(late) });
    expect(own.records).toEqual(asOf.records);
  });

  it("fills in what lines leave out, and refuses what they contradict", async () => {
    const stdin = "code,modifiers,units\n97530,GO,0\n";
    const ran = await run(`check ${OPTIONS} --date 2026-03-02 --rules units-invalid`, { stdin });
    expect(found(ran.records[0])).toEqual([["units-invalid", "error"]]);
    const other = await run(`check ${OPTIONS} --date 2026-03-03`, { stdin: lines(1) });
    expect(other.code).toBe(2);
    expect(other.records).toMatchObject([{ kind: "error", issues: [{ pointer: "/date", line: 2 }, {}] }]);
    const payer = await run("check --payer humana", { stdin: JSON.stringify(claim) });
    expect(payer.records).toMatchObject([{ kind: "error", issues: [{ pointer: "/payer" }] }]);
  });

  it("names every option that is missing", async () => {
    const ran = await run("check", { stdin: lines(1) });
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain("check needs --payer <id> --setting <setting> --diagnosis <codes>");
  });

  it("goes on after bad claims among many, and echoes nothing of them", async () => {
    const rows = Array.from({ length: 600 }, (_, index) => `C${index},97530,GO,1,2026-03-02,22\n`);
    rows[300] = `C300,97530,GO,${MARK},2026-03-02,22\n`;
    rows[400] = `C400,97530,GO,1,${MARK},22\n`;
    rows[500] = `C500,97530,GO,1\n`;
    const ran = await run(`check ${ONE_RULE}`, { stdin: ["claim,code,modifiers,units,date,minutes\n", ...rows] });
    expect(ran.code).toBe(2);
    expect(ran.records).toHaveLength(600);
    expect(ran.records.flatMap(({ kind }, index) => (kind === "error" ? [index] : []))).toEqual([300, 400, 500]);
    expect(ran.records[300]).toMatchObject({ line: 302, issues: [{ pointer: "/units", line: 302 }] });
    expect(ran.records[400]).toMatchObject({ issues: [{ pointer: "/date" }, { pointer: "/date" }] });
    expect(ran.stdout + ran.stderr).not.toContain(MARK);
  });

  it("goes on after a bad line of NDJSON, with findings before it", async () => {
    const good = JSON.stringify(claim);
    const bad = JSON.stringify({ ...claim, patientName: MARK });
    const ran = await run("check", { stdin: `${good}\n${bad}\n{"a"\n${JSON.stringify({ services: [] })}\n${good}\n` });
    expect(ran.code).toBe(2);
    expect(ran.records.map(({ kind }) => kind)).toEqual(["claim-check", "error", "error", "error", "claim-check"]);
    expect(JSON.stringify(ran.records[1])).toContain("--ignore-unknown-fields");
    expect(JSON.stringify(ran.records[3])).toContain("The record is no claim");
    expect(ran.stdout + ran.stderr).not.toContain(MARK);
    const ignoring = await run("check --ignore-unknown-fields", { stdin: bad });
    expect(ignoring.records).toEqual([plain(checkClaim(claim))]);
  });

  it.each([
    ["no modifiers", "claim,code,units\nA,97530,1\n", "There is no column for modifiers."],
    ["no units", "claim,code,modifiers\nA,97530,GO\n", "There is no column for the units billed."],
    ["modifiers twice", "code,modifiers,mod1,units\n97530,GO,GO,1\n", "The modifiers stand twice."],
    ["a misspelt title", "code,modifiers,units,asistant minutes\n97530,GO,1,2\n", "is nearly assistantminutes"],
  ])("refuses a header with %s", async (_, stdin, message) => {
    const ran = await run(`check ${OPTIONS}`, { stdin });
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain(message);
  });

  it.each([
    ["billed that is neither yes nor no", "A,1,97530,GO,1,2026-03-02,22,perhaps", "/billed"],
    ["an empty line number", "A,,97530,GO,1,2026-03-02,22,", "/line"],
    ["charges that are no dollars", "A,1,97530,GO,1,2026-03-02,x,", "/minutes"],
    ["an empty code", "A,1,,GO,1,2026-03-02,22,", "/code"],
  ])("makes an error record of %s", async (_, row, pointer) => {
    const stdin = `claim,line,code,modifiers,units,date,minutes,billed\n${row}\n`;
    const ran = await run(`check ${OPTIONS}`, { stdin });
    expect(ran.code).toBe(2);
    expect(ran.records).toMatchObject([{ kind: "error", line: 2, issues: [{ pointer, line: 2 }] }]);
  });

  it("leaves to the rules what they judge", async () => {
    for (const units of ["0", "1.5", "-1"]) {
      const ran = await run(`check ${OPTIONS} --rules units-invalid`, { stdin: lines(units) });
      expect(found(ran.records[0])).toEqual([["units-invalid", "error"]]);
    }
  });

  it("keeps dates, keys and charges out of findings", async () => {
    const ran = await run("check --format csv", { stdin: CSV.replaceAll("A,", `${MARK},`) });
    const cells = ran.stdout.split("\r\n").slice(1, -1);
    expect(cells.length).toBeGreaterThan(0);
    for (const row of cells) expect(row.slice(row.indexOf(MARK) + MARK.length)).not.toMatch(/ZEBRA|2026-03-02|1090/);
  });
});

function rulesOf(id: string) {
  return rules.filter((rule) => rule.id === id);
}
