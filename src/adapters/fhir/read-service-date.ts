import type { CalendarDate } from "../../values/calendar-date.js";
import { isCalendarDate } from "../../values/calendar-date.js";
import type { IssueList } from "../issue-list.js";
import type { SourceText } from "../read-fields.js";
import { filled } from "../read-fields.js";
import type { Element } from "./element.js";
import { child, text } from "./element.js";
import type { FhirReading } from "./fhir-reading.js";

/** Dates of a line, and where they stand when they are not the line's own. */
export interface ReadServiceDate {
  readonly serviceDate?: CalendarDate;
  readonly serviceDateThrough?: CalendarDate;
  readonly place?: string;
}

/**
 * Reads the date of service of a line. Clock times are never read: sources copy those of the visit onto every line. The
 * period of the claim counts for a line without a date only when it is one day.
 *
 * @param item - the line
 * @param claim - `Claim` or `ExplanationOfBenefit`
 * @param reading - options and remarks
 * @returns first date, and the last one where the line spans days
 */
export function readServiceDate(item: Element, claim: Element, { issues }: FhirReading): ReadServiceDate {
  const stated = text(item, "servicedDate", issues, "serviced");
  const period = child(item, "servicedPeriod", issues, "serviced");
  if (stated.text !== undefined && period !== undefined) {
    const fix = "Write servicedDate or servicedPeriod.";
    issues.add("conflicting", stated.place, "The line has a date and a period; the date is taken.", fix);
  }
  if (stated.text !== undefined) return dated(readDay(stated, issues));
  const billable = billableDay(claim);
  if (period === undefined) return billable === undefined ? {} : { ...dated(billable.date), place: billable.place };
  const start = text(period, "start", issues);
  const end = text(period, "end", issues);
  if (start.text === undefined) {
    const last = readDay(end, issues);
    if (last !== undefined && last === billable?.date) return { ...dated(last), place: end.place };
    const message = "The period of the line has no start; its date of service is unknown.";
    issues.add("missing", start.place, message, "Write servicedDate.");
    return {};
  }
  return spanned(readDay(start, issues), readDay(end, issues), period.place, issues);
}

/**
 * Reads the calendar date of a FHIR date or dateTime, as written.
 *
 * @param source - the text and its place
 * @param issues - takes remarks
 * @returns the date; `undefined` when it is absent, only a year or month, or does not exist
 */
export function readDay({ text: written, place }: SourceText, issues: IssueList): CalendarDate | undefined {
  const value = filled(written);
  if (value === undefined) return undefined;
  const date = value.slice(0, 10);
  if (!isCalendarDate(date) || (value.length > 10 && value[10] !== "T")) {
    const fix = "Write an existing date as YYYY-MM-DD.";
    issues.add("wrong-format", place, "The date is not a whole, existing date; it is left out.", fix);
    return undefined;
  }
  if (/T.*(?:Z|[+-]00:00)$/.test(value.slice(0, 40))) {
    const message =
      "The time is in UTC, so that its date may not be that of the place of service; it is taken as written.";
    issues.add("wrong-format", place, message, "Write the date of service without a time.");
  }
  return date;
}

function spanned(
  first: CalendarDate | undefined,
  last: CalendarDate | undefined,
  place: string,
  issues: IssueList,
): ReadServiceDate {
  if (first === undefined || last === undefined || last === first) return dated(first);
  if (last < first) {
    issues.add("conflicting", place, "The period ends before it starts.", "Write the first date as start.");
  }
  return { serviceDate: first, serviceDateThrough: last };
}

function dated(serviceDate: CalendarDate | undefined): ReadServiceDate {
  return serviceDate === undefined ? {} : { serviceDate };
}

/** The one day that the period of the claim covers, if it does. */
function billableDay(claim: Element): { readonly date: CalendarDate; readonly place: string } | undefined {
  const { start, end } = (claim.json["billablePeriod"] ?? {}) as { readonly start?: unknown; readonly end?: unknown };
  if (typeof start !== "string" || typeof end !== "string") return undefined;
  const date = start.trim().slice(0, 10);
  if (!isCalendarDate(date) || end.trim().slice(0, 10) !== date) return undefined;
  return { date, place: `${claim.place}.billablePeriod` };
}
