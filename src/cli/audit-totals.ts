import type { UnitAudit } from "../check/unit-audit.js";
import { counted } from "../values/counted.js";
import type { RecordCounts } from "./run-records.js";

/** Counts over all audits of a run. */
export interface AuditTotals {
  readonly add: (audit: UnitAudit) => void;
  /** One line for people. */
  readonly line: (counts: RecordCounts) => string;
}

/**
 * Counts units over and under over a run.
 *
 * @returns counts that start at nothing
 */
export function auditTotals(): AuditTotals {
  let claims = 0;
  let pools = 0;
  let over = 0;
  let under = 0;
  let questions = 0;
  return {
    add: ({ pools: audited, overUnits, underUnits, undetermined }) => {
      claims += 1;
      pools += audited.length;
      over += overUnits;
      under += underUnits;
      questions += undetermined.length;
    },
    line: ({ bad }) => {
      const unread = bad === 0 ? "" : `; ${counted(bad, "record")} not worked out`;
      return `${counted(claims, "claim")}, ${counted(pools, "pool")}: ${counted(over, "unit")} over, ${under} under; ${counted(questions, "question")} not judged${unread}.`;
    },
  };
}
