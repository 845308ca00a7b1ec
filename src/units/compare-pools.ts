import type { TreatmentNote } from "../claim/claim.js";
import type { Service } from "../claim/service.js";
import type { BilledLine } from "./billed-pools.js";
import { billedPools } from "./billed-pools.js";
import type { PoolComparison, PoolOptions } from "./compare-pool.js";
import { comparePool } from "./compare-pool.js";
import { noteTimedMinutes } from "./note-timed-minutes.js";

/** What is billed and recorded of one date. */
export interface BilledDay<Line extends BilledLine> {
  readonly lines: readonly Line[];
  /** Documented services; `null` when the claim holds no documentation. */
  readonly services: readonly Service[] | null;
  readonly notes: readonly TreatmentNote[] | null;
}

/**
 * Compares every pool of a date with what its minutes support.
 *
 * @param day - lines, services and notes of the date
 * @param options - counting method, date, whether the services are complete, tables
 * @returns one comparison for each pool with a line
 */
export function comparePools<Line extends BilledLine>(
  { lines, services, notes }: BilledDay<Line>,
  options: Omit<PoolOptions, "noteMinutes">,
): readonly PoolComparison<Line>[] {
  const { countingMethod, serviceDate, reference } = options;
  // Nothing can be complete of a record that is not there.
  const servicesComplete = services === null ? undefined : options.servicesComplete;
  const pools = billedPools(lines, services ?? []);
  return pools.map((pool) => {
    const noteMinutes = noteTimedMinutes(notes ?? [], pool.discipline, pools.length === 1);
    return comparePool(pool, { countingMethod, serviceDate, servicesComplete, noteMinutes, reference });
  });
}
