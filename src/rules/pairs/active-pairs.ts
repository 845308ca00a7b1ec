import type { LookUp } from "../../reference/effective-series.js";
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
  concerns: (lines: readonly LineSubject[]) => boolean = every,
): readonly ActivePair[] {
  const known = allOfDay.get(day);
  if (known !== undefined) return known.filter((pair) => concerns(pair.columnOne) || concerns(pair.columnTwo));
  let settled = true;
  const pairs = findPairs(day, context, concerns, () => {
    settled = false;
  });
  if (settled && concerns === every) allOfDay.set(day, pairs);
  return pairs;
}

const every = (): boolean => true;

/** All pairs of a date where the table is verified for it; if it is not, each rule that reads it says so for itself. */
const allOfDay = /* @__PURE__ */ new WeakMap<DaySubject, readonly ActivePair[]>();

function findPairs(
  day: DaySubject,
  context: RuleContext,
  concerns: (lines: readonly LineSubject[]) => boolean,
  onDoubt: () => void,
): readonly ActivePair[] {
  const { serviceDate } = day;
  const { setting, tables } = context;
  const read = <T>(answer: LookUp<T>): Reading<T> | null | undefined => {
    if (answer.status === "not-covered") onDoubt();
    return context.read(answer);
  };
  const options = { serviceDate, setting, ...tables };
  const doubting = { ...context, read };
  const codes = [...linesByCode(day, context)];
  return codes.flatMap(([first, firstLines], index) =>
    codes.slice(index + 1).flatMap(([second, secondLines]): readonly ActivePair[] => {
      if (!concerns(firstLines) && !concerns(secondLines)) return [];
      const { joined, open } = linePairsOf(firstLines, secondLines, doubting);
      const [meeting] = [...joined, ...open];
      if (meeting === undefined) return [];
      const answer = lookUpPtpEdit(first, second, options);
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
