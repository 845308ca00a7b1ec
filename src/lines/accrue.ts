import type { Usd } from "../values/usd.js";
import { addUsd, compareUsd } from "../values/usd.js";

/** The year's total before and after one line. */
export interface Accrual {
  /** Dollars allowed before the line: at least this much, where an earlier amount is not known. */
  readonly before: Usd;
  /** The same with the line; equal to `before` when its amount is not known. */
  readonly after: Usd;
  /** Whether every amount before the line is known. */
  readonly isBeforeKnown: boolean;
  /** Whether the amount of the line is known. */
  readonly isAmountKnown: boolean;
}

/**
 * Follows the year's allowed amounts over lines in order of date of service, then line number.
 *
 * @param start - dollars allowed before the first line
 * @param amounts - dollars allowed for each line; `null` where not known
 * @returns the total before and after each line
 * @see 42 USC 1395l(g)(1)
 */
export function accrue(start: Usd, amounts: readonly (Usd | null)[]): readonly Accrual[] {
  let before = addUsd(start);
  let isBeforeKnown = true;
  return amounts.map((amount) => {
    const after = amount === null ? before : addUsd(before, amount);
    const step: Accrual = { before, after, isBeforeKnown, isAmountKnown: amount !== null };
    before = after;
    isBeforeKnown &&= amount !== null;
    return step;
  });
}

/** Where a line stands: the threshold was reached before it, the line crosses it, or the total stays at or below it. */
export type ThresholdPlace = "reached" | "crossing" | "below" | "unknown";

/**
 * Places a line against a yearly threshold. Reaching it exactly does not cross it.
 *
 * @param accrual - total before and after the line
 * @param threshold - dollars per calendar year
 * @returns `unknown` where an amount is missing that could decide
 * @see 42 USC 1395l(g); CMS Pub. 100-04 ch. 5 §10.3
 */
export function placeAt({ before, after, isBeforeKnown, isAmountKnown }: Accrual, threshold: Usd): ThresholdPlace {
  if (compareUsd(before, threshold) >= 0) return "reached";
  if (compareUsd(after, threshold) > 0) return "crossing";
  return isBeforeKnown && isAmountKnown ? "below" : "unknown";
}
