import type { Usd } from "../../values/usd.js";
import type { EffectiveSeries } from "../effective-series.js";

/** Amount of allowed charges above which Medicare wants KX: one for OT, an equal one for PT and SLP together. */
export const kxThreshold: EffectiveSeries<Usd> = {
  id: "kxThreshold",
  description:
    "Allowed amounts of the calendar year above which a therapy line needs KX, for each of OT and PT with SLP",
  unit: "USD per calendar year",
  verifiedOn: "2026-11-23",
  verifiedThrough: "2026-12-31",
  versions: [
    {
      effectiveFrom: "2018-01-01",
      effectiveThrough: "2018-12-31",
      value: "2010.00",
      citation: {
        publication: "42 USC 1395l(g); CMS Pub. 100-04",
        section: "ch. 5 §10.3, calendar year 2018",
        mark: "recall",
      },
    },
    {
      effectiveFrom: "2019-01-01",
      effectiveThrough: "2019-12-31",
      value: "2040.00",
      citation: {
        publication: "42 USC 1395l(g); CMS Pub. 100-04",
        section: "ch. 5 §10.3, calendar year 2019",
        mark: "secondary",
      },
    },
    {
      effectiveFrom: "2020-01-01",
      effectiveThrough: "2020-12-31",
      value: "2080.00",
      citation: {
        publication: "42 USC 1395l(g); CMS Pub. 100-04",
        section: "ch. 5 §10.3, calendar year 2020",
        mark: "single",
      },
    },
    {
      effectiveFrom: "2021-01-01",
      effectiveThrough: "2021-12-31",
      value: "2110.00",
      citation: {
        publication: "42 USC 1395l(g); CMS Pub. 100-04",
        section: "ch. 5 §10.3, calendar year 2021",
        mark: "secondary",
      },
    },
    {
      effectiveFrom: "2022-01-01",
      effectiveThrough: "2022-12-31",
      value: "2150.00",
      citation: {
        publication: "42 USC 1395l(g); CMS Pub. 100-04",
        section: "ch. 5 §10.3, calendar year 2022",
        mark: "official",
      },
    },
    {
      effectiveFrom: "2023-01-01",
      effectiveThrough: "2023-12-31",
      value: "2230.00",
      citation: {
        publication: "42 USC 1395l(g); CMS Pub. 100-04",
        section: "ch. 5 §10.3, calendar year 2023",
        mark: "official",
      },
    },
    {
      effectiveFrom: "2024-01-01",
      effectiveThrough: "2024-12-31",
      value: "2330.00",
      citation: {
        publication: "42 USC 1395l(g); CMS Pub. 100-04",
        section: "ch. 5 §10.3, calendar year 2024",
        mark: "official",
      },
    },
    {
      effectiveFrom: "2025-01-01",
      effectiveThrough: "2025-12-31",
      value: "2410.00",
      citation: {
        publication: "42 USC 1395l(g); CMS Pub. 100-04",
        section: "ch. 5 §10.3, calendar year 2025",
        mark: "secondary",
      },
    },
    {
      effectiveFrom: "2026-01-01",
      effectiveThrough: "2026-12-31",
      value: "2480.00",
      citation: {
        publication: "42 USC 1395l(g); CMS Pub. 100-04",
        section: "ch. 5 §10.3, calendar year 2026",
        mark: "secondary",
      },
    },
  ],
};
