import { findProcedureCode } from "../reference/look-up-code.js";
import type { ProcedureCode } from "../reference/procedure-codes.js";
import type { Reference } from "../reference/reference.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { CodeTotals } from "./code-totals.js";
import { minutesOfAll } from "./code-totals.js";
import { familyMembersOn } from "./family-members-on.js";

/** A code that is counted alone, or all documented codes of a family that share their minutes. */
export interface CountingGroup {
  /** The code itself, or the base code of the family. */
  readonly procedureCode: string;
  /** Members in force on the date, base first; empty for a code that is unknown or not in force. */
  readonly members: readonly ProcedureCode[];
  readonly pooled: boolean;
  /** Minutes of all its services; `null` when one does not say. */
  readonly minutes: number | null;
  /** Documented codes of the group. */
  readonly totals: readonly CodeTotals[];
  /** Whether the table holds the code without its being in force on the date. */
  readonly ended: boolean;
}

/**
 * Puts documented codes of one family together, in order of first appearance.
 *
 * @param totals - documented codes
 * @param known - the same as the table holds them; `undefined` where not in force on the date
 * @param serviceDate - date of service
 * @param context - tables
 * @returns groups to count
 */
export function groupByFamily(
  totals: readonly CodeTotals[],
  known: readonly (ProcedureCode | undefined)[],
  serviceDate: CalendarDate,
  context: { readonly reference?: Reference },
): readonly CountingGroup[] {
  if (known.every(isAlone)) return totals.map((total, index) => groupOf([total], known[index], serviceDate, context));
  const keys = new Map<string, { readonly code: ProcedureCode | undefined; readonly ofGroup: CodeTotals[] }>();
  totals.forEach((total, index) => {
    const code = known[index];
    const key = code?.family ?? total.procedureCode;
    const sameGroup = keys.get(key);
    if (sameGroup === undefined) keys.set(key, { code, ofGroup: [total] });
    else sameGroup.ofGroup.push(total);
  });
  return [...keys.values()].map(({ code, ofGroup }) => groupOf(ofGroup, code, serviceDate, context));
}

/** Most codes belong to no family: a day of such codes has a group for each. */
function isAlone(code: ProcedureCode | undefined): boolean {
  return code !== undefined && code.family === null;
}

function groupOf(
  totals: readonly CodeTotals[],
  code: ProcedureCode | undefined,
  serviceDate: CalendarDate,
  context: { readonly reference?: Reference },
): CountingGroup {
  const procedureCode = code?.family ?? totals[0]?.procedureCode ?? "";
  return {
    procedureCode,
    members: code === undefined ? [] : familyMembersOn(code, serviceDate, context),
    pooled: code?.pooled ?? false,
    minutes: minutesOfAll(totals),
    totals,
    ended: code === undefined && findProcedureCode(procedureCode, context) !== undefined,
  };
}
