import type { EffectiveSeries } from "../effective-series.js";
import type { EvaluationLevel } from "../evaluation-levels.js";

/** Levels of the occupational therapy evaluation, lowest first. Typical minutes are guidance and never decide. */
export const evaluationLevels: EffectiveSeries<readonly EvaluationLevel[]> = {
  id: "evaluationLevels",
  description: "Components that each level of an occupational therapy evaluation must reach, lowest level first",
  unit: "levels",
  verifiedOn: "2026-11-23",
  verifiedThrough: "2026-12-31",
  versions: [
    {
      effectiveFrom: "2017-01-01",
      effectiveThrough: null,
      value: [
        {
          procedureCode: "97165",
          profileReview: "brief",
          performanceDeficits: { least: 1, most: 3 },
          decisionMaking: "low",
        },
        {
          procedureCode: "97166",
          profileReview: "expanded",
          performanceDeficits: { least: 3, most: 5 },
          decisionMaking: "moderate",
        },
        {
          procedureCode: "97167",
          profileReview: "extensive",
          performanceDeficits: { least: 5, most: null },
          decisionMaking: "high",
        },
      ],
      citation: {
        publication: "CPT evaluation components",
        section: "97165 to 97167, as restated by therapy associations and trade pages",
        url: "https://gawendaseminars.com/new-ot-evaluation-codes-counting-performance-deficits/",
        mark: "secondary",
      },
    },
  ],
};
