import type { PayerProfile } from "../claim/payer.js";
import { switchOn } from "../claim/payer-switch.js";
import type { Reference } from "../reference/reference.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Citation } from "../values/citation.js";
import type { PricingOptions } from "./pricing-options.js";

/** What every step of a price reads. */
export interface PricingContext {
  readonly options: PricingOptions;
  readonly profile: PayerProfile;
  /** Tables, ready to hand to a look-up. */
  readonly tables: { readonly reference?: Reference };
}

/**
 * Says whether the fee-for-service law of Medicare Part B governs a payment.
 *
 * @param context - payer
 * @param serviceDate - date of service
 * @returns true where the payer's profile says so
 */
export function isPartB({ profile }: PricingContext, serviceDate: CalendarDate): boolean {
  return switchOn(profile.medicarePartB, serviceDate) === true;
}

/**
 * Cites a policy of the payer.
 *
 * @param context - payer
 * @param name - the switch
 * @param policy - the policy in words
 * @returns a citation with the mark of the switch
 */
export function policyCitation(
  { profile }: PricingContext,
  name: "multipleProcedureReduction" | "assistantPaidShare",
  policy: string,
): Citation {
  return { publication: profile.label, section: policy, mark: profile[name]?.mark ?? "recall" };
}
