import type { CalendarDate } from "../values/calendar-date.js";
import type { Claim } from "./claim.js";

/**
 * Gives the one date that all lines of a claim share: the date of whatever is documented without one.
 *
 * @param claim - a claim
 * @returns the date, or `undefined` when lines differ or lack one
 */
export function onlyDateOf({ serviceLines }: Pick<Claim, "serviceLines">): CalendarDate | undefined {
  const dates = new Set(serviceLines.map((line) => line.serviceDate));
  return dates.size === 1 ? [...dates][0] : undefined;
}
