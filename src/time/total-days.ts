import type { Service } from "../claim/service.js";
import type { ReadLog } from "./list-services.js";
import { mayReach } from "./may-reach.js";
import type { DayMinutes } from "./minute-tally.js";
import { mergeSpans, secondsOf } from "./spans.js";

/**
 * Adds up the treatment time of each date: the minutes of its codes, but never more than the time in which the patient
 * was treated. A supervised modality beside another service therefore adds nothing.
 *
 * @param services - services of the log
 * @param log - the log after reading
 * @returns whole minutes by date, in order; `null` where a refused entry may belong to the date
 */
export function totalDays(services: readonly Service[], log: ReadLog): readonly DayMinutes[] {
  const dates = new Set(services.flatMap((service) => service.serviceDate ?? []));
  return [...dates].sort().map((serviceDate) => {
    if (log.unread.some((entry) => mayReach(entry, serviceDate))) return { serviceDate, totalTreatmentMinutes: null };
    const ofCodes = services
      .filter((service) => service.serviceDate === serviceDate)
      .reduce((sum, service) => sum + (service.minutes ?? 0), 0);
    const pieces = log.placed.flatMap((entry) => entry.pieces).filter((piece) => piece.serviceDate === serviceDate);
    const ofClock = Math.floor(secondsOf(mergeSpans(pieces)) / 60);
    return { serviceDate, totalTreatmentMinutes: Math.min(ofCodes, ofClock) };
  });
}
