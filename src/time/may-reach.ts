import type { CalendarDate } from "../values/calendar-date.js";
import { dayNumber } from "../values/day-number.js";
import type { UnreadEntry } from "./read-entry.js";

/**
 * Says whether the time of a refused entry may belong to a date, so that the date's minutes cannot be told.
 *
 * An entry lasts 24 hours at most: where one end can be read, the other lies on the same date or the next to it.
 * Where both ends can be read but contradict each other, each of their dates may be the right one.
 *
 * @param entry - the refused entry
 * @param serviceDate - a date of service
 * @returns true when the entry may have taken place on the date
 */
export function mayReach(entry: UnreadEntry, serviceDate: CalendarDate): boolean {
  const { startDate, endDate } = entry;
  if (startDate !== null && endDate !== null) return serviceDate === startDate || serviceDate === endDate;
  if (startDate !== null) return isDayAfter(serviceDate, startDate) || serviceDate === startDate;
  if (endDate !== null) return isDayAfter(endDate, serviceDate) || serviceDate === endDate;
  return true;
}

function isDayAfter(later: CalendarDate, earlier: CalendarDate): boolean {
  return dayNumber(later) - dayNumber(earlier) === 1;
}
