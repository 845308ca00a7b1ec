import type { Claim } from "../claim/claim.js";
import { onlyDateOf } from "../claim/only-date-of.js";
import type { Discipline, Service } from "../claim/service.js";
import type { CalendarDate } from "../values/calendar-date.js";

/** Services and lines that share one count: one patient, one date, one discipline, one billing provider. */
export interface Pool {
  readonly serviceDate: CalendarDate;
  /** `null` where neither service nor line tells the discipline. */
  readonly discipline: Discipline | null;
  /** Documented services of the pool. */
  readonly services: readonly Service[];
  /** Positions of those services in `claim.services`. */
  readonly positions: readonly number[];
}

/**
 * Sorts the documented services of a claim into pools, in order of date, then discipline. A service without a date takes
 * the date of the claim when all its lines share one.
 *
 * @param claim - a claim of one patient and one billing provider
 * @returns one pool for each date and discipline
 * @see CMS Pub. 100-04 ch. 5 §20.2.C
 */
export function groupPools(claim: Pick<Claim, "services" | "serviceLines">): readonly Pool[] {
  const onlyDate = onlyDateOf(claim);
  const pools = new Map<string, { date: CalendarDate; discipline: Discipline | null; positions: number[] }>();
  (claim.services ?? []).forEach((service, position) => {
    const date = service.serviceDate ?? onlyDate;
    if (date === undefined) return;
    const discipline = service.discipline ?? null;
    const key = `${date} ${discipline ?? ""}`;
    const pool = pools.get(key) ?? { date, discipline, positions: [] };
    pool.positions.push(position);
    pools.set(key, pool);
  });
  return [...pools.entries()]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, { date, discipline, positions }]) => ({
      serviceDate: date,
      discipline,
      services: positions.map((position) => claim.services?.[position]).filter((service) => service !== undefined),
      positions,
    }));
}
