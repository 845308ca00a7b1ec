import type { CalendarDate } from "./calendar-date.js";

/** Days from 1 March of year 0 to the day before 1970-01-01, plus one for the first day of a month. */
const DAYS_TO_1970 = 719_469;

/**
 * Numbers the days of the Gregorian calendar, with whole numbers only.
 *
 * @param date - an existing date
 * @returns days since 1970-01-01, which is 0
 */
export function dayNumber(date: CalendarDate): number {
  const month = Number(date.slice(5, 7));
  // A year that starts in March ends with its leap day, so the lengths of its months follow one formula.
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const daysBeforeMonth = Math.floor((153 * monthsSinceMarch + 2) / 5);
  return 365 * year + leapDays + daysBeforeMonth + Number(date.slice(8, 10)) - DAYS_TO_1970;
}
