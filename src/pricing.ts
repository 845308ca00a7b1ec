/**
 * What Medicare Part B is expected to pay, and KX over several visits.
 *
 * @packageDocumentation
 */

export type { ApmParticipation } from "./reference/conversion-factors.js";
export type { Gpci, GpciEdition, GpciLocality, GpciTable } from "./reference/gpci.js";
export { lookUpConversionFactor } from "./reference/look-up-conversion-factor.js";
export { listLocalities, lookUpGpci } from "./reference/look-up-gpci.js";
export { lookUpPaymentModifiers } from "./reference/look-up-payment-modifiers.js";
export { lookUpPaymentPlace } from "./reference/look-up-payment-place.js";
export { lookUpPaymentPolicy } from "./reference/look-up-payment-policy.js";
export { lookUpRelativeValue } from "./reference/look-up-relative-value.js";
export type {
  PaymentModifiers,
  PaymentPlace,
  PaymentPolicyName,
  PlaceOfServiceRates,
} from "./reference/payment-policy.js";
export type {
  RelativeValue,
  RelativeValueEdition,
  RelativeValueTable,
  RelativeValueUnits,
} from "./reference/relative-values.js";
export { allowedAmountBy } from "./pricing/allowed-amount-by.js";
export type { UnitPriceOptions } from "./pricing/unit-price-by.js";
export { unitPriceBy } from "./pricing/unit-price-by.js";
export { NATIONAL_GPCI } from "./pricing/national-gpci.js";
export { priceLines } from "./pricing/price-lines.js";
export { priceUnit } from "./pricing/price-unit.js";
export type {
  DayReduction,
  LineAccrual,
  LinePricing,
  Pricing,
  PricingAmounts,
  PricingAssumption,
  PricingStep,
  PricingStepName,
} from "./pricing/pricing.js";
export type { FeeOptions, PricingOptions } from "./pricing/pricing-options.js";
export { proposeVisits, type VisitsOptions } from "./pricing/propose-visits.js";
export type { FeeFactors, NoAmountReason, PricedUnit, UnitFee, UnpricedUnit } from "./pricing/unit-fee.js";
export type { VisitProposal, VisitProposals } from "./pricing/visit-proposals.js";
