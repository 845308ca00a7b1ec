import type { CalendarDate } from "../values/calendar-date.js";

/** A calendar quarter. */
export interface Quarter {
  /** Name, such as `2026Q4`. */
  readonly name: string;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
}

const ENDS = ["03-31", "06-30", "09-30", "12-31"];
const STARTS = ["01-01", "04-01", "07-01", "10-01"];

/**
 * Gives the days of a quarter.
 *
 * @param year - calendar year
 * @param number - quarter, 1 to 4
 * @returns its name, first and last day
 */
export function quarterOf(year: number, number: number): Quarter {
  return {
    name: `${year}Q${number}`,
    firstDay: `${year}-${STARTS[number - 1] ?? "01-01"}`,
    lastDay: `${year}-${ENDS[number - 1] ?? "12-31"}`,
  };
}

/** Gives the quarter a date lies in. */
export function quarterOn(date: CalendarDate): Quarter {
  return quarterOf(Number(date.slice(0, 4)), Math.ceil(Number(date.slice(5, 7)) / 3));
}

/**
 * Reads the name of a quarter.
 *
 * @param text - such as `2026Q4`, `2026q4` or `2026-q4`
 * @returns the quarter; `undefined` for any other text
 */
export function parseQuarter(text: string): Quarter | undefined {
  const match = /^(20\d\d)-?q([1-4])$/i.exec(text);
  return match === null ? undefined : quarterOf(Number(match[1]), Number(match[2]));
}
