import type { UnitAudit } from "../check/unit-audit.js";
import { counted } from "../values/counted.js";
import type { Counts } from "./count-tally.js";
import { countTally } from "./count-tally.js";
import type { RecordCounts } from "./run-records.js";
import type { Tally } from "./tally.js";

/** Counts over all audits of a run. */
export interface AuditTotals {
  readonly note: (audit: UnitAudit) => void;
  readonly tally: Tally<Counts<Count>>;
  /** One line for people. */
  readonly line: (counts: RecordCounts) => string;
}

type Count = "claims" | "pools" | "over" | "under" | "questions";

/**
 * Counts units over and under over a run.
 *
 * @returns counts that start at nothing
 */
export function auditTotals(): AuditTotals {
  const tally = countTally({ claims: 0, pools: 0, over: 0, under: 0, questions: 0 });
  return {
    tally,
    note: ({ pools, overUnits, underUnits, undetermined }) =>
      tally.note({
        claims: 1,
        pools: pools.length,
        over: overUnits,
        under: underUnits,
        questions: undetermined.length,
      }),
    line: ({ bad }) => {
      const { claims, pools, over, under, questions } = tally.whole();
      const unread = bad === 0 ? "" : `; ${counted(bad, "record")} not worked out`;
      return `${counted(claims, "claim")}, ${counted(pools, "pool")}: ${counted(over, "unit")} over, ${under} under; ${counted(questions, "question")} not judged${unread}.`;
    },
  };
}
