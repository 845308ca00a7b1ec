import type { CalendarDate } from "../values/calendar-date.js";
import type { Claim } from "./claim.js";

/**
 * Gives the one date that all lines of a claim share: the date of whatever is documented without one.
 *
 * @param claim - a claim
 * @returns the date, or `undefined` when lines differ or lack one
 */
export function onlyDateOf({ serviceLines }: Pick<Claim, "serviceLines">): CalendarDate | undefined {
  const [first] = serviceLines;
  const isShared = serviceLines.every((line) => line.serviceDate === first?.serviceDate);
  return isShared ? first?.serviceDate : undefined;
}
