import { findProcedureCode } from "../../reference/look-up-code.js";
import { rememberedLast } from "../../values/remembered-last.js";
import type { DaySubject, LineSubject, RuleContext } from "../rule.js";

/**
 * Sorts the lines of a date by code. Lines whose code is known not to be in force are left out: another rule finds them,
 * and tables of edits do not hold them.
 *
 * @param day - lines of the date
 * @param context - of the rule
 * @returns lines of each code, in order of the lines
 */
export function linesByCode(day: DaySubject, context: RuleContext): LinesByCode {
  const days = daysOf(context.lines, context);
  let byCode = days.get(day);
  if (byCode === undefined) days.set(day, (byCode = sortByCode(day, context)));
  return byCode;
}

type LinesByCode = ReadonlyMap<string, readonly LineSubject[]>;

/** Days already sorted: several rules ask. */
const daysOf = /* @__PURE__ */ rememberedLast(
  (_: readonly LineSubject[], __: RuleContext) => new Map<DaySubject, LinesByCode>(),
);

function sortByCode({ lines }: DaySubject, { tables }: RuleContext): LinesByCode {
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
