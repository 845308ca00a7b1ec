import type { CalendarDate } from "../../values/calendar-date.js";
import { readCompactDate } from "../read-fields.js";
import { withoutUndefined } from "../without-undefined.js";
import type { Loop } from "./raw-claim.js";
import type { ReadContext } from "./read-context.js";
import { elementOf } from "./segment.js";

/** Dates of a line. */
export interface LineDates {
  readonly serviceDate?: CalendarDate;
  /** Only of a span over more than one day. */
  readonly serviceDateThrough?: CalendarDate;
}

/**
 * Reads the dates of service of a line: DTP*472, one date (D8) or a span (RD8).
 *
 * @param loop - loop 2400
 * @param place - of the line
 * @param context - of the claim
 * @returns the dates; none where there are none, for the rules to find
 */
export function readDates(loop: Loop, place: string, { remarks }: ReadContext): LineDates {
  const [dates, ...more] = loop.filter((each) => each.id === "DTP" && elementOf(each, 1) === "472");
  if (dates === undefined) return {};
  if (more.length > 0) {
    remarks.add("repeated", `${place} DTP`, "The line has several dates of service; the first is taken.", "Keep one.");
  }
  const form = elementOf(dates, 2);
  if (form !== "D8" && form !== "RD8") {
    const message = "The form of the date of service is not known; it is left out.";
    remarks.add("unknown-value", `${place} DTP02`, message, "Write D8 for a date or RD8 for a span.");
    return {};
  }
  const [from, through, ...rest] = elementOf(dates, 3).split("-");
  const at = `${place} DTP03`;
  const serviceDate = readCompactDate({ text: rest.length > 0 ? "-" : from, place: at }, remarks);
  const last = readCompactDate({ text: through, place: at }, remarks);
  if (serviceDate !== undefined && last !== undefined && last < serviceDate) {
    remarks.add("conflicting", at, "The span ends before it begins.", "Write the first date, then the last.");
  }
  return withoutUndefined({ serviceDate, serviceDateThrough: last === serviceDate ? undefined : last });
}
