import { lookUpPaymentPlace } from "../reference/look-up-payment-place.js";
import type { PaymentPlace } from "../reference/payment-policy.js";
import type { RelativeValueUnits } from "../reference/relative-values.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Citation, Undetermined } from "../values/citation.js";
import { compareUsd } from "../values/usd.js";
import { lacking, lackingTable } from "./lacking.js";
import type { FeeOptions } from "./pricing-options.js";

/** The practice expense that is paid, or what is missing to tell which one. */
export type PaidPracticeExpense =
  | { readonly value: string; readonly place: PaymentPlace | "either"; readonly citations: readonly Citation[] }
  | { readonly value: null; readonly undetermined: Undetermined };

const FACILITY_THERAPY: Citation = {
  publication: "CMS Pub. 100-04",
  section: "ch. 5 §10, facility therapy at the non-facility amount",
  mark: "recall",
};

/**
 * Chooses between the practice expense of a facility and the other. Where both are equal nothing else is needed.
 *
 * @param units - relative values of the code
 * @param serviceDate - date of service
 * @param options - setting, place of service, tables
 * @returns the practice expense as decimal text with the place it stands for
 * @see CMS Pub. 100-04 ch. 12 §20.4.2
 */
export function paidPracticeExpense(
  units: RelativeValueUnits,
  serviceDate: CalendarDate,
  options: FeeOptions,
): PaidPracticeExpense {
  const { nonFacilityPracticeExpense: outside, facilityPracticeExpense: inside } = units;
  if (compareUsd(outside, inside) === 0) return { value: outside, place: "either", citations: [] };
  const { setting, placeOfServiceCode, reference } = options;
  if (setting === "outpatient-hospital")
    return { value: outside, place: "non-facility", citations: [FACILITY_THERAPY] };
  if (placeOfServiceCode === undefined) {
    const message = "Without the place of service it cannot be told whether the fee of a facility is paid.";
    return { value: null, undetermined: lacking("placeOfServiceCode", ["placeOfServiceCode"], message) };
  }
  const answer = lookUpPaymentPlace(placeOfServiceCode, serviceDate, reference === undefined ? {} : { reference });
  if (answer.status !== "found") {
    const message = `It cannot be told whether place of service ${placeOfServiceCode} is paid as a facility.`;
    return { value: null, undetermined: lackingTable(answer, message) };
  }
  const { value: place, citation } = answer;
  if (place === "non-facility") return { value: outside, place, citations: [citation] };
  if (setting === "practitioner") return { value: inside, place, citations: [citation] };
  const message = "In a facility the fee depends on whether the practitioner or the facility bills.";
  return { value: null, undetermined: lacking("setting", ["setting"], message) };
}
