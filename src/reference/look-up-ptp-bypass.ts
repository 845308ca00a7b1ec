import type { CalendarDate } from "../values/calendar-date.js";
import { ptpBypass } from "./built-in/ptp-bypass.js";
import type { LookUp } from "./effective-series.js";
import { versionOn } from "./effective-series.js";
import { noTable } from "./no-table.js";
import type { PtpBypass } from "./ptp-bypass.js";
import type { Reference } from "./reference.js";

/**
 * Looks up the modifiers that lift an NCCI pair edit with indicator 1.
 *
 * @param serviceDate - date of service
 * @param options - another series
 * @returns modifiers for a distinct service, most specific first, and the others
 * @see CMS NCCI policy manual for Medicare, ch. I
 */
export function lookUpPtpBypass(
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): LookUp<PtpBypass> {
  const given = options.reference?.ptpBypass;
  const series = given === undefined ? ptpBypass : given;
  return series == null ? noTable("ptpBypass") : versionOn(series, serviceDate);
}
