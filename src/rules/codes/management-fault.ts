import type { LineSubject } from "../rule.js";
import type { ManagementMonth } from "./management-months.js";

/**
 * Finds the first line of a month whose management code the month does not support: more units than its minutes and
 * contacts give, the short code beside the longer ones, or an add-on without its base.
 *
 * @param month - lines, codes and facts of the month
 * @param isHistoryKnown - whether everything billed before this claim is known
 * @returns the line; `undefined` when nothing speaks against the month
 */
export function managementFault(month: ManagementMonth, isHistoryKnown: boolean): LineSubject | undefined {
  const { lines, billed, supported } = month;
  const over = lines.find(
    ({ line: { procedureCode } }) =>
      supported !== null && unitsOf(procedureCode, month) > (supported.get(procedureCode) ?? 0),
  );
  if (over !== undefined) return over;
  const short = shortCodeOf(month);
  const isShort = (procedureCode: string): boolean => procedureCode === short;
  const shorts = billed.filter(({ procedureCode }) => isShort(procedureCode));
  if (shorts.length > 0 && shorts.length < billed.length) {
    return lines.find(({ line }) => isShort(line.procedureCode)) ?? lines[0];
  }
  return isHistoryKnown && lacksBase(month) ? lines.find(({ code }) => (code?.addOnTo.length ?? 0) > 0) : undefined;
}

/**
 * Names the code of a month that reaches no longer one.
 *
 * @param month - codes of the month
 * @returns the code; `undefined` before it existed
 */
export function shortCodeOf({ members }: ManagementMonth): string | undefined {
  return members.find(({ unitMinutes }) => unitMinutes === null)?.code;
}

/**
 * Says whether an add-on is billed in a month without its base.
 *
 * @param month - what is billed in the month
 * @returns true when no base is known of
 */
export function lacksBase(month: ManagementMonth): boolean {
  return month.members.some(
    ({ code, addOnTo }) =>
      addOnTo.length > 0 && unitsOf(code, month) > 0 && addOnTo.every((base) => unitsOf(base, month) === 0),
  );
}

function unitsOf(code: string, { billed }: ManagementMonth): number {
  return billed.reduce((sum, { procedureCode, units }) => sum + (procedureCode === code ? units : 0), 0);
}
