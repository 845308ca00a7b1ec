import type { CalendarDate } from "../values/calendar-date.js";
import { evaluationLevels } from "./built-in/evaluation-levels.js";
import type { LookUp } from "./effective-series.js";
import { versionOn } from "./effective-series.js";
import type { EvaluationLevel } from "./evaluation-levels.js";
import { noTable } from "./no-table.js";
import type { Reference } from "./reference.js";

/**
 * Looks up what each level of an occupational therapy evaluation asks for.
 *
 * @param serviceDate - date of service
 * @param options - another series
 * @returns the levels, lowest first
 */
export function lookUpEvaluationLevels(
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): LookUp<readonly EvaluationLevel[]> {
  const given = options.reference?.evaluationLevels;
  const series = given === undefined ? evaluationLevels : given;
  return series == null ? noTable("evaluationLevels") : versionOn(series, serviceDate);
}
