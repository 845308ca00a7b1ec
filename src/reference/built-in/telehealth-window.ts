import type { EffectiveSeries } from "../effective-series.js";

/** Whether OT, PT and SLP may be the distant-site practitioner of Medicare telehealth. */
export const telehealthWindow: EffectiveSeries<boolean> = {
  id: "telehealthWindow",
  description: "Whether therapists may furnish Medicare telehealth",
  unit: "yes or no",
  verifiedOn: "2026-11-23",
  verifiedThrough: null,
  versions: [
    {
      effectiveFrom: null,
      effectiveThrough: "2020-02-29",
      value: false,
      citation: { publication: "42 USC", section: "1395m(m)", mark: "recall" },
    },
    {
      effectiveFrom: "2020-03-01",
      effectiveThrough: "2023-05-11",
      value: true,
      citation: { publication: "COVID-19 public health emergency waiver", section: "section 1135", mark: "single" },
    },
    {
      effectiveFrom: "2023-05-12",
      effectiveThrough: "2024-12-31",
      value: true,
      citation: {
        publication: "Consolidated Appropriations Acts, 2022 and 2023",
        section: "telehealth provisions",
        mark: "single",
      },
    },
    {
      effectiveFrom: "2025-01-01",
      effectiveThrough: "2025-03-31",
      value: true,
      citation: { publication: "American Relief Act, 2025", section: "telehealth provisions", mark: "single" },
    },
    {
      effectiveFrom: "2025-04-01",
      effectiveThrough: "2025-09-30",
      value: true,
      citation: {
        publication: "Full-Year Continuing Appropriations and Extensions Act, 2025",
        section: "telehealth provisions",
        url: "https://medicare.fcso.com/EM/0459457.asp",
        mark: "official",
      },
    },
    {
      effectiveFrom: "2025-10-01",
      effectiveThrough: "2026-01-30",
      value: true,
      citation: {
        publication: "Continuing Appropriations Act, 2026",
        section: "telehealth provisions, retroactive over the lapse",
        mark: "single",
      },
    },
    {
      effectiveFrom: "2026-01-31",
      effectiveThrough: "2027-12-31",
      value: true,
      citation: {
        publication: "Consolidated Appropriations Act, 2026",
        section: "telehealth provisions, retroactive to 2026-01-31",
        url: "https://www.mcguirewoods.com/client-resources/alerts/2026/2/understanding-congress-latest-extension-of-medicare-telehealth-flexibilities",
        mark: "secondary",
      },
    },
    {
      effectiveFrom: "2028-01-01",
      effectiveThrough: null,
      value: false,
      citation: {
        publication: "Consolidated Appropriations Act, 2026",
        section: "end of the telehealth provisions, unless a new law extends them",
        mark: "secondary",
      },
    },
  ],
};
