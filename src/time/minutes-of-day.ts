import type { MinuteInterval } from "../claim/service.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { dayNumber } from "../values/day-number.js";
import type { Span } from "./spans.js";

/**
 * Writes spans of seconds as minutes of the local day.
 *
 * Both ends drop their seconds, so spans that only touch never share a minute; what lies within one minute is left out.
 * The intervals say when a service was given, not for how long.
 *
 * @param spans - spans of one date, in order, apart from each other
 * @param serviceDate - the date
 * @param offsetSeconds - UTC offset of the date's wall clock; 0 where the spans count on it
 * @returns intervals in minutes from local midnight, joined where they touch
 */
export function minutesOfDay(
  spans: readonly Span[],
  serviceDate: CalendarDate,
  offsetSeconds: number,
): readonly MinuteInterval[] {
  const midnight = dayNumber(serviceDate) * 86_400 - offsetSeconds;
  const intervals: MinuteInterval[] = [];
  for (const span of spans) {
    const start = Math.floor((span.start - midnight) / 60);
    const end = Math.floor((span.end - midnight) / 60);
    const last = intervals.at(-1);
    if (last !== undefined && start <= last.end) intervals[intervals.length - 1] = { start: last.start, end };
    else if (start < end) intervals.push({ start, end });
  }
  return intervals;
}
