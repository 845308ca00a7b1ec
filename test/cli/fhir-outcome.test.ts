import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fhirpath from "fhirpath";
import r4 from "fhirpath/fhir-context/r4";
import { afterAll, describe, expect, it } from "vitest";
import type { FhirIssue, FhirOperationOutcome } from "../../src/fhir.js";
import { operationOutcomeOf, readFhirClaims } from "../../src/fhir.js";
import { checkClaim } from "../../src/index.js";
import { run } from "./run.js";
import { BAD_CMS1500, BAD_CSV, BAD_FHIR, BAD_JSON837, BAD_X12, CSV, FHIR, MARK } from "./shape-texts.js";

const folder = mkdtempSync(join(tmpdir(), "ot-outcome-"));
afterAll(() => rmSync(folder, { recursive: true }));

const OPTIONS = "--payer medicare-part-b --setting practitioner";
const CHECK = `check --format fhir ${OPTIONS}`;
const RULE = "--rules units-invalid";
const OWN = JSON.stringify({
  payer: "medicare-part-b",
  setting: "practitioner",
  diagnosisCodes: ["M25.641"],
  serviceLines: [{ lineNumber: 1, procedureCode: "97530", modifiers: ["GO"], serviceDate: "2026-03-02", units: 0 }],
});

async function outcomesOf(command: string | readonly string[], stdin: string) {
  const ran = await run(command, { stdin });
  return { ...ran, outcomes: ran.records as unknown as readonly FhirOperationOutcome[] };
}

const ruleOf = ({ details }: FhirIssue): string | undefined => details.coding?.[0]?.code;

describe("check --format fhir", () => {
  it("answers a FHIR claim with what the library gives, each expression an element of the input", async () => {
    const { code, outcomes, stdout } = await outcomesOf(CHECK, BAD_FHIR);
    expect(code).toBe(1);
    const [read] = readFhirClaims(JSON.parse(BAD_FHIR), { payerOf: "medicare-part-b" });
    if (read?.ok !== true) throw new Error("the fixture is a claim");
    const record = "Record 1, line 1, byte 0, Claim";
    expect(outcomes).toEqual([operationOutcomeOf(checkClaim(read.value.claim), read.value, { record })]);
    const found = outcomes[0]?.issue.find((issue) => ruleOf(issue) === "units-invalid");
    expect(found).toMatchObject({ severity: "error", code: "value", expression: ["Claim.item[0].quantity"] });
    expect(fhirpath.evaluate(JSON.parse(BAD_FHIR), "Claim.item[0].quantity.value", undefined, r4)).toEqual([0]);
    expect(outcomes[0]?.issue.at(-1)?.diagnostics).toMatch(/^Record 1, line 1, byte 0, Claim; Tables: /);
    expect(stdout).not.toContain(MARK);
  });

  it.each([
    ["X12", BAD_X12, "At 2400[1] SV104"],
    ["JSON-837", BAD_JSON837, "At claimInformation.serviceLines[0].professionalService.serviceUnitCount"],
    ["CMS-1500", BAD_CMS1500, "At line 1, box 24G"],
    ["CSV", BAD_CSV, "At line 2, column units"],
    ["our own JSON", OWN, "At /serviceLines/0/units"],
  ])("tells the place in words where the claim is no FHIR resource: %s", async (_, stdin, place) => {
    const { code, outcomes, stdout } = await outcomesOf(`${CHECK} ${RULE}`, stdin);
    expect(code).toBe(1);
    expect(outcomes).toHaveLength(1);
    const found = outcomes[0]?.issue.find((issue) => ruleOf(issue) === "units-invalid");
    expect(found?.diagnostics?.split("; ")[0]).toBe(place);
    expect(outcomes[0]?.issue.flatMap(({ expression = [] }) => expression)).toEqual([]);
    expect(stdout).not.toContain(MARK);
  });

  it("writes one for each record, also for those that cannot be read", async () => {
    const stdin = `${FHIR}\n{"resourceType":"Claim","item":[]}\n{"resourceType":${MARK}}\n${FHIR}\n`;
    const { code, outcomes, stdout } = await outcomesOf(`check --format fhir --payer medicare-part-b ${RULE}`, stdin);
    expect(code).toBe(2);
    expect(outcomes.map(({ resourceType }) => resourceType)).toEqual(Array(4).fill("OperationOutcome"));
    const told = outcomes[1]?.issue.map(({ severity, code: type, expression }) => [severity, type, expression]);
    expect(told).toEqual([
      ["error", "not-supported", ["Claim.type"]],
      ["error", "required", ["Claim.item"]],
    ]);
    expect(outcomes[2]?.issue).toEqual([
      {
        severity: "fatal",
        code: "structure",
        details: {
          coding: [{ system: "urn:ot-billing-rules:source-issue", code: "unreadable" }],
          text: expect.stringContaining("not valid JSON") as unknown,
        },
        diagnostics: `Record 3, line 3, byte ${stdin.indexOf(`{"resourceType":${MARK}`)}`,
      },
    ]);
    expect(stdout).not.toContain(MARK);
  });

  it.each([
    ["a field of another type", OWN.replace('"units":0', '"units":"many"'), "structure", "/serviceLines/0/units"],
    ["a payer that is not that of the option", OWN.replace('"medicare-part-b"', '"none"'), "invariant", "/payer"],
    ["a setting that is not that of the option", OWN.replace('"practitioner"', '"ship"'), "invariant", "/setting"],
    ["no lines", '{"payer":"medicare-part-b"}', "not-supported", ""],
    ["a cell that is no number", CSV.replace(",,2,", ",,many,"), "structure", "line 2 /units"],
  ])("tells what is wrong with a record: %s", async (_, stdin, type, place) => {
    const { code, outcomes } = await outcomesOf(`${CHECK} ${RULE}`, stdin);
    expect(code).toBe(2);
    const [issue] = outcomes[0]?.issue ?? [];
    expect([issue?.severity, issue?.code, issue?.expression]).toEqual(["error", type, undefined]);
    expect(issue?.diagnostics).toMatch(/^Record 1, line \d, byte \d+/);
    if (place !== "") expect(issue?.diagnostics?.split("; At ")[1]).toBe(place);
  });

  it("holds what a time log leaves open, and no key of the claim", async () => {
    const log = join(folder, "log.csv");
    const spans = ["97530,2026-03-02T09:00,2026-03-02T09:20", "97110,2026-03-02T09:10,2026-03-02T09:30"];
    const rows = spans.map((span) => `KEY-7,${span},OTR,K\n`).join("");
    writeFileSync(log, `claim,code,start,end,furnished by,clinician\n${rows}`);
    const stdin = CSV.replace("\nA,", "\nKEY-7,");
    const { outcomes, stdout } = await outcomesOf([...`${CHECK} ${RULE}`.split(" "), "--time-log", log], stdin);
    const open = outcomes[0]?.issue.filter(({ severity }) => severity === "information") ?? [];
    expect(open.map(({ details }) => details.text)).toContainEqual(expect.stringContaining("97110"));
    expect(stdout).not.toContain("KEY-7");
  });

  it("is for results, of this command alone", async () => {
    expect((await run(`${CHECK} --summary`, { stdin: OWN })).stderr).toContain("leave --summary out");
    const other = await run("audit --format fhir --method cms-8-minute", { stdin: OWN });
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining("--format is one of") as unknown]);
  });
});
