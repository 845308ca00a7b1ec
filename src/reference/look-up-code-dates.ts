import type { CalendarDate } from "../values/calendar-date.js";
import { isWithinDates } from "../values/calendar-date.js";
import type { Mark } from "../values/citation.js";
import type { LookUp } from "./effective-series.js";
import { findProcedureCode, procedureCodeTable } from "./look-up-code.js";
import { noTable } from "./no-table.js";
import type { ProcedureCode } from "./procedure-codes.js";
import type { Reference } from "./reference.js";

/** When a procedure code may be reported, and how firm that is. */
export interface CodeDates {
  /** First and last date of service; `null` is before the supported span, or still in force. */
  readonly effectiveFrom: CalendarDate | null;
  readonly effectiveThrough: CalendarDate | null;
  readonly mark: Mark;
}

/**
 * Looks up the first and last date of service of a procedure code, in force or not.
 *
 * @param code - procedure code by number
 * @param serviceDate - date of service
 * @param options - another table of procedure codes
 * @returns its dates; `none` for a code that the table does not hold
 */
export function lookUpCodeDates(
  code: string,
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): LookUp<CodeDates> {
  const table = procedureCodeTable(options);
  if (table == null) return noTable("procedureCodes");
  const { edition, citation } = table;
  const known = findProcedureCode(code, options);
  const isVerified = isWithinDates(serviceDate, edition.verifiedFrom, edition.verifiedThrough);
  if (known === undefined) return { status: isVerified ? "none" : "not-covered", edition };
  const { effectiveFrom, effectiveThrough } = known;
  const value = { effectiveFrom, effectiveThrough, mark: markOn(known, serviceDate) };
  return isVerified
    ? { status: "found", value, citation, edition }
    : { status: "not-covered", edition, lastKnown: { value, citation } };
}

/** First day of the fee schedule files that the table was made from. */
const FEE_SCHEDULE_FROM: CalendarDate = "2025-01-01";

/** How ever firm the last day of an ended code is: the fee schedule of the date shows by itself that it is gone. */
function markOn({ effectiveThrough, medicareStatus, datesMark }: ProcedureCode, serviceDate: CalendarDate): Mark {
  const isGone = effectiveThrough !== null && effectiveThrough < FEE_SCHEDULE_FROM && medicareStatus === null;
  return isGone && serviceDate >= FEE_SCHEDULE_FROM ? "official" : datesMark;
}
