import { missing, problem } from "../outcomes.js";
import type { LineRule, LineSubject } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import { aboutLine } from "./about-line.js";
import { evaluationRecords } from "./evaluation-records.js";

/** The record says why a re-evaluation was needed. */
export const reevaluationReasonRequired: LineRule = {
  id: "reevaluation-reason-required",
  topic: "codes",
  title: "The record says why a re-evaluation was needed",
  why: "A re-evaluation is paid for new findings, a significant change, failure to respond, or planning of the discharge. Routine progress is part of treatment.",
  scope: "line",
  severity: "warning",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-02", section: "ch. 15 §220.3.C", mark: "recall" }],
  reads: [],
  concerns: isReevaluation,
  yieldsTo: [...YIELDS_TO_BROKEN_CODE, { ruleId: "evaluation-repeated", on: "day" }],
  documents: [
    {
      element: "Reason for the re-evaluation",
      applies: isReevaluation,
      given: (subject, { claim }) =>
        claim.evaluations?.length === 0 ||
        evaluationRecords(subject, claim, [subject.line.procedureCode]).some(
          ({ evaluation }) => evaluation.reason !== undefined,
        ),
    },
  ],
  check(subject, { claim }) {
    if (!isReevaluation(subject)) return [];
    const { line, path } = subject;
    const { procedureCode } = line;
    const about = aboutLine(subject);
    const records = evaluationRecords(subject, claim, [procedureCode]);
    const reasons = records.map(({ evaluation }) => evaluation.reason);
    if (reasons.some((reason) => typeof reason === "string")) return [];
    // An empty list says that nothing was recorded at all.
    const knownAbsent = claim.evaluations?.length === 0 || (reasons.length > 0 && reasons.every((r) => r === null));
    if (!knownAbsent) {
      const unsaid = records.find(({ evaluation }) => evaluation.reason === undefined);
      const reasonPath = unsaid === undefined ? ["evaluations"] : ["evaluations", unsaid.index, "reason"];
      return [missing(["evaluations.reason"], reasonPath, about)];
    }
    return [
      problem({
        message: `${procedureCode} is a re-evaluation, and no reason for it is recorded.`,
        fix: `Record why ${procedureCode} was needed, or remove it: routine progress is not a reason.`,
        path: [...path, "procedureCode"],
        facts: { procedureCode },
        about,
      }),
    ];
  },
};

function isReevaluation({ code }: LineSubject): boolean {
  return code?.category === "re-evaluation" && code.disciplines.length > 0;
}
