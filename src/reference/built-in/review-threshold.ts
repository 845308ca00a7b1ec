import type { Usd } from "../../values/usd.js";
import type { EffectiveSeries } from "../effective-series.js";

/** Amount of allowed charges above which targeted medical review is possible. */
export const reviewThreshold: EffectiveSeries<Usd> = {
  id: "reviewThreshold",
  description: "Allowed amounts of the calendar year above which targeted medical review is possible",
  unit: "USD per calendar year",
  verifiedOn: "2026-11-23",
  verifiedThrough: "2027-12-31",
  versions: [
    {
      effectiveFrom: "2018-01-01",
      effectiveThrough: "2027-12-31",
      value: "3000.00",
      citation: { publication: "42 USC", section: "1395l(g)(7)(B)", mark: "official" },
    },
  ],
};
