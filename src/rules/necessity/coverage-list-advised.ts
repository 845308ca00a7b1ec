import type { LineRule } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import { judgeCoveredLists } from "./covered-list.js";

/** A diagnosis that the contractor's general list leaves out is worth a look. */
export const coverageListAdvised: LineRule = {
  id: "coverage-list-advised",
  topic: "necessity",
  title: "A line points to a diagnosis on the contractor's general list",
  why: "Some contractors keep one list for a whole policy, with gaps that look accidental. A diagnosis it leaves out is no reason for a denial, but worth a look.",
  scope: "line",
  severity: "information",
  governs: { payers: [{ switch: "coveragePolicies", optional: true }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "Medicare coverage articles", section: "A53064", mark: "single" }],
  reads: ["coveragePolicies", "diagnoses"],
  yieldsTo: [
    ...YIELDS_TO_BROKEN_CODE,
    { ruleId: "ncd-conditions-unmet", on: "line" },
    { ruleId: "coverage-diagnosis-excluded", on: "line" },
    { ruleId: "coverage-diagnosis-unlisted", on: "line" },
  ],
  check(subject, context) {
    return judgeCoveredLists(subject, context, {
      strength: "advice",
      fix: (_, diagnoses) => `Check ${diagnoses}: the contractor's general list does not name it.`,
    });
  },
};
