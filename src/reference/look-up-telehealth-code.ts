import type { CalendarDate } from "../values/calendar-date.js";
import { isWithinDates } from "../values/calendar-date.js";
import type { Mark } from "../values/citation.js";
import { telehealthCodes } from "./built-in/telehealth-codes.js";
import type { LookUp } from "./effective-series.js";
import { noTable } from "./no-table.js";
import type { Reference } from "./reference.js";
import type { TelehealthCodeGroup, TelehealthCodeTable, TelehealthListing } from "./telehealth-codes.js";

/**
 * Looks up whether a code is on the Medicare telehealth list on a date of service.
 *
 * @param code - procedure code by number
 * @param serviceDate - date of service
 * @param options - another list
 * @returns `listed`, `unlisted` or `hands-on` (known to be off the list) or `unknown`, with the mark of its row
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
  const { value, mark } = listingOf(code, serviceDate, table);
  const known = { value, citation: { ...citation, mark: mark ?? citation.mark } } as const;
  return isWithinDates(serviceDate, edition.verifiedFrom, edition.verifiedThrough)
    ? { status: "found", ...known, edition }
    : { status: "not-covered", edition, lastKnown: known };
}

function listingOf(
  code: string,
  serviceDate: CalendarDate,
  { listed, unlisted = [], handsOn }: TelehealthCodeTable,
): { readonly value: TelehealthListing; readonly mark?: Mark } {
  const holds = ({ procedureCodes, effectiveFrom, effectiveThrough }: TelehealthCodeGroup): boolean =>
    procedureCodes.includes(code) && isWithinDates(serviceDate, effectiveFrom, effectiveThrough);
  const on = listed.find(holds);
  if (on !== undefined) return { value: "listed", mark: on.mark };
  const off = unlisted.find(holds);
  if (off !== undefined) return { value: "unlisted", mark: off.mark };
  return handsOn.includes(code) ? { value: "hands-on", mark: "recall" } : { value: "unknown" };
}
