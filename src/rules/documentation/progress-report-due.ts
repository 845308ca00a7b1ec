import { problem } from "../outcomes.js";
import type { EpisodeRule } from "../rule.js";
import { CERTIFIED_PLANS, aboutEpisode } from "./certification.js";
import { findLateReport } from "./report-lateness.js";

/** A progress report is written at least every ten treatment days. */
export const progressReportDue: EpisodeRule = {
  id: "progress-report-due",
  topic: "documentation",
  title: "A progress report is due on the 11th treatment day since the last",
  why: "Medicare asks for a progress report at least every ten treatment days. In the week after the tenth day it can still be written.",
  scope: "episode",
  severity: "warning",
  governs: { payers: CERTIFIED_PLANS },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-02", section: "ch. 15 §220.3.D", mark: "secondary" }],
  reads: ["documentationClocks"],
  yieldsTo: [{ ruleId: "progress-report-missing", on: "day" }],
  documents: [
    {
      element: "Progress report by the therapist at least every ten treatment days",
      applies: ({ plan }) => plan !== null,
      given: ({ plan }) => plan?.treatmentDays !== undefined && plan.progressReports !== undefined,
    },
  ],
  check(subject, context) {
    const late = findLateReport(subject, context);
    if (late === null) return [];
    if ("kind" in late) return [late];
    if (late.graceOver) return [];
    return [
      problem({
        message: `${late.treatmentDays} treatment days stand without a progress report.`,
        fix: `Write a progress report: ${late.treatmentDays} treatment days since the last.`,
        path: [...subject.planPath, "progressReports"],
        facts: { treatmentDays: late.treatmentDays },
        about: aboutEpisode(subject),
      }),
    ];
  },
};
