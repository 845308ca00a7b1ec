import { onlyDateOf } from "../../claim/only-date-of.js";
import type { Service } from "../../claim/service.js";
import { familyOf, findProcedureCode } from "../../reference/look-up-code.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import type { LineSubject, RuleContext } from "../rule.js";

/**
 * Gathers the documented services of a line's family: its facts may be documented under any of the family's codes.
 *
 * @param subject - the line
 * @param context - claim and tables
 * @param covers - dates to take; the line's own unless told
 * @returns services of the family in the line's discipline, or of none stated
 */
export function familyServices(
  { line, serviceDate, discipline }: LineSubject,
  { claim, tables }: Pick<RuleContext, "claim" | "tables">,
  covers: (date: CalendarDate) => boolean = (date) => date === serviceDate,
): readonly Service[] {
  const code = findProcedureCode(line.procedureCode, tables);
  const family = code === undefined ? [line.procedureCode] : familyOf(code, tables).map((member) => member.code);
  const onlyDate = onlyDateOf(claim);
  return (claim.services ?? []).filter((service) => {
    const date = service.serviceDate ?? onlyDate;
    if (date === undefined || !covers(date) || !family.includes(service.procedureCode)) return false;
    return service.discipline === undefined || discipline === null || service.discipline === discipline;
  });
}
