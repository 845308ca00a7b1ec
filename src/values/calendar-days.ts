import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { lightFormat } from "date-fns/lightFormat";
import { parseISO } from "date-fns/parseISO";
import type { CalendarDate } from "./calendar-date.js";

/**
 * Adds whole calendar days to a date.
 *
 * @param date - an existing date
 * @param days - whole days, negative to go back
 * @returns the resulting date
 */
export function addCalendarDays(date: CalendarDate, days: number): CalendarDate {
  return toText(addDays(toLocal(date), days));
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
  return toText(addMonths(toLocal(date), months));
}

// Noon keeps every zone, also those whose daylight saving starts at midnight, on the same day.
function toLocal(date: CalendarDate): ReturnType<typeof parseISO> {
  return parseISO(`${date}T12:00:00`);
}

function toText(local: ReturnType<typeof parseISO>): CalendarDate {
  return lightFormat(local, "yyyy-MM-dd");
}
