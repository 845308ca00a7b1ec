import type { EffectiveSeries } from "../effective-series.js";

/** What a patient pays of allowed amounts before Medicare Part B pays in a year. */
export const partBDeductible: EffectiveSeries<string> = {
  id: "partBDeductible",
  description: "Yearly deductible of Medicare Part B",
  unit: "USD per calendar year",
  verifiedOn: "2026-11-23",
  verifiedThrough: "2026-12-31",
  versions: [
    {
      effectiveFrom: "2024-01-01",
      effectiveThrough: "2024-12-31",
      value: "240.00",
      citation: { publication: "42 USC 1395l(b)", section: "Part B deductible of 2024", mark: "recall" },
    },
    {
      effectiveFrom: "2025-01-01",
      effectiveThrough: "2025-12-31",
      value: "257.00",
      citation: { publication: "42 USC 1395l(b)", section: "Part B deductible of 2025", mark: "recall" },
    },
    {
      effectiveFrom: "2026-01-01",
      effectiveThrough: "2026-12-31",
      value: "283.00",
      citation: { publication: "42 USC 1395l(b)", section: "Part B deductible of 2026", mark: "recall" },
    },
  ],
};
