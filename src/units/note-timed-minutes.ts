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
  let total: number | null = null;
  for (const { present, discipline: ofNote, timedMinutes } of notes) {
    if (present === false || (ofNote !== undefined && ofNote !== discipline)) continue;
    if (ofNote === undefined && !isOnlyPool) return null;
    if (timedMinutes == null || !Number.isInteger(timedMinutes) || timedMinutes < 0) return null;
    total = (total ?? 0) + timedMinutes;
  }
  return total === null || total > MINUTES_IN_DAY ? null : total;
}
