// What src/values/calendar-days.ts uses of date-fns, in whole numbers: the engines of the one-file scripts need not have
// `Date`. The scripts are built with this file in its place; a test compares the dates. Everything is in UTC.
import { daysInMonth } from "../../values/calendar-date.js";

interface CivilDate {
  readonly getTimezoneOffset: () => number;
  readonly getFullYear: () => number;
  /** From 0, as that of `Date`. */
  readonly getMonth: () => number;
  readonly getDate: () => number;
}

const MILLISECONDS_IN_DAY = 86_400_000;
const MONTHS_IN_YEAR = 12;
const DAYS_WITHOUT_FEBRUARY = 337;

/** Gives the date of a time in milliseconds since 1970, not before. */
export function toDate(time: number): CivilDate {
  let year = 1970;
  let month = 0;
  let day = Math.floor(time / MILLISECONDS_IN_DAY);
  for (let days = daysInYear(year); day >= days; days = daysInYear(year)) {
    day -= days;
    year += 1;
  }
  for (let days = daysInMonth(year, 1); day >= days; days = daysInMonth(year, month + 1)) {
    day -= days;
    month += 1;
  }
  return civilDate(year, month, day + 1);
}

/** Adds whole days to a time. */
export function addDays(time: number, days: number): CivilDate {
  return toDate(time + days * MILLISECONDS_IN_DAY);
}

/** Adds whole months, at least 0, to a time; a day that the month does not have is its last one. */
export function addMonths(time: number, months: number): CivilDate {
  const { getFullYear, getMonth, getDate } = toDate(time);
  const month = getMonth() + months;
  const year = getFullYear() + Math.floor(month / MONTHS_IN_YEAR);
  const ofYear = month % MONTHS_IN_YEAR;
  return civilDate(year, ofYear, Math.min(getDate(), daysInMonth(year, ofYear + 1)));
}

function daysInYear(year: number): number {
  return DAYS_WITHOUT_FEBRUARY + daysInMonth(year, 2);
}

function civilDate(year: number, month: number, day: number): CivilDate {
  return { getTimezoneOffset: () => 0, getFullYear: () => year, getMonth: () => month, getDate: () => day };
}
