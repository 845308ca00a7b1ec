/** A calendar date without a time zone, written `YYYY-MM-DD`, such as `2026-03-02`. */
export type CalendarDate = string;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Says whether a text is a date that exists in the calendar.
 *
 * @param text - any text; only `YYYY-MM-DD` from year 1900 to 2199 passes
 * @returns true for an existing date
 * @example
 * ```ts
 * import { isCalendarDate } from "ot-billing-rules";
 * isCalendarDate("2028-02-29"); //=> true
 * isCalendarDate("2026-02-29"); //=> false
 * ```
 */
export function isCalendarDate(text: string): boolean {
  if (typeof text !== "string" || !SHAPE.test(text)) return false;
  const year = numberAt(text, 0, 4);
  const month = numberAt(text, 5, 7);
  const day = numberAt(text, 8, 10);
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month);
}

function numberAt(text: string, start: number, end: number): number {
  let number = 0;
  for (let index = start; index < end; index += 1) number = 10 * number + text.charCodeAt(index) - ZERO;
  return number;
}

/** The digits follow each other from this character code. */
const ZERO = 48;

/**
 * Counts the days of a month.
 *
 * @param year - such as 2026
 * @param month - 1 to 12
 * @returns 28 to 31
 */
export function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/**
 * Refuses a text that is not an existing calendar date.
 *
 * @param date - the date to check
 * @param field - the field to name in the error
 * @returns the same date
 * @throws RangeError when the date does not exist; the message names the field and never the value
 */
export function requireCalendarDate(date: CalendarDate, field: string): CalendarDate {
  if (typeof date === "string" && isCalendarDate(date)) return date;
  throw new RangeError(`${field} must be an existing calendar date written YYYY-MM-DD.`);
}

/**
 * Says whether a date lies in a span, both ends included.
 *
 * @param date - the date to place
 * @param from - first day of the span; `null` is open
 * @param through - last day of the span; `null` is open
 * @returns true when the date lies in the span
 */
export function isWithinDates(
  date: CalendarDate,
  from: CalendarDate | null | undefined,
  through: CalendarDate | null | undefined,
): boolean {
  return (from == null || date >= from) && (through == null || date <= through);
}

/**
 * Gives the calendar year of a date.
 *
 * @param date - an existing date
 * @returns the year, for example 2026
 */
export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}
