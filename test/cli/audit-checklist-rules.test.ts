import { describe, expect, it } from "vitest";
import { auditUnits } from "../../src/check/audit-units.js";
import { documentationChecklist } from "../../src/check/documentation-checklist.js";
import { explainRule } from "../../src/check/explain-rule.js";
import { rulesFor } from "../../src/check/rules-for.js";
import type { Claim } from "../../src/claim/claim.js";
import type { Visit } from "../../src/claim/visit.js";
import { rules } from "../../src/rules/index.js";
import { run } from "./run.js";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const serviceDate = "2026-03-02";
const claim: Claim = {
  payer: "medicare-part-b",
  setting: "practitioner",
  diagnosisCodes: ["M25.641"],
  serviceLines: [{ lineNumber: 1, procedureCode: "97110", modifiers: ["GO"], units: 3, serviceDate }],
  services: [
    { procedureCode: "97110", serviceDate, minutes: 33, furnishedBy: "therapist" },
    { procedureCode: "97140", serviceDate, minutes: 7, furnishedBy: "therapist" },
  ],
};
const rows = (extra = "") =>
  `claim,code,modifiers,units,date,minutes,billed${extra}\nA,97110,GO,3,2026-03-02,33,yes\nA,97140,,,2026-03-02,7,no\n`;

/** Of the one finding of the one pool. */
const places = [["line 2, column units"]];

describe("audit", () => {
  it("audits as the library does", async () => {
    const ran = await run("audit", { stdin: JSON.stringify(claim) });
    expect(ran).toMatchObject({ code: 1, stderr: "" });
    expect(ran.records).toEqual([plain(auditUnits(claim))]);
    expect(ran.records).toMatchObject([{ pools: [{ timed: { total: "within", allocation: "unlawful" } }] }]);
  });

  it("reads lines and minutes from rows, also of what is not billed", async () => {
    const options = "--payer medicare-part-b --setting practitioner --diagnosis M25.641 --furnished-by therapist";
    const ran = await run(`audit ${options}`, { stdin: rows() });
    expect(ran.records).toEqual([{ ...(plain(auditUnits(claim)) as object), places, source: { line: 2, claim: "A" } }]);
  });

  it("needs no payer with a counting method, which wins over the payer's", async () => {
    const { serviceLines: lines, services = [] } = claim;
    const alone = await run("audit --method cms-8-minute --furnished-by therapist", { stdin: rows() });
    const expected = auditUnits({ lines, services, countingMethod: "cms-8-minute", serviceDate });
    expect(alone.records).toEqual([{ ...(plain(expected) as object), places, source: { line: 2, claim: "A" } }]);
    const { records } = await run("audit --method cpt-midpoint", { stdin: JSON.stringify(claim) });
    expect(records).toMatchObject([
      { pools: [{ countingMethod: "cpt-midpoint", timed: { allocation: "not-pooled" } }] },
    ]);
  });

  it("shows a line that states no units as unknown, not as 0", async () => {
    const [line] = claim.serviceLines;
    const { units: _, ...unstated } = { ...line };
    const stdin = JSON.stringify({ ...claim, serviceLines: [unstated, { ...line, lineNumber: 2, units: 1 }] });
    const { stdout } = await run("audit --format table", { stdin });
    expect(stdout).toContain("billed 1 + ?");
    expect(stdout).toMatch(/97110 +33 +\d +1 \+ \? +\?/);
    expect(stdout).toContain("under, as far as the facts tell.");
    const { stdout: rowsOut } = await run("audit --format csv", { stdin });
    const [header = "", row = ""] = rowsOut.split("\n");
    expect(row.split(",")[header.split(",").indexOf("billed_units")]).toBe("");
  });

  it("adds the minutes of rows of one code", async () => {
    const header = "claim,code,modifiers,units,date,minutes,ota minutes\n";
    const split = `${header}A,97530,GO,1,2026-03-02,15,0\nA,97530,GO CO,1,2026-03-02,15,15\n`;
    const inOne = `${header}A,97530,GO,1,2026-03-02,30,15\nA,97530,GO CO,1,2026-03-02,,\n`;
    for (const stdin of [split, inOne]) {
      const { code, records } = await run("audit --method cms-8-minute", { stdin });
      expect(code).toBe(0);
      expect(records).toMatchObject([
        {
          pools: [
            {
              timed: { documentedMinutes: 30, supportedUnits: 2 },
              assistant: [{ modifiedUnits: 1, requiredUnits: 1, verdict: "right" }],
            },
          ],
        },
      ]);
    }
  });

  it("points to the row of a service behind one that was left out", async () => {
    const stdin =
      "claim,code,modifiers,units,date,minutes\nA,97530,GO,1,2026-03-02,15\nA,97530,GO,1,2026-03-02,\nA,97110,GO,1,2026-03-02,x\n";
    const { records } = await run("audit --method cms-8-minute", { stdin });
    expect(records).toMatchObject([{ kind: "error", issues: [{ pointer: "/minutes", line: 4 }] }]);
  });

  it("never leaves a line without a date out in silence", async () => {
    const stdin = "claim,code,modifiers,units,date,minutes\nA,97530,GO,1,2026-03-02,15\nA,97110,GO,1,,15\n";
    const ran = await run("audit --method cms-8-minute", { stdin });
    expect(ran.code).toBe(2);
    expect(ran.records).toMatchObject([{ kind: "error", issues: [{ pointer: "/date", line: 3 }] }]);
  });

  it.each([
    ["error", 1],
    ["never", 0],
  ])("exits by --fail-on %s with %i", async (level, code) => {
    const command = `audit --method cms-8-minute --furnished-by therapist --fail-on ${level}`;
    expect((await run(command, { stdin: rows() })).code).toBe(code);
  });

  it("asks for the payer or a method", async () => {
    const ran = await run("audit", { stdin: rows() });
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain("audit needs --payer <id>");
  });

  it("goes on after a bad record", async () => {
    const good = JSON.stringify(claim);
    const ran = await run("audit", { stdin: `${good}\n{"serviceLines":[]}\n${good}\n` });
    expect(ran.code).toBe(2);
    expect(ran.records.map(({ kind }) => kind)).toEqual(["unit-audit", "error", "unit-audit"]);
  });
});

