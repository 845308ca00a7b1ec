import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/claim/claim.js";
import { checkClaim } from "../../src/check/check-claim.js";
import { documentationChecklist } from "../../src/check/documentation-checklist.js";

const claim: Claim = {
  payer: "medicare-part-b",
  setting: "practitioner",
  diagnosisCodes: ["M25.641"],
  serviceLines: [
    {
      lineNumber: 1,
      procedureCode: "97168",
      modifiers: ["GO"],
      serviceDate: "2026-03-02",
      units: 1,
      diagnosisPointers: [1],
    },
  ],
};

describe("where the rule cannot tell, the checklist does not say that the record shows it", () => {
  const cases: readonly (readonly [string, string, Partial<Claim>])[] = [
    [
      "an unsigned plan of care, and nothing known of an order",
      "certification-missing",
      { plansOfCare: [{ discipline: "OT", firstTreatedOn: "2026-01-05", certifiedOn: null }] },
    ],
    [
      "two records of a re-evaluation, one without a reason and one without a word on it",
      "reevaluation-reason-required",
      { evaluations: [{ procedureCode: "97168", reason: null }, { procedureCode: "97168" }] },
    ],
  ];
  it.each(cases)("%s", (_, ruleId, fields) => {
    const record = { ...claim, ...fields };
    expect(checkClaim(record).undetermined.filter((each) => each.ruleId === ruleId)).toHaveLength(1);
    const { items } = documentationChecklist(record);
    expect(items.filter((item) => item.ruleId === ruleId).map(({ state }) => state)).toEqual(["unknown"]);
  });
});

it("has no items for a payer without a profile", () => {
  expect(documentationChecklist({ ...claim, payer: "nobody" as Claim["payer"] }).items).toEqual([]);
});

it("names an element once, with its rule, line, code and source", () => {
  const record: Claim = { ...claim, evaluations: [{ procedureCode: "97168", reason: "new-findings" }] };
  const { items } = documentationChecklist(record);
  expect(items.filter(({ ruleId }) => ruleId === "reevaluation-reason-required")).toEqual([
    {
      ruleId: "reevaluation-reason-required",
      element: "Reason for the re-evaluation",
      state: "present",
      procedureCode: "97168",
      path: ["serviceLines", 0],
      citations: [{ publication: "CMS Pub. 100-02", section: "ch. 15 §220.3.C", mark: "recall" }],
    },
  ]);
});
