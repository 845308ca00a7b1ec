import { requireMinutes } from "../values/minutes.js";

/** Minutes of one unit in the CMS table. */
const UNIT_MINUTES = 15;
/** A partial unit counts from its eighth minute, so seven minutes lift it to the next block. */
const MINUTES_TO_NEXT_BLOCK = 7;

/**
 * Counts the units that a day's pooled timed minutes support under the CMS 8-minute rule.
 *
 * @param timedMinutes - whole minutes of all 15-minute timed codes of one patient, date and discipline, 0 or more
 * @returns whole units; 0 below 8 minutes, then one more at 23, 38, 53 and every 15 minutes
 * @throws RangeError when the minutes are negative, fractional or beyond a month
 * @see CMS Pub. 100-04 ch. 5 §20.2.C
 * @example
 * ```ts
 * import { countTimedUnits } from "ot-billing-rules";
 * countTimedUnits(7); //=> 0
 * countTimedUnits(8); //=> 1
 * countTimedUnits(22); //=> 1
 * countTimedUnits(23); //=> 2
 * ```
 */
export function countTimedUnits(timedMinutes: number): number {
  requireMinutes(timedMinutes, "timedMinutes");
  return Math.floor((timedMinutes + MINUTES_TO_NEXT_BLOCK) / UNIT_MINUTES);
}
