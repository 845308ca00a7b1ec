import type { CalendarDate } from "../values/calendar-date.js";
import { diagnosisConventions } from "./built-in/diagnosis-conventions.js";
import type { DiagnosisConventions } from "./diagnosis-conventions.js";
import type { LookUp } from "./effective-series.js";
import { versionOn } from "./effective-series.js";
import { noTable } from "./no-table.js";
import type { Reference } from "./reference.js";

/**
 * Looks up the sets of diagnoses that conventions of order, encounter and treatment speak of.
 *
 * @param serviceDate - date of service
 * @param options - another series
 * @returns sets of code patterns
 * @see ICD-10-CM Official Guidelines, I.C
 */
export function lookUpDiagnosisConventions(
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): LookUp<DiagnosisConventions> {
  const given = options.reference?.diagnosisConventions;
  const series = given === undefined ? diagnosisConventions : given;
  return series == null ? noTable("diagnosisConventions") : versionOn(series, serviceDate);
}
