import type { EffectiveSeries } from "../effective-series.js";

/** Dollars per relative value unit, for all who are not qualifying APM participants. The factor of 2027 is not known. */
export const conversionFactor: EffectiveSeries<string> = {
  id: "conversionFactor",
  description:
    "Conversion factor of the Medicare physician fee schedule, not for qualifying APM participants from 2026",
  unit: "USD per relative value unit",
  verifiedOn: "2026-11-23",
  verifiedThrough: "2026-12-31",
  versions: [
    {
      effectiveFrom: "2023-01-01",
      effectiveThrough: "2023-12-31",
      value: "33.8872",
      citation: { publication: "CMS physician fee schedule", section: "conversion factor 2023", mark: "single" },
    },
    {
      effectiveFrom: "2024-01-01",
      effectiveThrough: "2024-03-08",
      value: "32.7442",
      citation: {
        publication: "CMS physician fee schedule",
        section: "conversion factor of January to 8 March 2024",
        mark: "recall",
      },
    },
    {
      effectiveFrom: "2024-03-09",
      effectiveThrough: "2024-12-31",
      value: "33.2875",
      citation: {
        publication: "CMS physician fee schedule",
        section: "conversion factor from 9 March 2024",
        mark: "secondary",
      },
    },
    {
      effectiveFrom: "2025-01-01",
      effectiveThrough: "2025-12-31",
      value: "32.3465",
      citation: { publication: "CMS physician fee schedule", section: "PPRRVU2025_Oct", mark: "official" },
    },
    {
      effectiveFrom: "2026-01-01",
      effectiveThrough: "2026-12-31",
      value: "33.4009",
      citation: { publication: "CMS physician fee schedule", section: "PPRRVU2026_Jul, nonQP", mark: "official" },
    },
  ],
};
