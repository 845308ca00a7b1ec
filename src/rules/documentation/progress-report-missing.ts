import { problem } from "../outcomes.js";
import type { EpisodeRule } from "../rule.js";
import { CERTIFIED_PLANS, aboutEpisode } from "./certification.js";
import { findLateReport } from "./report-lateness.js";

/** No treatment is billed more than a week after a full reporting period without its report. */
export const progressReportMissing: EpisodeRule = {
  id: "progress-report-missing",
  topic: "documentation",
  title: "Treatment more than a week after ten treatment days has its progress report",
  why: "Without the report of the period before, later treatment days have no shown need.",
  scope: "episode",
  severity: "error",
  governs: { payers: CERTIFIED_PLANS },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-02", section: "ch. 15 §220.3.D", mark: "secondary" }],
  reads: ["documentationClocks"],
  check(subject, context) {
    const late = findLateReport(subject, context);
    if (late === null) return [];
    if ("kind" in late) return [late];
    if (!late.graceOver) return [];
    return [
      problem({
        message: `${late.treatmentDays} treatment days stand without a progress report, and its time is over.`,
        fix: `Write the missing report and hold later lines: ${late.treatmentDays} treatment days without one.`,
        path: [...subject.planPath, "progressReports"],
        facts: { treatmentDays: late.treatmentDays },
        about: aboutEpisode(subject),
      }),
    ];
  },
};
