import { findProcedureCode } from "../../reference/look-up-code.js";
import type { DaySubject, LineSubject, RuleContext } from "../rule.js";

/**
 * Sorts the lines of a date by code. Lines whose code is known not to be in force are left out: another rule finds them,
 * and tables of edits do not hold them.
 *
 * @param day - lines of the date
 * @param context - of the rule
 * @returns lines of each code, in order of the lines
 */
export function linesByCode(
  { lines }: DaySubject,
  { tables }: RuleContext,
): ReadonlyMap<string, readonly LineSubject[]> {
  const byCode = new Map<string, LineSubject[]>();
  for (const subject of lines) {
    const { procedureCode } = subject.line;
    const known = byCode.get(procedureCode);
    if (known !== undefined) known.push(subject);
    else if (subject.code !== undefined || findProcedureCode(procedureCode, tables) === undefined) {
      byCode.set(procedureCode, [subject]);
    }
  }
  return byCode;
}
