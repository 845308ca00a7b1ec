import type { LookUp } from "../reference/effective-series.js";
import { familyOf, lookUpCode } from "../reference/look-up-code.js";
import type { ProcedureCode } from "../reference/procedure-codes.js";
import type { Reference } from "../reference/reference.js";
import type { CalendarDate } from "../values/calendar-date.js";

/**
 * Lists the codes in force on a date that share their minutes, or their monitoring period, with a code.
 *
 * @param code - a code of the table
 * @param serviceDate - date of service
 * @param context - tables
 * @returns members of the family, base first; the code alone when it has no family
 */
export function familyMembersOn(
  code: ProcedureCode,
  serviceDate: CalendarDate,
  context: { readonly reference?: Reference },
): readonly ProcedureCode[] {
  if (code.family === null) return [code];
  const inForce = familyOf(code, context).filter((member) => isUsable(member, serviceDate, context));
  return inForce.sort((a, b) => rank(a) - rank(b));
}

function isUsable(
  code: ProcedureCode,
  serviceDate: CalendarDate,
  context: { readonly reference?: Reference },
): boolean {
  const answer: LookUp<ProcedureCode> = lookUpCode(code.code, serviceDate, context);
  return answer.status === "found" || (answer.status === "not-covered" && answer.lastKnown !== undefined);
}

function rank(code: ProcedureCode): number {
  return code.timing === "base" ? 0 : 1;
}
