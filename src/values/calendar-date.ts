import { addDays as addDaysLocal } from "date-fns/addDays";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { format } from "date-fns/format";
import { parse } from "date-fns/parse";

/** A calendar date without a time zone, written `YYYY-MM-DD`, such as `2026-03-02`. */
export type CalendarDate = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
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
  const parts = SHAPE.exec(text);
  if (parts === null) return false;
  const year = Number(parts[1]);
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
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

/**
 * Adds whole calendar days to a date.
 *
 * @param date - an existing date
 * @param days - whole days, negative to go back
 * @returns the resulting date
 */
export function addCalendarDays(date: CalendarDate, days: number): CalendarDate {
  return toText(addDaysLocal(toLocal(date), days));
}

/**
 * Counts the calendar days from one date to another.
 *
 * @param from - first date
 * @param to - second date
 * @returns whole days; negative when `to` comes first
 */
export function calendarDaysBetween(from: CalendarDate, to: CalendarDate): number {
  return differenceInCalendarDays(toLocal(to), toLocal(from));
}

/**
 * Gives the same day and month some months later, or the last day of a shorter month.
 *
 * @param date - an existing date
 * @param months - whole months, at least 0
 * @returns the resulting date; 29 February plus 12 months is 28 February
 */
export function addCalendarMonths(date: CalendarDate, months: number): CalendarDate {
  const index = yearOf(date) * 12 + (Number(date.slice(5, 7)) - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return `${year}-${two(month)}-${two(day)}`;
}

// Noon keeps every zone, also those whose daylight saving starts at midnight, on the same day.
function toLocal(date: CalendarDate): ReturnType<typeof parse> {
  return parse(`${date} 12`, "yyyy-MM-dd HH", 0);
}

function toText(local: ReturnType<typeof parse>): CalendarDate {
  return format(local, "yyyy-MM-dd");
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
