import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { buildGlobalScript } from "../../scripts/global-build.mjs";
import { checkClaim } from "../../src/check/check-claim.js";
import { proposeLines } from "../../src/lines/propose-lines.js";
import { parseClaim, parseVisit, type ParseOptions, type ParseResult } from "../../src/schema.js";
import { anyJson, damaged, MARKER } from "../schema/damaged.js";
import { claim, visit } from "../schema/sample-records.js";
import { runInBareRealm, type GlobalScript } from "./realm.js";

// The scripts read records by the same schemas, without zod. What they accept, and every issue, is compared with zod's.

let script: GlobalScript;

beforeAll(async () => {
  script = runInBareRealm(await buildGlobalScript("ot-billing-rules")).api;
}, 60_000);

function expected<T>(parsed: ParseResult<T>, answer: (record: T) => unknown): string {
  return JSON.stringify(parsed.ok ? answer(parsed.value) : { kind: "error", about: "record", issues: parsed.issues });
}

const unknownKeys = fc.constantFrom("refuse" as const, "ignore" as const);

/** Values at the edges of what fields take, which arbitrary JSON rarely meets. */
const edges = [
  { minutes: 2 ** 53, assistantMinutes: 2 ** 60 },
  { minutes: 10, assistantMinutes: 11 },
  { minutes: 10, assistantMinutes: 11, strange: 1 },
  { diagnosisPointers: [2 ** 60], minutes: 10, assistantMinutes: 11 },
  { procedureCode: "x".repeat(21) },
  { procedureCode: "" },
  { clinicianKey: "😀".repeat(200) },
  { clinicianKey: "😀".repeat(201) },
  { clinicianKey: { length: 500 } },
  { clinicianKey: ["a".repeat(201)] },
  { intervals: Array.from({ length: 10_001 }, () => ({ start: 1, end: 2 })) },
  { intervals: Array.from({ length: 10_001 }, () => 1) },
  JSON.parse('{ "__proto__": { "minutes": 1 } }') as object,
  { minutes: 1.5 },
  { minutes: -1 },
  { minutes: null },
  { furnishedBy: "nobody" },
  { serviceDate: "2026-02-30" },
  { priorTrial: null },
  { priorTrial: { kind: "x", days: 40_000, failed: "no" } },
];
const payers = [
  "nobody",
  7,
  null,
  [],
  { id: "x", label: "X", countingMethod: { value: "cms-8-minute", mark: "official", extra: 1 } },
  { id: "x", label: "X", countingMethod: { value: "9-minute", mark: "official" } },
  { id: "x", label: "X", strange: true },
  { id: "x", label: "X" },
];

function answersAlike(input: unknown, options: ParseOptions): void {
  const text = JSON.stringify(input) ?? "null";
  const given: unknown = JSON.parse(text);
  const context = JSON.stringify(options);
  const checked = script.checkJson(text, context);
  expect(checked).toBe(expected(parseClaim(given, options), (record) => checkClaim(record)));
  const proposed = script.proposeJson(text, context);
  expect(proposed).toBe(expected(parseVisit(given, options), (record) => proposeLines(record)));
  if (checked.startsWith('{"kind":"error"')) expect(checked).not.toContain(MARKER);
}

describe("the script and the schemas of zod", () => {
  it("agree on any JSON", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyJson, unknownKeys, (input, keys) => answersAlike(input, { unknownKeys: keys })),
      { numRuns: 200 },
    );
  });

  it("agree on records with broken parts", { timeout: 120_000 }, () => {
    const records = fc.oneof(damaged(claim), damaged(visit));
    fc.assert(
      fc.property(records, unknownKeys, (input, keys) => answersAlike(input, { unknownKeys: keys })),
      { numRuns: 400 },
    );
  });

  it.each(edges)("agree at the edge of a field (%#)", (edge) => {
    const services = [{ procedureCode: "97530", ...edge }];
    answersAlike({ ...claim, services }, {});
    answersAlike({ ...visit, services }, {});
    answersAlike({ ...visit, services: [{ ...edge }] }, { unknownKeys: "ignore" });
  });

  it.each(payers)("agree on a payer (%#)", (payer) => {
    answersAlike({ ...claim, payer, otherPayers: [payer, payer] }, {});
    answersAlike({ ...visit, payer }, { unknownKeys: "ignore" });
  });
});
