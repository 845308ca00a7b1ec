import type { EffectiveSeries } from "../effective-series.js";
import type { ExclusiveModifiers } from "../exclusive-modifiers.js";

/** Modifiers that do not meet on one line. */
export const exclusiveModifiers: EffectiveSeries<readonly ExclusiveModifiers[]> = {
  id: "exclusiveModifiers",
  description: "Modifiers of which one line carries at most one",
  unit: "modifiers",
  verifiedOn: "2026-11-23",
  verifiedThrough: "2026-12-31",
  versions: [
    {
      effectiveFrom: null,
      effectiveThrough: null,
      value: [
        { modifier: null, others: ["GA", "GY", "GZ"], kind: "liability", mark: "secondary" },
        { modifier: null, others: ["59", "XE", "XS", "XP", "XU"], kind: "combination", mark: "recall" },
        { modifier: "KX", others: ["GA", "GX", "GY", "GZ"], kind: "combination", mark: "single" },
        { modifier: "GX", others: ["GA", "GZ"], kind: "combination", mark: "recall" },
        { modifier: null, others: ["95", "93", "GT", "GQ", "FQ"], kind: "combination", mark: "recall" },
        { modifier: null, others: ["96", "97"], kind: "combination", mark: "recall" },
        { modifier: null, others: ["52", "53"], kind: "combination", mark: "recall" },
        { modifier: null, others: ["76", "77"], kind: "combination", mark: "recall" },
        { modifier: null, others: ["RT", "LT", "50"], kind: "combination", mark: "recall" },
      ],
      citation: {
        publication: "CMS NCCI policy manual for Medicare, CMS Pub. 100-04 ch. 30, modifier definitions",
        section: "combinations on one line",
        mark: "secondary",
      },
    },
  ],
};
