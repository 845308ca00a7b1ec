import type { ProcedureCode } from "../reference/procedure-codes.js";

/**
 * Counts the management codes of remote monitoring that the minutes of a calendar month reach: the short code, or the
 * base and one add-on for each further full block. There is no mid-point.
 *
 * @param members - management codes in force in the month
 * @param minutes - whole management minutes of the month
 * @returns units by code; empty when nothing is reached
 * @see CY2026 physician fee schedule rule; CMS CR 14250
 */
export function managementUnits(members: readonly ProcedureCode[], minutes: number): ReadonlyMap<string, number> {
  const addOn = members.find((member) => member.addOnTo.length > 0);
  const base = members.find((member) => member.code === addOn?.addOnTo[0]);
  const short = members.find((member) => member !== addOn && member !== base);
  const units = new Map<string, number>();
  const baseMinutes = base?.unitMinutes ?? 0;
  if (base !== undefined && minutes >= baseMinutes) {
    units.set(base.code, 1);
    const further = Math.floor((minutes - baseMinutes) / (addOn?.unitMinutes ?? baseMinutes));
    if (addOn !== undefined && further > 0) units.set(addOn.code, further);
  } else if (short?.minuteBand != null && minutes >= short.minuteBand.least) {
    units.set(short.code, 1);
  }
  return units;
}

/**
 * Gives the minutes of a month below which no management code is reached, whatever else is known.
 *
 * @param members - management codes in force in the month
 * @returns whole minutes
 */
export function leastManagementMinutes(members: readonly ProcedureCode[]): number {
  return Math.min(...members.map((member) => member.minuteBand?.least ?? 0));
}