describe("audit and check with a place", () => {
  const wrong: Claim = { ...claim, services: [{ procedureCode: "97110", serviceDate, minutes: 33 }] };
  const stdin = JSON.stringify({ ...wrong, services: [{ ...wrong.services?.[0], furnishedBy: "therapist" }] });

  it("put dollars on a difference", async () => {
    const audit = await run("audit --national", { stdin });
    expect(audit.records).toMatchObject([{ overUnits: 1, overAmount: "22.21", underAmount: "0.00" }]);
    const check = await run("check --national --rules timed-units-exceeded", { stdin });
    expect(check.records).toMatchObject([{ findings: [{ difference: { overUnits: 1, overAmount: "22.21" } }] }]);
  });

  it("show them to people and spreadsheets", async () => {
    const audit = await run("audit --national --format table", { stdin });
    expect(audit.stdout).toContain("Together: 1 unit over, 0 under; dollars 22.21 over, 0.00 under.");
    expect(audit.stdout).toContain("1 claim, 1 pool: 1 unit over, 0 under; dollars 22.21 over, 0.00 under;");
    expect(audit.stdout).toContain("+22.21");
    const table = await run("check --national --rules timed-units-exceeded --format table", { stdin });
    expect(table.stdout).toContain("    Dollars: 22.21 over, estimated");
    const csv = await run("check --national --rules timed-units-exceeded --format csv", { stdin });
    expect(csv.stdout.split("\r\n")[1]).toMatch(/,22\.21,0\.00,$/);
  });

  it("show none without a place, and none for a payer with other rates", async () => {
    expect((await run("audit", { stdin })).records).toMatchObject([{ overUnits: 1, overAmount: null }]);
    const other = JSON.stringify({ ...(JSON.parse(stdin) as object), payer: "commercial-cms-8-minute" });
    expect((await run("audit --national", { stdin: other })).records).toMatchObject([{ overAmount: null }]);
    const paying = await run("audit --national --pays-medicare-rates", { stdin: other });
    expect(paying.records).toMatchObject([{ overAmount: "22.21" }]);
  });
});

