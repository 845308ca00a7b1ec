import { problem } from "../outcomes.js";
import type { EpisodeRule } from "../rule.js";
import { CERTIFIED_PLANS, aboutEpisode } from "./certification.js";
import { closedPeriods } from "./closed-periods.js";

/** The progress report of a period is written by the therapist. */
export const progressReportAuthor: EpisodeRule = {
  id: "progress-report-author",
  topic: "documentation",
  title: "The progress report of a period is written by the therapist",
  why: "An assistant may add to a report, but the report itself needs the therapist's judgement.",
  scope: "episode",
  severity: "error",
  governs: { payers: CERTIFIED_PLANS },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-02", section: "ch. 15 §220.3.D", mark: "secondary" }],
  reads: ["documentationClocks"],
  yieldsTo: [{ ruleId: "progress-report-missing", on: "day" }],
  check(subject, context) {
    const reports = subject.plan?.progressReports ?? [];
    const byAssistant = closedPeriods(subject, context).filter(({ report, days }) => {
      if (report?.writtenBy !== "assistant") return false;
      const last = days.at(-1)?.serviceDate ?? "";
      const sameDays = reports.filter(({ writtenOn }) => writtenOn >= last && writtenOn <= report.writtenOn);
      return sameDays.every(({ writtenBy }) => writtenBy === "assistant");
    });
    if (byAssistant.length === 0) return [];
    return [
      problem({
        message: "The only progress report of a period was written by an assistant.",
        fix: "Have the therapist write the progress report.",
        path: [...subject.planPath, "progressReports"],
        facts: { periods: byAssistant.length },
        about: aboutEpisode(subject),
      }),
    ];
  },
};
