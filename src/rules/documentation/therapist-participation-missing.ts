import { problem } from "../outcomes.js";
import type { EpisodeRule } from "../rule.js";
import { CERTIFIED_PLANS, aboutEpisode } from "./certification.js";
import { closedPeriods } from "./closed-periods.js";

/** The therapist takes an active part in each reporting period. */
export const therapistParticipationMissing: EpisodeRule = {
  id: "therapist-participation-missing",
  topic: "documentation",
  title: "The therapist furnishes treatment in each reporting period",
  why: "Treatment given by assistants alone for a whole period does not show the therapist's active part.",
  scope: "episode",
  severity: "warning",
  governs: { payers: CERTIFIED_PLANS },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-02", section: "ch. 15 §220.3.D", mark: "recall" }],
  reads: ["documentationClocks"],
  yieldsTo: [{ ruleId: "progress-report-missing", on: "day" }],
  check(subject, context) {
    const without = closedPeriods(subject, context).filter(({ days }) =>
      days.every((day) => day.furnishedBy === "assistant"),
    );
    if (without.length === 0) return [];
    return [
      problem({
        message: "A reporting period holds no treatment day furnished by the therapist.",
        fix: "Show the therapist's active part in each reporting period.",
        path: [...subject.planPath, "treatmentDays"],
        facts: { periods: without.length },
        about: aboutEpisode(subject),
      }),
    ];
  },
};
