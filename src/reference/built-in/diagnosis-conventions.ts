import type { DiagnosisConventions } from "../diagnosis-conventions.js";
import type { EffectiveSeries } from "../effective-series.js";

/** Sets of codes by convention of coding and therapy: professional knowledge, so what rests on them only warns. */
export const diagnosisConventions: EffectiveSeries<DiagnosisConventions> = {
  id: "diagnosisConventions",
  description: "ICD-10-CM codes that conventions of order, encounter and treatment speak of",
  unit: "code patterns",
  verifiedOn: "2026-11-23",
  verifiedThrough: "2026-12-31",
  versions: [
    {
      effectiveFrom: "2015-10-01",
      effectiveThrough: null,
      value: {
        // prettier-ignore
        status: [
          "Z66", "Z67*", "Z68*", "Z74*", "Z79*", "Z89*", "Z90*", "Z93*", "Z94*", "Z95*", "Z96*", "Z97*", "Z98*", "Z99*",
        ],
        acuteStroke: ["I60..I63"],
        injuries: ["S00..T34"],
        aftercare: ["Z47*", "Z48*"],
        sideModifiers: { right: ["RT", "F5", "F6", "F7", "F8", "F9"], left: ["LT", "FA", "F1", "F2", "F3", "F4"] },
        treated: [
          {
            procedureCodes: ["97129", "97130"],
            conditions: "cognitive",
            // prettier-ignore
            diagnoses: [
              "R41.84*", "R41.85", "I69.?1*", "F01..F03", "F06.7*", "G20*", "G30*", "G31*", "S06*",
            ],
          },
          {
            procedureCodes: ["92526", "92610"],
            conditions: "swallowing or feeding",
            diagnoses: ["R13.1*", "R63.3*", "I69.?91"],
          },
        ],
      },
      citation: {
        publication: "ICD-10-CM Official Guidelines; article A57040",
        section: "I.C.9.d, I.C.19.a, I.C.21; general list",
        mark: "recall",
      },
    },
  ],
};
