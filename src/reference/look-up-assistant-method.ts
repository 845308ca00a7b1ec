import type { CalendarDate } from "../values/calendar-date.js";
import type { AssistantMethod } from "./assistant-method.js";
import { assistantMethod } from "./built-in/assistant-method.js";
import type { LookUp } from "./effective-series.js";
import { versionOn } from "./effective-series.js";
import { noTable } from "./no-table.js";
import type { Reference } from "./reference.js";

/**
 * Looks up how units are split between therapist and assistant on a date of service.
 *
 * @param serviceDate - date of service
 * @param options - another series
 * @returns the method with its citation; not covered before 2020-01-01, when there was no assistant modifier
 * @see 42 CFR 410.59(a)(4)
 */
export function lookUpAssistantMethod(
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): LookUp<AssistantMethod> {
  const given = options.reference?.assistantMethod;
  const series = given === undefined ? assistantMethod : given;
  return series == null ? noTable("assistantMethod") : versionOn(series, serviceDate);
}
