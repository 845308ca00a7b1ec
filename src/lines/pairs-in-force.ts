import type { Setting } from "../claim/visit.js";
import { lookUpPtpEdit } from "../reference/look-up-ptp-edit.js";
import type { ProcedureCode } from "../reference/procedure-codes.js";
import type { PtpEdit } from "../reference/ptp-edits.js";
import type { Citation } from "../values/citation.js";
import type { EarnedUnits } from "./assistant-lines.js";
import type { VisitContext } from "./visit-context.js";

/** A pair edit between two codes of a visit. */
export interface PairInForce {
  readonly edit: PtpEdit;
  readonly citation: Citation;
}

/**
 * Finds the pair edits between the codes of a visit, by the nearest edition where the table does not reach the date.
 *
 * @param earned - codes with their units
 * @param setting - setting, which chooses the table
 * @param context - the visit
 * @returns the pairs, and whether the table holds all codes of the visit
 */
export function pairsAmong(
  earned: readonly EarnedUnits[],
  setting: Setting,
  context: VisitContext,
): { readonly pairs: readonly PairInForce[]; readonly isWhole: boolean } {
  const { serviceDate } = context.visit;
  const pairs: PairInForce[] = [];
  let isWhole = true;
  earned.forEach(({ code: first }, index) => {
    for (const { code: second } of earned.slice(index + 1)) {
      const answer = lookUpPtpEdit(first.code, second.code, { serviceDate, setting, ...context.tables });
      const known = answer.status === "not-covered" ? answer.lastKnown : answer.status === "found" ? answer : null;
      if (known === undefined) isWhole &&= isAddOnOf(first, second) || isAddOnOf(second, first);
      else if (known !== null) pairs.push({ edit: known.value, citation: known.citation });
    }
  });
  return { pairs, isWhole };
}

/** An add-on is paid only beside its base, so no edit keeps the two apart. */
function isAddOnOf(addOn: ProcedureCode, base: ProcedureCode): boolean {
  return addOn.addOnTo.includes(base.code);
}

/**
 * Chooses the codes that stay: no two of them make a pair, and column one goes first. Codes that hold back each other in
 * a ring are taken in order of code.
 *
 * @param earned - codes with their units
 * @param pairs - pair edits between them
 * @returns the codes that stay
 */
export function payableCodes(earned: readonly EarnedUnits[], pairs: readonly PairInForce[]): ReadonlySet<string> {
  const open = new Set(earned.map(({ code }) => code.code).sort());
  const payable = new Set<string>();
  while (open.size > 0) {
    const free = [...open].filter(
      (code) => !pairs.some(({ edit }) => edit.columnTwoCode === code && open.has(edit.columnOneCode)),
    );
    for (const code of free.length > 0 ? free : [...open].slice(0, 1)) {
      payable.add(code);
      open.delete(code);
      for (const partner of partnersOf(code, pairs)) open.delete(partner);
    }
  }
  return payable;
}

/**
 * Lists the codes that pairs join with a code.
 *
 * @param code - the code
 * @param pairs - pair edits
 * @returns the other code of each pair that names it
 */
export function partnersOf(code: string, pairs: readonly PairInForce[]): readonly string[] {
  return pairs.flatMap(({ edit: { columnOneCode, columnTwoCode } }) =>
    columnOneCode === code ? [columnTwoCode] : columnTwoCode === code ? [columnOneCode] : [],
  );
}
