import type { CalendarDate } from "../values/calendar-date.js";
import { telehealthWindow } from "./built-in/telehealth-window.js";
import type { LookUp } from "./effective-series.js";
import { versionOn } from "./effective-series.js";
import { noTable } from "./no-table.js";
import type { Reference } from "./reference.js";

/**
 * Looks up whether therapists may furnish Medicare telehealth on a date of service.
 *
 * @param serviceDate - date of service
 * @param options - another series
 * @returns true or false with the law it rests on
 * @see 42 USC 1395m(m)
 * @example
 * ```ts
 * import { lookUpTelehealthWindow } from "ot-billing-rules";
 * const answer = lookUpTelehealthWindow("2026-01-31");
 * answer.status === "found" && answer.value; //=> true
 * ```
 */
export function lookUpTelehealthWindow(
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): LookUp<boolean> {
  const given = options.reference?.telehealthWindow;
  const series = given === undefined ? telehealthWindow : given;
  return series == null ? noTable("telehealthWindow") : versionOn(series, serviceDate);
}
