import type { EffectiveSeries } from "../effective-series.js";
import type { PaymentModifiers } from "../payment-policy.js";

/** Modifiers with which Medicare does not pay the fee schedule amount. */
export const paymentModifiers: EffectiveSeries<PaymentModifiers> = {
  id: "paymentModifiers",
  description: "Modifiers of lines that Medicare denies, and of lines that the contractor prices",
  unit: "modifiers",
  verifiedOn: "2026-11-23",
  verifiedThrough: "2026-12-31",
  versions: [
    {
      effectiveFrom: "2011-07-01",
      effectiveThrough: null,
      value: { denied: ["GX", "GY", "GZ"], contractorPriced: ["22", "52", "53"] },
      citation: { publication: "CMS Pub. 100-04", section: "ch. 1 §60; ch. 12 §20.4.6", mark: "recall" },
    },
  ],
};
