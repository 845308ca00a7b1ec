import type { CalendarDate } from "../../values/calendar-date.js";
import { isCalendarDate } from "../../values/calendar-date.js";
import type { IssueList } from "../issue-list.js";
import type { SourceText } from "../read-fields.js";
import { filled } from "../read-fields.js";

/** Month, day and year of two or four digits, with or without blanks, slashes, hyphens or points between them. */
const FORM_DATE = /^(\d\d?)[\s/.-]+(\d\d?)[\s/.-]+(\d{4}|\d\d)$|^(\d\d)(\d\d)(\d{4}|\d\d)$/;

/**
 * Reads a date of the form: MM DD YY. A year of two digits is one of this century, because the form is of 2012.
 *
 * @param source - date of a box
 * @param issues - takes a remark where it cannot be read
 * @returns the date; `undefined` where there is none or it does not exist
 */
export function readFormDate({ text, place }: SourceText, issues: IssueList): CalendarDate | undefined {
  const value = filled(text);
  if (value === undefined) return undefined;
  const [, ...found] = FORM_DATE.exec(value) ?? [];
  const [month = "", day = "", year = ""] = found.filter((part) => part !== undefined);
  const date =
    found.length === 0 ? value : `${year.padStart(4, "20")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (isCalendarDate(date)) return date;
  issues.add("wrong-format", place, "The date does not exist; it is left out.", "Write MM DD YY.");
  return undefined;
}
