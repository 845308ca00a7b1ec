import type { CalendarDate } from "../values/calendar-date.js";
import { exclusiveModifiers } from "./built-in/exclusive-modifiers.js";
import type { LookUp } from "./effective-series.js";
import { versionOn } from "./effective-series.js";
import type { ExclusiveModifiers } from "./exclusive-modifiers.js";
import { noTable } from "./no-table.js";
import type { Reference } from "./reference.js";

/**
 * Looks up which modifiers do not meet on one line.
 *
 * @param serviceDate - date of service
 * @param options - another series
 * @returns groups of modifiers that exclude each other
 * @see CMS NCCI policy manual for Medicare, ch. I; CMS Pub. 100-04 ch. 30
 */
export function lookUpExclusiveModifiers(
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): LookUp<readonly ExclusiveModifiers[]> {
  const given = options.reference?.exclusiveModifiers;
  const series = given === undefined ? exclusiveModifiers : given;
  return series == null ? noTable("exclusiveModifiers") : versionOn(series, serviceDate);
}
