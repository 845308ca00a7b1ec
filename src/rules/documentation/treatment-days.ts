import type { TreatmentDay } from "../../claim/plan-of-care.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import { rememberedLast } from "../../values/remembered-last.js";
import type { EpisodeSubject } from "../rule.js";

/**
 * Lists the treatment days of an episode up to its latest date of service: those recorded and those billed.
 *
 * @param subject - the episode
 * @returns distinct days in order; `null` when the record of treatment days is unknown
 */
export function treatmentDaysOf(episode: EpisodeSubject): readonly TreatmentDay[] | null {
  return daysOf(episode, null);
}

// Several rules ask about the same episode.
const daysOf = /* @__PURE__ */ rememberedLast((episode: EpisodeSubject, _: null) => listDays(episode));

function listDays({ plan, lines, serviceDate }: EpisodeSubject): readonly TreatmentDay[] | null {
  if (plan?.treatmentDays === undefined) return null;
  const byDate = new Map<CalendarDate, TreatmentDay>();
  for (const { serviceDate: date } of lines) byDate.set(date, { serviceDate: date });
  for (const day of plan.treatmentDays) {
    const known = byDate.get(day.serviceDate);
    const furnishedBy =
      known?.furnishedBy === undefined ? day.furnishedBy : therapistFirst(known.furnishedBy, day.furnishedBy);
    byDate.set(day.serviceDate, furnishedBy === undefined ? { serviceDate: day.serviceDate } : { ...day, furnishedBy });
  }
  return [...byDate.values()]
    .filter((day) => day.serviceDate <= serviceDate)
    .sort((a, b) => (a.serviceDate < b.serviceDate ? -1 : a.serviceDate > b.serviceDate ? 1 : 0));
}

/** Two visits on a date are one treatment day, and the therapist took part in it if either says so. */
function therapistFirst(
  a: NonNullable<TreatmentDay["furnishedBy"]>,
  b: TreatmentDay["furnishedBy"],
): TreatmentDay["furnishedBy"] {
  return a === "assistant" ? b : a;
}
