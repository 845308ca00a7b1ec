import type { OperationOutcome } from "fhir/r4";
import { expect, it } from "vitest";
import { operationOutcomeOf, readFhirClaims } from "../../../src/fhir.js";
import { checkClaim } from "../../../src/index.js";
import { claim, concept, CPT, item, UCUM } from "./fixtures.js";

const MINUTES = { system: "urn:clinic:information", code: "treatment-minutes" };

/** The claim of examples/check-claim.mjs, as FHIR: 46 timed minutes, four units, a line without GO, a forbidden pair. */
const resource = claim({
  supportingInfo: [30, 8, 8].map((value, at) => ({
    sequence: at + 1,
    category: { coding: [MINUTES] },
    valueQuantity: { value, unit: "min", system: UCUM, code: "min" },
  })),
  item: [
    item({ informationSequence: [1] }),
    item({
      sequence: 2,
      informationSequence: [2],
      productOrService: concept(CPT, "97124"),
      quantity: { value: 1 },
      modifier: [],
    }),
    item({ sequence: 3, informationSequence: [3], productOrService: concept(CPT, "97140"), quantity: { value: 1 } }),
  ],
});

it("a FHIR claim is checked and answered as an OperationOutcome of R4", () => {
  const [record] = readFhirClaims(resource, {
    payerOf: "medicare-part-b",
    minutes: { supportingInfoCategory: MINUTES },
  });
  if (record?.ok !== true) throw new Error("not read");
  const outcome: OperationOutcome = operationOutcomeOf(checkClaim(record.value.claim), record.value);
  const told = outcome.issue.filter(({ severity }) => severity !== "information");
  expect(
    told.map(({ severity, code, details, expression }) => [
      severity,
      code,
      details?.coding?.[0]?.code,
      ...(expression ?? []),
    ]),
  ).toEqual([
    ["error", "business-rule", "timed-units-exceeded", "Claim.item[0].quantity"],
    ["error", "required", "discipline-modifier-required", "Claim.item[1].modifier"],
    ["error", "business-rule", "ptp-pair-forbidden", "Claim.item[1]"],
  ]);
  expect(told[0]?.details?.text).toBe(
    "4 timed units are billed for 46 timed minutes. Bill 3 timed units, not 4: 46 timed minutes support 3.",
  );
  for (const { severity, code, details, expression, diagnostics } of outcome.issue) {
    expect(["error", "warning", "information"]).toContain(severity);
    expect(["business-rule", "required", "informational"]).toContain(code);
    expect(details?.text).toMatch(/\.$/);
    expect(expression === undefined || expression.every((each) => each.startsWith("Claim"))).toBe(true);
    expect(diagnostics).not.toBe("");
  }
  expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
});
