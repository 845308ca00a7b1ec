import type { BilledLine } from "./billed-pools.js";
import type { TimedTotals } from "./compare-pool.js";

/** Limits that come after counting. */
export interface UnitLimits {
  /** Most units of a code on a date; `null` is no limit, `undefined` is not known. */
  maximumOf(procedureCode: string): number | null | undefined;
  /** Timed units that the payer's daily limit leaves to this pool; `null` is no limit. */
  readonly dailyUnits: number | null;
}

/**
 * Counts the 15-minute units that may be billed once the limits on units are applied to what the minutes support.
 *
 * @param timed - the 15-minute codes of a pool
 * @param limits - limits by code and by day; those by code are asked for only where more units are supported than billed
 * @returns whole units; `null` when minutes or a limit that matters are not known
 */
export function billableTimedUnits<Line extends BilledLine>(
  timed: TimedTotals<Line>,
  limits: UnitLimits,
): number | null {
  const { codes, minutesFrom, supportedUnits } = timed;
  if (supportedUnits === null || minutesFrom !== "services") return null;
  let units = 0;
  for (const code of codes) {
    for (const row of code.rows) {
      const supported = row.units ?? 0;
      const isMore = (code.supportedUnits ?? 0) > code.billedUnits;
      const maximum = isMore ? limits.maximumOf(row.procedureCode) : null;
      if (maximum === undefined) return null;
      units += maximum === null ? supported : Math.min(supported, maximum);
    }
  }
  return limits.dailyUnits === null ? units : Math.min(units, Math.max(0, limits.dailyUnits));
}

/** A payer's limit of timed units a day. */
export interface DailyLimit {
  /** Units; `null` is no limit. */
  readonly units: number | null;
  /** Whether each discipline has the limit for itself, instead of sharing it. */
  readonly isByDiscipline: boolean;
}

/**
 * Gives the timed units that a payer's daily limit leaves to one pool of a date.
 *
 * @param limit - the payer's limit
 * @param pools - every pool of the date
 * @param own - the 15-minute codes of the pool
 * @returns units, negative when the others went beyond it; `null` for no limit
 */
export function unitsLeftOfDay<Line extends BilledLine>(
  { units, isByDiscipline }: DailyLimit,
  pools: readonly { readonly timed: TimedTotals<Line> }[],
  own: TimedTotals<Line>,
): number | null {
  if (units === null || isByDiscipline) return units;
  return pools.reduce((left, { timed }) => (timed === own ? left : left - timed.billedUnits), units);
}
