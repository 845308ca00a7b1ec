import type { ClaimCheck, Finding } from "../check/claim-check.js";
import { counted } from "../values/counted.js";
import type { Counts } from "./count-tally.js";
import { countTally } from "./count-tally.js";
import type { RecordCounts } from "./run-records.js";
import type { Tally } from "./tally.js";

/** Counts over all claims of a run. */
export interface CheckTotals {
  readonly note: (check: ClaimCheck) => void;
  readonly tally: Tally<Counts<Count>>;
  /** One line for people. */
  readonly line: (counts: RecordCounts) => string;
}

type Count = "claims" | "withFindings" | "errors" | "warnings" | "remarks" | "questions";

/**
 * Counts findings over a run.
 *
 * @returns counts that start at nothing
 */
export function checkTotals(): CheckTotals {
  const tally = countTally({ claims: 0, withFindings: 0, errors: 0, warnings: 0, remarks: 0, questions: 0 });
  return {
    tally,
    note: ({ findings, undetermined }) => {
      const of = (severity: Finding["severity"]) => findings.filter((each) => each.severity === severity).length;
      tally.note({
        claims: 1,
        withFindings: findings.length > 0 ? 1 : 0,
        errors: of("error"),
        warnings: of("warning"),
        remarks: of("information"),
        questions: undetermined.length,
      });
    },
    line: ({ bad }) => {
      const { claims, withFindings, errors, warnings, remarks, questions } = tally.whole();
      const counts = [counted(errors, "error"), counted(warnings, "warning"), counted(remarks, "remark")];
      const unread = bad === 0 ? "" : `; ${counted(bad, "record")} not worked out`;
      return `${counted(claims, "claim")}, ${withFindings} with findings: ${counts.join(", ")}; ${counted(questions, "question")} not judged${unread}.`;
    },
  };
}
