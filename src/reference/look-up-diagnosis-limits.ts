import type { CalendarDate } from "../values/calendar-date.js";
import { diagnosisLimits } from "./built-in/diagnosis-limits.js";
import type { DiagnosisLimits } from "./diagnosis-limits.js";
import type { LookUp } from "./effective-series.js";
import { versionOn } from "./effective-series.js";
import { noTable } from "./no-table.js";
import type { Reference } from "./reference.js";

/**
 * Looks up how many diagnoses a claim holds, and how many of them a line points to.
 *
 * @param serviceDate - date of service
 * @param options - another series
 * @returns places for diagnoses by kind of claim, and pointers of a practitioner line
 * @see 837P HI and SV107; CMS-1500 items 21 and 24E
 */
export function lookUpDiagnosisLimits(
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): LookUp<DiagnosisLimits> {
  const given = options.reference?.diagnosisLimits;
  const series = given === undefined ? diagnosisLimits : given;
  return series == null ? noTable("diagnosisLimits") : versionOn(series, serviceDate);
}
