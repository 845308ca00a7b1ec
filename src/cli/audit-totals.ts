import type { UnitAudit } from "../check/unit-audit.js";
import { counted } from "../values/counted.js";
import type { Usd } from "../values/usd.js";
import { multiplyUsd } from "../values/usd.js";
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

type Count = "claims" | "pools" | "over" | "under" | "overCents" | "underCents" | "unpriced" | "questions";

/**
 * Counts units over and under over a run.
 *
 * @returns counts that start at nothing
 */
export function auditTotals(): AuditTotals {
  const tally = countTally({
    claims: 0,
    pools: 0,
    over: 0,
    under: 0,
    overCents: 0,
    underCents: 0,
    unpriced: 0,
    questions: 0,
  });
  return {
    tally,
    note: ({ pools, overUnits, underUnits, overAmount, underAmount, undetermined }) =>
      tally.note({
        claims: 1,
        pools: pools.length,
        over: overUnits,
        under: underUnits,
        overCents: centsOf(overAmount),
        underCents: centsOf(underAmount),
        unpriced: pools.length > 0 && (overAmount === null || underAmount === null) ? 1 : 0,
        questions: undetermined.length,
      }),
    line: ({ bad }) => {
      const { claims, pools, over, under, overCents, underCents, unpriced, questions } = tally.whole();
      const unread = bad === 0 ? "" : `; ${counted(bad, "record")} not worked out`;
      const isPriced = pools > 0 && unpriced === 0;
      const priced = isPriced ? `; dollars ${dollarsOf(overCents)} over, ${dollarsOf(underCents)} under` : "";
      return `${counted(claims, "claim")}, ${counted(pools, "pool")}: ${counted(over, "unit")} over, ${under} under${priced}; ${counted(questions, "question")} not judged${unread}.`;
    },
  };
}

/** Whole cents, because counts of several workers are added as whole numbers. */
function centsOf(amount: Usd | null): number {
  return amount === null ? 0 : Number(multiplyUsd(amount, 100));
}

function dollarsOf(cents: number): Usd {
  return multiplyUsd("0.01", cents);
}
