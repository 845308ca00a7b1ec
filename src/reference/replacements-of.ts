import type { CalendarDate } from "../values/calendar-date.js";
import { isWithinDates } from "../values/calendar-date.js";
import { diagnoses } from "./built-in/diagnoses.js";
import { decodeDiagnoses, tableFormOf } from "./diagnoses-decoded.js";
import type { Reference } from "./reference.js";

/**
 * Lists the billable codes that took the place of a diagnosis code: those that carry it further.
 *
 * A date before the first or after the last edition held is answered by the nearest one.
 *
 * @param code - a diagnosis code, with or without its dot, in any case
 * @param serviceDate - date of service
 * @param options - another table of diagnoses
 * @returns codes without their dots, in order of code; empty where the code is billable itself, has none, or no table is there
 * @see ICD-10-CM code files, NCHS and CMS
 * @example
 * ```ts
 * import { replacementsOf } from "ot-billing-rules";
 * replacementsOf("M54.5", "2026-03-02"); //=> ["M5450", "M5451", "M5459"]
 * replacementsOf("G35", "2025-09-30"); //=> []
 * ```
 */
export function replacementsOf(
  code: string,
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): readonly string[] {
  const table = options.reference?.diagnoses === undefined ? diagnoses : options.reference.diagnoses;
  const bare = tableFormOf(code);
  if (table == null || bare === "") return [];
  const { years, endedEarlier } = decodeDiagnoses(table);
  const ended = endedEarlier.get(bare);
  if (ended != null && serviceDate <= ended) return [];
  const [first] = years;
  const year =
    years.find((each) => isWithinDates(serviceDate, each.verifiedFrom, each.verifiedThrough)) ??
    years.reduce((latest, each) => (each.verifiedThrough < serviceDate ? each : latest), first);
  return year.classOf(bare) === undefined ? year.listBelow(bare, Number.MAX_SAFE_INTEGER) : [];
}
