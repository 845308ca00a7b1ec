/** Numbers of Medicare payment policy, each a dated series of its own. */
export type PaymentPolicyName = "practiceExpenseShare" | "partBDeductible" | "partBCoinsurance" | "sequestrationRate";

/** Whether the fee schedule pays the practice expense of a facility. */
export type PaymentPlace = "facility" | "non-facility";

/** Places of service by the practice expense that is paid. */
export interface PlaceOfServiceRates {
  readonly facility: readonly string[];
  readonly nonFacility: readonly string[];
}

/** Modifiers that decide whether the fee schedule amount is paid at all. */
export interface PaymentModifiers {
  /** With one of them Medicare pays nothing for the line. */
  readonly denied: readonly string[];
  /** With one of them the contractor sets the amount. */
  readonly contractorPriced: readonly string[];
}
