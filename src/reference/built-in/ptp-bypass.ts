import type { EffectiveSeries } from "../effective-series.js";
import type { PtpBypass } from "../ptp-bypass.js";

/** Modifiers of the NCCI policy manual that lift a pair edit with indicator 1; never 22, 76, 77 or a therapy modifier. */
export const ptpBypass: EffectiveSeries<PtpBypass> = {
  id: "ptpBypass",
  description: "Modifiers that lift an NCCI pair edit with indicator 1",
  unit: "modifiers",
  verifiedOn: "2026-11-23",
  verifiedThrough: "2026-12-31",
  versions: [
    {
      effectiveFrom: null,
      effectiveThrough: null,
      value: {
        distinctService: ["XE", "XS", "XP", "XU", "59"],
        // prettier-ignore
        otherModifiers: [
          "E1", "E2", "E3", "E4", "FA", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "TA", "T1", "T2", "T3",
          "T4", "T5", "T6", "T7", "T8", "T9", "LT", "RT", "LC", "LD", "LM", "RC", "RI", "24", "25", "27", "57", "58",
          "78", "79", "91",
        ],
      },
      citation: {
        publication: "CMS NCCI policy manual for Medicare",
        section: "ch. I, modifiers that lift a pair edit",
        url: "https://www.cms.gov/national-correct-coding-initiative-ncci",
        mark: "secondary",
      },
    },
  ],
};
