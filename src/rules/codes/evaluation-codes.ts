import { findProcedureCode, listProcedureCodes } from "../../reference/look-up-code.js";
import type { ProcedureCode } from "../../reference/procedure-codes.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import { isWithinDates } from "../../values/calendar-date.js";
import type { RuleContext } from "../rule.js";

/**
 * Finds the code under which a discipline bills a re-evaluation.
 *
 * @param evaluation - an initial evaluation
 * @param serviceDate - date of service
 * @param context - tables
 * @returns the code in force on the date; `undefined` for a discipline without one
 */
export function reevaluationFor(
  evaluation: ProcedureCode,
  serviceDate: CalendarDate,
  { tables }: Pick<RuleContext, "tables">,
): string | undefined {
  return listProcedureCodes(tables).find(
    (code) =>
      code.category === "re-evaluation" &&
      ownerOf(code) === ownerOf(evaluation) &&
      isWithinDates(serviceDate, code.effectiveFrom, code.effectiveThrough),
  )?.code;
}

/**
 * Finds an initial evaluation that belongs to one discipline.
 *
 * @param procedureCode - procedure code by number
 * @param context - tables
 * @returns the code, ended or not; `undefined` for other codes
 */
export function initialEvaluation(
  procedureCode: string,
  { tables }: Pick<RuleContext, "tables">,
): ProcedureCode | undefined {
  const code = findProcedureCode(procedureCode, tables);
  return code?.category === "evaluation" && ownerOf(code) !== undefined ? code : undefined;
}

/**
 * Says whether two initial evaluations belong to the same discipline.
 *
 * @param a - procedure code by number
 * @param b - procedure code by number
 * @param context - tables
 * @returns true for the same discipline
 */
export function isSameDiscipline(a: string, b: string, context: Pick<RuleContext, "tables">): boolean {
  const first = initialEvaluation(a, context);
  const second = initialEvaluation(b, context);
  return first !== undefined && second !== undefined && ownerOf(first) === ownerOf(second);
}

function ownerOf({ disciplines }: ProcedureCode): string | undefined {
  return disciplines.length === 1 ? disciplines[0] : undefined;
}
