import type { PayerId, PayerProfile } from "../claim/payer.js";
import { payerProfiles } from "./built-in/payer-profiles.js";
import type { Reference } from "./reference.js";

/**
 * Finds the profile of a payer. There is no default: an unknown key has no profile.
 *
 * @param payer - a profile, or the key of one
 * @param options - other profiles
 * @returns the profile, or `undefined` when the key names none
 * @example
 * ```ts
 * import { lookUpPayer } from "ot-billing-rules";
 * lookUpPayer("medicare-part-b")?.countingMethod?.value; //=> "cms-8-minute"
 * lookUpPayer("nobody"); //=> undefined
 * ```
 */
export function lookUpPayer(
  payer: PayerProfile | PayerId,
  options: { readonly reference?: Reference } = {},
): PayerProfile | undefined {
  if (typeof payer !== "string") return payer;
  return listPayers(options).find((profile) => profile.id === payer);
}

/**
 * Lists the payer profiles at hand.
 *
 * @param options - other profiles
 * @returns the profiles
 */
export function listPayers(options: { readonly reference?: Reference } = {}): readonly PayerProfile[] {
  const given = options.reference?.payerProfiles;
  return (given === undefined ? payerProfiles : given) ?? [];
}
