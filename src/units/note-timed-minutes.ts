import type { TreatmentNote } from "../claim/claim.js";
import type { Discipline } from "../claim/service.js";
import { MINUTES_IN_DAY } from "../values/minutes.js";

/**
 * Reads the total of timed minutes that the notes of a date give for one pool.
 *
 * @param notes - notes of the date
 * @param discipline - discipline of the pool
 * @param isOnlyPool - whether the date has no other pool, so that a note without a discipline belongs to this one
 * @returns whole minutes; `null` when no note tells, or one of them leaves its total out
 * @see CMS Pub. 100-02 ch. 15 §220.3.E
 */
export function noteTimedMinutes(
  notes: readonly TreatmentNote[],
  discipline: Discipline | null,
  isOnlyPool: boolean,
): number | null {
  const present = notes.filter((note) => note.present !== false);
  const own = present.filter((note) => note.discipline === undefined || note.discipline === discipline);
  if (own.length === 0 || (!isOnlyPool && own.some((note) => note.discipline === undefined))) return null;
  let total = 0;
  for (const { timedMinutes } of own) {
    if (timedMinutes == null || !Number.isInteger(timedMinutes) || timedMinutes < 0) return null;
    total += timedMinutes;
  }
  return total <= MINUTES_IN_DAY ? total : null;
}
