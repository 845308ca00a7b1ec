// src/values/calendar-days.ts with whole numbers alone: some warehouses have no usable clock or zone. The one-file scripts
// are built with this file in its place; a test compares every day.
import { dayNumber } from "../../time/day-number.js";
import type { CalendarDate } from "../../values/calendar-date.js";

/** Days of 400 years, after which the calendar repeats itself. */
const DAYS_OF_ERA = 146_097;
/** Days from 1 March of year 0 to 1970-01-01. */
const DAYS_TO_1970 = 719_468;

/** Adds whole calendar days to a date. */
export function addCalendarDays(date: CalendarDate, days: number): CalendarDate {
  return dateOf(dayNumber(date) + days);
}

/** Counts the calendar days from one date to another. */
export function calendarDaysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Gives the same day and month some months later, or the last day of a shorter month. */
export function addCalendarMonths(date: CalendarDate, months: number): CalendarDate {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const first = firstOf(month);
  const daysInMonth = calendarDaysBetween(first, firstOf(month + 1));
  return addCalendarDays(first, Math.min(Number(date.slice(8, 10)), daysInMonth) - 1);
}

/** First day of a month counted from year 0. */
function firstOf(month: number): CalendarDate {
  return `${digits(Math.floor(month / 12), 4)}-${digits((month % 12) + 1, 2)}-01`;
}

function dateOf(day: number): CalendarDate {
  const shifted = day + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_OF_ERA);
  const dayOfEra = shifted - era * DAYS_OF_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1;
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`;
}

function digits(value: number, count: number): string {
  return `000${value}`.slice(-count);
}
