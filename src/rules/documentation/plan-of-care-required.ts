import { missing, problem } from "../outcomes.js";
import type { EpisodeRule } from "../rule.js";
import { CERTIFIED_PLANS, aboutEpisode, hasTreatment } from "./certification.js";

/** Treatment beyond the evaluation stands under a plan of care. */
export const planOfCareRequired: EpisodeRule = {
  id: "plan-of-care-required",
  topic: "documentation",
  title: "Treatment beyond the evaluation stands under a plan of care",
  why: "Medicare pays for therapy under a written plan of care. Without one no treatment line can be supported.",
  scope: "episode",
  severity: "error",
  governs: { payers: CERTIFIED_PLANS },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "42 CFR", section: "410.61", mark: "secondary" },
    { publication: "CMS Pub. 100-02", section: "ch. 15 §220.1.2", mark: "secondary" },
  ],
  reads: [],
  documents: [
    {
      element: "Plan of care, established before treatment",
      applies: hasTreatment,
      given: ({ plan }) => plan !== undefined,
    },
  ],
  check(subject) {
    const { plan, planPath, discipline } = subject;
    if (!hasTreatment(subject)) return [];
    const about = aboutEpisode(subject);
    if (plan === undefined) return [missing(["planOfCare"], planPath, about)];
    if (plan !== null) return [];
    return [
      problem({
        message: "Treatment is billed without a plan of care.",
        fix: "Establish a plan of care before billing treatment.",
        path: planPath,
        facts: discipline === null ? {} : { discipline },
        about,
      }),
    ];
  },
};
