import type { EffectiveSeries } from "../effective-series.js";

/** The patient's share of allowed amounts after the deductible of Medicare Part B. */
export const partBCoinsurance: EffectiveSeries<string> = {
  id: "partBCoinsurance",
  description: "Coinsurance of Medicare Part B",
  unit: "share of the allowed amount after the deductible",
  verifiedOn: "2026-11-23",
  verifiedThrough: "2026-12-31",
  versions: [
    {
      effectiveFrom: null,
      effectiveThrough: null,
      value: "0.2",
      citation: { publication: "42 USC", section: "1395l(a)(1)", mark: "recall" },
    },
  ],
};
