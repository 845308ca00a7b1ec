import type { CalendarDate } from "../values/calendar-date.js";
import { isWithinDates } from "../values/calendar-date.js";
import { telehealthCodes } from "./built-in/telehealth-codes.js";
import type { LookUp } from "./effective-series.js";
import { noTable } from "./no-table.js";
import type { Reference } from "./reference.js";
import type { TelehealthListing } from "./telehealth-codes.js";

/**
 * Looks up whether a code is on the Medicare telehealth list on a date of service.
 *
 * @param code - procedure code by number
 * @param serviceDate - date of service
 * @param options - another list
 * @returns `listed`, `hands-on` (known to be off the list) or `unknown`, with the mark of the row it rests on
 * @example
 * ```ts
 * import { lookUpTelehealthCode } from "ot-billing-rules";
 * const answer = lookUpTelehealthCode("97140", "2026-03-02");
 * answer.status === "found" && answer.value; //=> "hands-on"
 * ```
 */
export function lookUpTelehealthCode(
  code: string,
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): LookUp<TelehealthListing> {
  const given = options.reference?.telehealthCodes;
  const table = given === undefined ? telehealthCodes : given;
  if (table == null) return noTable("telehealthCodes");
  const { edition, citation } = table;
  const group = table.listed.find(
    (candidate) =>
      candidate.procedureCodes.includes(code) &&
      isWithinDates(serviceDate, candidate.effectiveFrom, candidate.effectiveThrough),
  );
  const handsOn = table.handsOn.includes(code);
  const value: TelehealthListing = group !== undefined ? "listed" : handsOn ? "hands-on" : "unknown";
  const known = {
    value,
    citation: { ...citation, mark: group?.mark ?? (handsOn ? "recall" : citation.mark) },
  } as const;
  return isWithinDates(serviceDate, edition.verifiedFrom, edition.verifiedThrough)
    ? { status: "found", ...known, edition }
    : { status: "not-covered", edition, lastKnown: known };
}
