import type { CalendarDate } from "../values/calendar-date.js";
import { assistantSupervision } from "./built-in/assistant-supervision.js";
import type { AssistantSupervision } from "./documentation-clocks.js";
import type { LookUp } from "./effective-series.js";
import { versionOn } from "./effective-series.js";
import { noTable } from "./no-table.js";
import type { Reference } from "./reference.js";

/**
 * Looks up the supervision of an assistant that Medicare asks for in private practice.
 *
 * @param serviceDate - date of service
 * @param options - another series
 * @returns the level
 * @see 42 CFR 410.59(c)
 */
export function lookUpAssistantSupervision(
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): LookUp<AssistantSupervision> {
  const given = options.reference?.assistantSupervision;
  const series = given === undefined ? assistantSupervision : given;
  return series == null ? noTable("assistantSupervision") : versionOn(series, serviceDate);
}
