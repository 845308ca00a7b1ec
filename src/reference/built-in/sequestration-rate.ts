import type { EffectiveSeries } from "../effective-series.js";

/** Share that sequestration takes from what Medicare pays. The patient's share stays as it is. */
export const sequestrationRate: EffectiveSeries<string> = {
  id: "sequestrationRate",
  description: "Share of the Medicare payment withheld under sequestration",
  unit: "share of the Medicare payment",
  verifiedOn: "2026-11-23",
  verifiedThrough: "2026-12-31",
  versions: [
    {
      effectiveFrom: "2013-04-01",
      effectiveThrough: "2020-04-30",
      value: "0.02",
      citation: { publication: "Budget Control Act of 2011", section: "sequestration of Medicare", mark: "recall" },
    },
    {
      effectiveFrom: "2020-05-01",
      effectiveThrough: "2022-03-31",
      value: "0",
      citation: { publication: "CARES Act", section: "3709 and its extensions", mark: "recall" },
    },
    {
      effectiveFrom: "2022-04-01",
      effectiveThrough: "2022-06-30",
      value: "0.01",
      citation: {
        publication: "Protecting Medicare and American Farmers from Sequester Cuts Act",
        section: "2",
        mark: "recall",
      },
    },
    {
      effectiveFrom: "2022-07-01",
      effectiveThrough: null,
      value: "0.02",
      citation: { publication: "Budget Control Act of 2011", section: "sequestration of Medicare", mark: "recall" },
    },
  ],
};
