import type { EffectiveSeries } from "../effective-series.js";

/** Share of the practice expense left to every therapy unit of a day but one. */
export const practiceExpenseShare: EffectiveSeries<string> = {
  id: "practiceExpenseShare",
  description:
    "Share of the practice expense paid for a unit under the multiple procedure payment reduction of therapy",
  unit: "share of the practice expense",
  verifiedOn: "2026-11-23",
  verifiedThrough: "2026-12-31",
  versions: [
    {
      effectiveFrom: "2013-04-01",
      effectiveThrough: null,
      value: "0.5",
      citation: {
        publication: "42 USC 1395w-4(b)(7); NGS, therapy services",
        section: "multiple procedure payment reduction",
        url: "https://www.ngsmedicare.com/web/ngs/physical-therapy/occupational-therapy/speech-therapy?selectedArticleId=865043",
        mark: "official",
      },
    },
  ],
};
