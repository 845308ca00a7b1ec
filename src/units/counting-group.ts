import { findProcedureCode } from "../reference/look-up-code.js";
import type { ProcedureCode } from "../reference/procedure-codes.js";
import type { Reference } from "../reference/reference.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { CodeTotals } from "./code-totals.js";
import { sumOrNull } from "./code-totals.js";
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
 * @param known - those in force on the date
 * @param serviceDate - date of service
 * @param context - tables
 * @returns groups to count
 */
export function groupByFamily(
  totals: readonly CodeTotals[],
  known: ReadonlyMap<string, ProcedureCode>,
  serviceDate: CalendarDate,
  context: { readonly reference?: Reference },
): readonly CountingGroup[] {
  const keys = new Map<string, CodeTotals[]>();
  for (const total of totals) {
    const key = known.get(total.procedureCode)?.family ?? total.procedureCode;
    const sameGroup = keys.get(key);
    if (sameGroup === undefined) keys.set(key, [total]);
    else sameGroup.push(total);
  }
  return [...keys].map(([procedureCode, ofGroup]): CountingGroup => {
    const first = known.get(ofGroup[0]?.procedureCode ?? "");
    const members = first === undefined ? [] : familyMembersOn(first, serviceDate, context);
    return {
      procedureCode,
      members,
      pooled: first?.pooled ?? false,
      minutes: sumOrNull(ofGroup.map((total) => total.minutes)),
      totals: ofGroup,
      ended: first === undefined && findProcedureCode(procedureCode, context) !== undefined,
    };
  });
}
