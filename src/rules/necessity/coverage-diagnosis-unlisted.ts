import type { LineRule } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import { judgeCoveredLists } from "./covered-list.js";

/** A line points to a diagnosis on the covered list that its policy has for the code. */
export const coverageDiagnosisUnlisted: LineRule = {
  id: "coverage-diagnosis-unlisted",
  topic: "necessity",
  title: "A line points to a diagnosis on the policy's covered list",
  why: "Where a policy covers a service for listed diagnoses only, a line that points to none of them is likely to be denied. The record decides, so a person should look.",
  scope: "line",
  severity: "warning",
  governs: { payers: [{ switch: "coveragePolicies", optional: true }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "Medicare coverage articles", section: "A56566, or your own policies", mark: "single" }],
  reads: ["coveragePolicies", "diagnoses"],
  yieldsTo: [
    ...YIELDS_TO_BROKEN_CODE,
    { ruleId: "ncd-conditions-unmet", on: "line" },
    { ruleId: "coverage-diagnosis-excluded", on: "line" },
  ],
  check(subject, context) {
    return judgeCoveredLists(subject, context, {
      strength: "firm",
      fix: (procedureCode) => `Point ${procedureCode} to a listed condition if the record supports it.`,
    });
  },
};
