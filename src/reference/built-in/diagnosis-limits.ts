import type { DiagnosisLimits } from "../diagnosis-limits.js";
import type { EffectiveSeries } from "../effective-series.js";

/** Places for diagnoses on a claim. The form carries no dates here: every date the library covers. */
export const diagnosisLimits: EffectiveSeries<DiagnosisLimits> = {
  id: "diagnosisLimits",
  description: "Most diagnoses of a claim, and most pointers of a line",
  unit: "diagnoses and pointers",
  verifiedOn: "2026-11-23",
  verifiedThrough: null,
  versions: [
    {
      effectiveFrom: null,
      effectiveThrough: null,
      value: { diagnoses: { practitioner: 12, "outpatient-hospital": 25 }, pointers: 4 },
      citation: { publication: "837P; 837I; CMS-1500", section: "HI, SV107; HI; items 21 and 24E", mark: "secondary" },
    },
  ],
};
