import type { CalendarDate } from "../values/calendar-date.js";
import { placeOfServiceRates } from "./built-in/place-of-service-rates.js";
import type { LookUp } from "./effective-series.js";
import { versionOn } from "./effective-series.js";
import { noTable } from "./no-table.js";
import type { PaymentPlace } from "./payment-policy.js";
import type { Reference } from "./reference.js";

/**
 * Looks up whether a place of service is paid at the practice expense of a facility.
 *
 * @param placeOfServiceCode - two-digit place of service
 * @param serviceDate - date of service
 * @param options - another series
 * @returns facility or non-facility; `none` for a place that is not listed
 * @see CMS Pub. 100-04 ch. 12 §20.4.2
 * @example
 * ```ts
 * import { lookUpPaymentPlace } from "ot-billing-rules/pricing";
 * const answer = lookUpPaymentPlace("10", "2026-03-02");
 * answer.status === "found" && answer.value; //=> "non-facility"
 * ```
 */
export function lookUpPaymentPlace(
  placeOfServiceCode: string,
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): LookUp<PaymentPlace> {
  const given = options.reference?.placeOfServiceRates;
  const series = given === undefined ? placeOfServiceRates : given;
  if (series == null) return noTable("placeOfServiceRates");
  const answer = versionOn(series, serviceDate);
  if (answer.status === "none") return answer;
  const { edition } = answer;
  const rates = answer.status === "found" ? answer : answer.lastKnown;
  if (rates === undefined) return { status: "not-covered", edition };
  const value = rates.value.facility.includes(placeOfServiceCode)
    ? "facility"
    : rates.value.nonFacility.includes(placeOfServiceCode)
      ? "non-facility"
      : undefined;
  const { citation } = rates;
  if (answer.status === "not-covered") {
    return value === undefined
      ? { status: "not-covered", edition }
      : { status: "not-covered", edition, lastKnown: { value, citation } };
  }
  return value === undefined ? { status: "none", edition } : { status: "found", value, citation, edition };
}
