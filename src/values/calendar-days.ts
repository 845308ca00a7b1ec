import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { toDate } from "date-fns/toDate";
import type { CalendarDate } from "./calendar-date.js";
import { isCalendarDate, requireCalendarDate } from "./calendar-date.js";
import { dayNumber } from "./day-number.js";
import { remembered } from "./remembered.js";

/**
 * Adds whole calendar days to a date.
 *
 * @param date - an existing date
 * @param days - whole days, negative to go back
 * @returns the resulting date
 * @throws RangeError for a date that does not exist
 */
export function addCalendarDays(date: CalendarDate, days: number): CalendarDate {
  return later(DAYS, `${requireCalendarDate(date, "date")}${days}`);
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

/**
 * Gives the same day and month some months later, or the last day of a shorter month.
 *
 * @param date - an existing date
 * @param months - whole months, at least 0
 * @returns the resulting date; 29 February plus 12 months is 28 February
 * @throws RangeError for a date that does not exist
 */
export function addCalendarMonths(date: CalendarDate, months: number): CalendarDate {
  return later(MONTHS, `${requireCalendarDate(date, "date")}${months}`);
}

/** What a date is moved by. */
interface Step {
  readonly add: (time: number, count: number) => ReturnType<typeof toDate>;
}

const DAYS: Step = { add: addDays };
const MONTHS: Step = { add: addMonths };
const DATE_LENGTH = 10;

/** Takes the date and the count in one text. Claims of a stream ask for the same few dates again and again. */
const later = remembered(({ add }: Step, asked: string) =>
  dateOf(add(localNoon(asked.slice(0, DATE_LENGTH)), Number(asked.slice(DATE_LENGTH)))),
);

/** The calendar repeats after so many years, and so many days. */
const YEARS_AHEAD = 400;
const DAYS_AHEAD = 146_097;
const MILLISECONDS_IN_DAY = 86_400_000;
const MILLISECONDS_IN_MINUTE = 60_000;

/**
 * date-fns counts in the time of the place. Noon keeps every zone on the same day, and 400 years later no zone has a day
 * that it left out or had twice, as Samoa left out 2011-12-30.
 */
function localNoon(date: CalendarDate): number {
  const noon = (dayNumber(date) + DAYS_AHEAD + 1 / 2) * MILLISECONDS_IN_DAY;
  return noon + toDate(noon).getTimezoneOffset() * MILLISECONDS_IN_MINUTE;
}

function dateOf(local: ReturnType<typeof toDate>): CalendarDate {
  const month = String(local.getMonth() + 1).padStart(2, "0");
  return `${local.getFullYear() - YEARS_AHEAD}-${month}-${String(local.getDate()).padStart(2, "0")}`;
}
