import type { EffectiveSeries } from "../effective-series.js";

/** Dollars per relative value unit for qualifying APM participants; before 2026 they had the factor of all. */
export const qualifyingConversionFactor: EffectiveSeries<string> = {
  id: "qualifyingConversionFactor",
  description: "Conversion factor of the Medicare physician fee schedule for qualifying APM participants",
  unit: "USD per relative value unit",
  verifiedOn: "2026-11-23",
  verifiedThrough: "2026-12-31",
  versions: [
    {
      effectiveFrom: "2026-01-01",
      effectiveThrough: "2026-12-31",
      value: "33.5675",
      citation: {
        publication: "CMS physician fee schedule",
        section: "conversion factor 2026, qualifying APM participants",
        mark: "single",
      },
    },
  ],
};
