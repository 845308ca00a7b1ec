import { findProcedureCode } from "../../reference/look-up-code.js";
import type { DaySubject, LineSubject, RuleContext } from "../rule.js";

/**
 * Leaves out lines whose code is known not to be in force on the date: another rule finds them, and tables of edits do
 * not hold them.
 *
 * @param day - lines of the date
 * @param context - of the rule
 * @returns lines whose code is in force, or not in the table of codes
 */
export function linesInForce({ lines }: DaySubject, { tables }: RuleContext): readonly LineSubject[] {
  return lines.filter(
    ({ line, code }) => code !== undefined || findProcedureCode(line.procedureCode, tables) === undefined,
  );
}
