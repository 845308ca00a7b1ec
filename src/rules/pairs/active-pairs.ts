import type { LookUp } from "../../reference/effective-series.js";
import { lookUpPtpEdit } from "../../reference/look-up-ptp-edit.js";
import type { PtpEdit } from "../../reference/ptp-edits.js";
import { rememberedLast } from "../../values/remembered-last.js";
import type { DaySubject, LineSubject, Reading, RuleContext } from "../rule.js";
import type { LinePair } from "./line-pairs.js";
import { meetingOf } from "./line-pairs.js";
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
  const days = daysOf(context.lines, context);
  const known = days.get(day);
  if (known !== undefined) return known.filter((pair) => concerns(pair.columnOne) || concerns(pair.columnTwo));
  let settled = true;
  const pairs = findPairs(day, context, concerns, () => {
    settled = false;
  });
  if (settled && concerns === every) days.set(day, pairs);
  return pairs;
}

const every = (): boolean => true;

/** All pairs of dates for which the table is verified; if it is not, each rule that reads it says so for itself. */
const daysOf = /* @__PURE__ */ rememberedLast(
  (_: readonly LineSubject[], __: RuleContext) => new Map<DaySubject, readonly ActivePair[]>(),
);

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
  const pairs: ActivePair[] = [];
  for (const [index, [first, firstLines]] of codes.entries()) {
    for (let other = index + 1; other < codes.length; other += 1) {
      const [second, secondLines] = codes[other] ?? NO_CODE;
      if (!concerns(firstLines) && !concerns(secondLines)) continue;
      const meeting = meetingOf(firstLines, secondLines, doubting);
      if (meeting === undefined) continue;
      const answer = lookUpPtpEdit(first, second, options);
      // An add-on is paid only beside its base, so no edit keeps the two apart, held by the table or not.
      if (answer.status === "not-covered" && answer.lastKnown === undefined && isFamily(meeting)) continue;
      const edit = read(answer);
      if (edit == null) continue;
      const inOrder = edit.value.columnOneCode === first;
      pairs.push({
        edit,
        columnOne: inOrder ? firstLines : secondLines,
        columnTwo: inOrder ? secondLines : firstLines,
      });
    }
  }
  return pairs;
}

const NO_CODE: readonly [string, readonly LineSubject[]] = ["", []];

function isFamily([a, b]: LinePair): boolean {
  const isAddOnOf = (addOn: LineSubject, base: LineSubject): boolean =>
    addOn.code?.addOnTo.includes(base.line.procedureCode) === true;
  return isAddOnOf(a, b) || isAddOnOf(b, a);
}
