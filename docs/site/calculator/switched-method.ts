import type { CountingMethod, PayerProfile } from "../../../src/claim/payer.js";
import { switchOn } from "../../../src/claim/payer-switch.js";
import type { Form } from "./form.js";

/**
 * Says how the chosen payer counts on the date of service.
 *
 * @param payers - payers that may be chosen
 * @param form - what is typed
 * @returns the method, or `null` when no payer is chosen or it is not known
 */
export function switchedMethod(payers: readonly PayerProfile[], { payer, serviceDate }: Form): CountingMethod | null {
  return switchOn(payers.find(({ id }) => id === payer)?.countingMethod, serviceDate) ?? null;
}
