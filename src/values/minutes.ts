/**
 * Refuses minutes that no record can hold: negative, fractional, not a number, or over a day.
 *
 * @param minutes - whole minutes
 * @param field - the field to name in the error
 * @returns the same minutes
 * @throws RangeError when the value is not a whole number from 0 to the limit
 */
export function requireMinutes(minutes: number, field: string, limit = MINUTES_IN_MONTH): number {
  if (typeof minutes !== "number" || !Number.isInteger(minutes) || minutes < 0 || minutes > limit) {
    throw new RangeError(`${field} must be whole minutes from 0 to ${limit}.`);
  }
  return minutes;
}

/** Minutes in a calendar day: the most that one patient's day can hold. */
export const MINUTES_IN_DAY = 1440;

/** Minutes in the longest calendar month: the most that a monthly code can hold. */
export const MINUTES_IN_MONTH = 44_640;
