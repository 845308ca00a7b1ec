import type { CalendarDate } from "./calendar-date.js";
import { daysInMonth, isCalendarDate, requireCalendarDate } from "./calendar-date.js";
import { dateOfDay, dayNumber } from "./day-number.js";

/**
 * Adds whole calendar days to a date.
 *
 * @param date - an existing date
 * @param days - whole days, negative to go back
 * @returns the resulting date
 * @throws RangeError for a date that does not exist
 */
export function addCalendarDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDay(dayNumber(requireCalendarDate(date, "date")) + days);
}

/**
 * Counts the calendar days from one date to another.
 *
 * @param from - first date
 * @param to - second date
 * @returns whole days; negative when `to` comes first; `NaN` where a date does not exist
 */
export function calendarDaysBetween(from: CalendarDate, to: CalendarDate): number {
  return isCalendarDate(from) && isCalendarDate(to) ? dayNumber(to) - dayNumber(from) : Number.NaN;
}

const MONTHS_IN_YEAR = 12;

/**
 * Gives the same day and month some months later, or the last day of a shorter month.
 *
 * @param date - an existing date
 * @param months - whole months, at least 0
 * @returns the resulting date; 29 February plus 12 months is 28 February
 * @throws RangeError for a date that does not exist
 */
export function addCalendarMonths(date: CalendarDate, months: number): CalendarDate {
  requireCalendarDate(date, "date");
  const monthsSince = Number(date.slice(0, 4)) * MONTHS_IN_YEAR + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(monthsSince / MONTHS_IN_YEAR);
  const month = (monthsSince % MONTHS_IN_YEAR) + 1;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
