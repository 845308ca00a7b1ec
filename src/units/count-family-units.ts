import { countMidpointUnits } from "./count-midpoint-units.js";

/** Units of a family: at most one base, and add-ons only beside it. */
export interface FamilyUnits {
  readonly baseUnits: number;
  readonly addOnUnits: number;
}

/**
 * Counts the base and add-on units of a code family by the CPT time rule.
 *
 * @param minutes - whole minutes of the whole family on the date
 * @param baseMinutes - minutes of the base code, such as 30 for 97550
 * @param addOnMinutes - minutes of one add-on unit, such as 15 for 97551
 * @returns one base unit once its mid-point is passed, and add-on units for what lies beyond the full base
 * @throws RangeError when minutes or unit lengths are no whole numbers in range
 * @see CPT introduction, time rule
 * @example
 * ```ts
 * import { countFamilyUnits } from "ot-billing-rules";
 * countFamilyUnits(15, 30, 15); //=> { baseUnits: 0, addOnUnits: 0 }
 * countFamilyUnits(38, 30, 15); //=> { baseUnits: 1, addOnUnits: 1 }
 * ```
 */
export function countFamilyUnits(minutes: number, baseMinutes: number, addOnMinutes: number): FamilyUnits {
  requireUnitLength(baseMinutes, "baseMinutes");
  requireUnitLength(addOnMinutes, "addOnMinutes");
  const baseUnits = Math.min(1, countMidpointUnits(minutes, baseMinutes));
  if (baseUnits === 0) return { baseUnits: 0, addOnUnits: 0 };
  const beyond = Math.max(0, minutes - baseMinutes);
  return { baseUnits, addOnUnits: countMidpointUnits(beyond, addOnMinutes) };
}

function requireUnitLength(minutes: number, field: string): void {
  if (!Number.isInteger(minutes) || minutes < 1) throw new RangeError(`${field} must be a whole number of at least 1.`);
}
