import type { CalendarDate } from "../values/calendar-date.js";
import { isWithinDates } from "../values/calendar-date.js";
import type { Citation, Edition } from "../values/citation.js";
import type { LookUp } from "./effective-series.js";
import { lookUpCode } from "./look-up-code.js";
import { noTable } from "./no-table.js";
import type { FeeScheduleStatus } from "./procedure-codes.js";
import type { Reference } from "./reference.js";

const EDITION: Edition = {
  table: "medicareStatus",
  edition: "PPRRVU2025_Oct, PPRRVU2026_Jul",
  verifiedFrom: "2025-01-01",
  verifiedThrough: "2026-12-31",
};

const CITATION: Citation = {
  publication: "CMS Physician Fee Schedule relative value file",
  section: "status code",
  mark: "official",
};

/**
 * Looks up the status letter of a code in the Medicare physician fee schedule: I not valid for Medicare, N not covered,
 * B bundled and never paid alone.
 *
 * @param code - procedure code by number
 * @param serviceDate - date of service
 * @param options - another table of procedure codes
 * @returns the status; `none` for a code without a row; not covered outside 2025 and 2026
 * @example
 * ```ts
 * import { lookUpMedicareStatus } from "ot-billing-rules";
 * const answer = lookUpMedicareStatus("97014", "2026-03-02");
 * answer.status === "found" && answer.value; //=> "I"
 * ```
 */
export function lookUpMedicareStatus(
  code: string,
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): LookUp<FeeScheduleStatus> {
  const answer = lookUpCode(code, serviceDate, options);
  if (answer.status === "not-covered" && answer.lastKnown === undefined) return noTable("procedureCodes");
  const known = answer.status === "found" ? answer : answer.status === "not-covered" ? answer.lastKnown : undefined;
  const value = known?.value.medicareStatus ?? null;
  if (value === null) return { status: "none", edition: EDITION };
  return isWithinDates(serviceDate, EDITION.verifiedFrom, EDITION.verifiedThrough)
    ? { status: "found", value, citation: CITATION, edition: EDITION }
    : { status: "not-covered", edition: EDITION, lastKnown: { value, citation: CITATION } };
}
