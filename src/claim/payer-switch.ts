import type { CalendarDate } from "../values/calendar-date.js";
import { isWithinDates } from "../values/calendar-date.js";
import type { PayerSwitch } from "./payer.js";

/**
 * Reads a switch of a payer profile on a date of service.
 *
 * @param payerSwitch - the switch, or `undefined` when the profile leaves it unset
 * @param serviceDate - date of service
 * @returns its value; `null` outside the switch's dates (known not to hold); `undefined` when unset (unknown)
 */
export function switchOn<T>(payerSwitch: PayerSwitch<T> | undefined, serviceDate: CalendarDate): T | null | undefined {
  if (payerSwitch === undefined) return undefined;
  return isWithinDates(serviceDate, payerSwitch.from, payerSwitch.through) ? payerSwitch.value : null;
}
