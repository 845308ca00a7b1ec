import { requireMinutes } from "../values/minutes.js";

/**
 * Counts the units of one code alone under the CPT time rule: a unit is reached when its mid-point is passed.
 *
 * @param minutes - whole minutes of the code on the date, 0 or more
 * @param minutesPerUnit - whole minutes of one unit, 1 or more; 15 unless told
 * @returns whole units: for 15 minutes from 8, for 30 from 16, for 60 from 31
 * @throws RangeError when minutes or unit length are no whole numbers in range
 * @see CPT introduction, time rule
 * @example
 * ```ts
 * import { countMidpointUnits } from "ot-billing-rules";
 * countMidpointUnits(22); //=> 1
 * countMidpointUnits(23); //=> 2
 * countMidpointUnits(30, 60); //=> 0
 * countMidpointUnits(31, 60); //=> 1
 * ```
 */
export function countMidpointUnits(minutes: number, minutesPerUnit = 15): number {
  requireMinutes(minutes, "minutes");
  if (!Number.isInteger(minutesPerUnit) || minutesPerUnit < 1) {
    throw new RangeError("minutesPerUnit must be a whole number of at least 1.");
  }
  const full = Math.floor(minutes / minutesPerUnit);
  const passesMidpoint = 2 * (minutes % minutesPerUnit) > minutesPerUnit;
  return full + (passesMidpoint ? 1 : 0);
}
