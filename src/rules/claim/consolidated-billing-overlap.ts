import { listed } from "../../values/listed.js";
import { codeOrLine } from "../code-or-line.js";
import { problem } from "../outcomes.js";
import type { ClaimRule } from "../rule.js";

/** Therapy during a Part A stay or a home-health plan is billed by the facility or agency. */
export const consolidatedBillingOverlap: ClaimRule = {
  id: "consolidated-billing-overlap",
  topic: "claim",
  title: "Therapy during a Part A stay or a home-health plan is billed by the facility or agency",
  why: "Medicare pays the skilled nursing facility or home-health agency for all therapy of its patients, and denies a second claim.",
  scope: "claim",
  severity: "warning",
  governs: { payers: [{ switch: "medicarePartB" }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "CMS Pub. 100-04", section: "ch. 6, ch. 7 and ch. 10, consolidated billing", mark: "recall" },
  ],
  reads: [],
  concerns: (_, { otherCoverage }) => otherCoverage !== undefined,
  check(_, { claim, lines }) {
    const { partASnfStay, homeHealthPlan } = claim.otherCoverage ?? {};
    if (partASnfStay !== true && homeHealthPlan !== true) return [];
    const procedureCodes = [...new Set(lines.map(({ line }) => codeOrLine(line.procedureCode)))];
    const be = procedureCodes.length === 1 ? "it is" : "they are";
    const during = partASnfStay === true ? "a Part A skilled nursing stay" : "a home-health plan of care";
    return [
      problem({
        message: `The claim is for a date in ${during}.`,
        fix: `Bill ${listed(procedureCodes)} to the facility or agency: ${be} in consolidated billing.`,
        path: ["otherCoverage", partASnfStay === true ? "partASnfStay" : "homeHealthPlan"],
        facts: { procedureCodes },
        about: { codes: procedureCodes },
      }),
    ];
  },
};
