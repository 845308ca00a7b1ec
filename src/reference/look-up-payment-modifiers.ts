import type { CalendarDate } from "../values/calendar-date.js";
import { paymentModifiers } from "./built-in/payment-modifiers.js";
import type { LookUp } from "./effective-series.js";
import { versionOn } from "./effective-series.js";
import { noTable } from "./no-table.js";
import type { PaymentModifiers } from "./payment-policy.js";
import type { Reference } from "./reference.js";

/**
 * Looks up the modifiers with which Medicare does not pay the fee schedule amount.
 *
 * @param serviceDate - date of service
 * @param options - another series
 * @returns modifiers of denied lines, and of lines that the contractor prices
 * @see CMS Pub. 100-04 ch. 1 §60
 * @example
 * ```ts
 * import { lookUpPaymentModifiers } from "ot-billing-rules/pricing";
 * const answer = lookUpPaymentModifiers("2026-03-02");
 * answer.status === "found" && answer.value.denied; //=> ["GX", "GY", "GZ"]
 * ```
 */
export function lookUpPaymentModifiers(
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): LookUp<PaymentModifiers> {
  const given = options.reference?.paymentModifiers;
  const series = given === undefined ? paymentModifiers : given;
  return series == null ? noTable("paymentModifiers") : versionOn(series, serviceDate);
}