describe("checklist", () => {
  const visit: Visit = {
    serviceDate,
    discipline: "OT",
    payer: "medicare-part-b",
    setting: "practitioner",
    diagnosisCodes: ["M25.641"],
    services: [{ procedureCode: "97530", minutes: 30 }],
  };
  const options =
    "--payer medicare-part-b --discipline OT --date 2026-03-02 --diagnosis M25.641 --setting practitioner";
  const states = (record: Record<string, unknown> | undefined) =>
    new Set(((record ?? {})["items"] as { state: string }[]).map(({ state }) => state));

  it.each([
    ["a visit", JSON.stringify(visit), documentationChecklist(visit)],
    ["a claim", JSON.stringify(claim), documentationChecklist(claim)],
  ])("lists what the library does for %s", async (_, stdin, expected) => {
    const ran = await run("checklist", { stdin });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.records).toEqual([plain(expected)]);
  });

  it("reads services, visit rows and claim rows", async () => {
    const services = await run(`checklist ${options}`, { stdin: JSON.stringify(visit.services) });
    expect(services.records).toEqual([plain(documentationChecklist(visit))]);
    const ofVisit = await run(`checklist ${options}`, { stdin: "visit,code,minutes\nA,97530,30\n" });
    expect(ofVisit.records).toEqual([
      { ...(plain(documentationChecklist(visit)) as object), source: { line: 2, visit: "A" } },
    ]);
    const ofClaim = await run("checklist --payer medicare-part-b --setting practitioner --diagnosis M25.641", {
      stdin: rows(),
    });
    expect(ofClaim.records).toMatchObject([{ kind: "documentation-checklist", source: { line: 2, claim: "A" } }]);
  });

  it("exits 1 for what is missing, and leaves every box of a blank list empty", async () => {
    const stdin = JSON.stringify({ ...claim, plansOfCare: null });
    const ran = await run("checklist", { stdin });
    expect(ran.code).toBe(1);
    expect(states(ran.records[0])).toContain("missing");
    expect((await run("checklist --fail-on never", { stdin })).code).toBe(0);
    const blank = await run("checklist --blank --fail-on unknown", { stdin });
    expect(blank.code).toBe(0);
    expect(states(blank.records[0])).toEqual(new Set(["unknown"]));
    expect((await run("checklist --fail-on unknown", { stdin: JSON.stringify(visit) })).code).toBe(1);
  });

  it("goes on after a record that lacks a field", async () => {
    const { discipline: _, ...without } = visit;
    const ran = await run("checklist", { stdin: `${JSON.stringify(without)}\n${JSON.stringify(visit)}\n` });
    expect(ran.code).toBe(2);
    expect(ran.records).toMatchObject([{ kind: "error", issues: [{ pointer: "/discipline" }] }, {}]);
  });
});

describe("rules", () => {
  it("lists the catalogue", async () => {
    const ran = await run("rules");
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.records.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(ran.records[0]).toMatchObject({ kind: "rule", id: rules[0]?.id, severity: rules[0]?.severity });
  });

  it("selects as the library does", async () => {
    const { records } = await run("rules --payer humana --code 97530 --date 2026-03-02");
    const expected = rulesFor({ payer: "humana", procedureCode: "97530", serviceDate });
    expect(records.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    const units = await run("rules --topic units");
    expect(new Set(units.records.map(({ topic }) => topic))).toEqual(new Set(["units"]));
  });

  it("are explained one by one, without a date", async () => {
    const rule = rules.find(({ id }) => id === "units-invalid");
    const ran = await run("explain units-invalid");
    expect(ran.code).toBe(0);
    expect(ran.records).toMatchObject([
      { kind: "explanation", of: "units-invalid", sentences: rule === undefined ? [] : explainRule(rule) },
    ]);
    expect((await run("explain units-invalid 97530 M25.641 --date 2026-03-02")).records).toHaveLength(3);
  });
});
