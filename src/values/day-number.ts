import type { CalendarDate } from "./calendar-date.js";

/** Days from 1 March of year 0 to the day before 1970-01-01, plus one for the first day of a month. */
const DAYS_TO_1970 = 719_469;
const DAYS_IN_ERA = 146_097;

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

/**
 * Gives the date of a day by its number: {@link dayNumber} the other way round.
 *
 * @param day - days since 1970-01-01, of a year with four digits
 * @returns the date
 */
export function dateOfDay(day: number): CalendarDate {
  const since = day + DAYS_TO_1970 - 1;
  const era = Math.floor(since / DAYS_IN_ERA);
  const ofEra = since - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthsSinceMarch = Math.floor((5 * ofYear + 2) / 153);
  const dayOfMonth = ofYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1;
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9;
  const year = 400 * era + yearOfEra + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}
