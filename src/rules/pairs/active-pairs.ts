import { lookUpPtpEdit } from "../../reference/look-up-ptp-edit.js";
import type { PtpEdit } from "../../reference/ptp-edits.js";
import type { DaySubject, LineSubject, Reading, RuleContext } from "../rule.js";
import type { LinePair } from "./line-pairs.js";
import { linePairsOf } from "./line-pairs.js";
import { linesByCode } from "./lines-by-code.js";

/** A pair edit in force between two codes of a date, with their lines. */
export interface ActivePair {
  readonly edit: Reading<PtpEdit>;
  readonly columnOne: readonly LineSubject[];
  readonly columnTwo: readonly LineSubject[];
}

/**
 * Finds the pair edits in force between codes of a date that come, or may come, from one provider.
 *
 * @param day - lines of the date
 * @param context - of the rule
 * @param concerns - whether lines of a code concern the rule, of which one of the two must; omitted: all do
 * @returns the pairs, in order of the lines
 */
export function activePairsOf(
  day: DaySubject,
  context: RuleContext,
  concerns: (lines: readonly LineSubject[]) => boolean = () => true,
): readonly ActivePair[] {
  const { serviceDate } = day;
  const { read, setting, tables } = context;
  const codes = [...linesByCode(day, context)];
  return codes.flatMap(([first, firstLines], index) =>
    codes.slice(index + 1).flatMap(([second, secondLines]): readonly ActivePair[] => {
      if (!concerns(firstLines) && !concerns(secondLines)) return [];
      const { joined, open } = linePairsOf(firstLines, secondLines, context);
      const [meeting] = [...joined, ...open];
      if (meeting === undefined) return [];
      const answer = lookUpPtpEdit(first, second, { serviceDate, setting, ...tables });
      // An add-on is paid only beside its base, so no edit keeps the two apart, held by the table or not.
      if (answer.status === "not-covered" && answer.lastKnown === undefined && isFamily(meeting)) return [];
      const edit = read(answer);
      if (edit == null) return [];
      const inOrder = edit.value.columnOneCode === first;
      return [
        {
          edit,
          columnOne: inOrder ? firstLines : secondLines,
          columnTwo: inOrder ? secondLines : firstLines,
        },
      ];
    }),
  );
}

function isFamily([a, b]: LinePair): boolean {
  const isAddOnOf = (addOn: LineSubject, base: LineSubject): boolean =>
    addOn.code?.addOnTo.includes(base.line.procedureCode) === true;
  return isAddOnOf(a, b) || isAddOnOf(b, a);
}
