import type { CalendarDate } from "../values/calendar-date.js";
import { findProcedureCode, lookUpCode } from "./look-up-code.js";
import type { Reference } from "./reference.js";

/**
 * Follows the replacements of a code to those in force on a date of service.
 *
 * @param code - procedure code by number
 * @param serviceDate - date of service
 * @param options - another table of procedure codes
 * @returns codes in force that took its place; empty when nothing did
 * @example
 * ```ts
 * import { replacementsOn } from "ot-billing-rules";
 * replacementsOn("97532", "2019-05-01"); //=> ["97127", "G0515"]
 * replacementsOn("97532", "2026-03-02"); //=> ["97129", "97130"]
 * ```
 */
export function replacementsOn(
  code: string,
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>([code]);
  const open = [...(findProcedureCode(code, options)?.replacedBy ?? [])];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const answer = lookUpCode(next, serviceDate, options);
    const inForce = answer.status === "found" || (answer.status === "not-covered" && answer.lastKnown !== undefined);
    if (inForce) found.add(next);
    else open.push(...(findProcedureCode(next, options)?.replacedBy ?? []));
  }
  return [...found];
}
