import type { ClaimCheck } from "../check/claim-check.js";
import type { Severity } from "../rules/rule.js";
import { counted } from "../values/counted.js";
import type { RecordCounts } from "./run-records.js";

/** Counts over all claims of a run. */
export interface CheckTotals {
  readonly add: (check: ClaimCheck) => void;
  /** One line for people. */
  readonly line: (counts: RecordCounts) => string;
}

/**
 * Counts findings over a run.
 *
 * @returns counts that start at nothing
 */
export function checkTotals(): CheckTotals {
  const found: Record<Severity, number> = { error: 0, warning: 0, information: 0 };
  let claims = 0;
  let withFindings = 0;
  let questions = 0;
  return {
    add: ({ findings, undetermined }) => {
      claims += 1;
      questions += undetermined.length;
      if (findings.length > 0) withFindings += 1;
      for (const { severity } of findings) found[severity] += 1;
    },
    line: ({ bad }) => {
      const counts = [
        counted(found.error, "error"),
        counted(found.warning, "warning"),
        counted(found.information, "remark"),
      ];
      const unread = bad === 0 ? "" : `; ${counted(bad, "record")} not worked out`;
      return `${counted(claims, "claim")}, ${withFindings} with findings: ${counts.join(", ")}; ${counted(questions, "question")} not judged${unread}.`;
    },
  };
}
