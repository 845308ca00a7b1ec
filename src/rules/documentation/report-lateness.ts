import { lookUpDocumentationClocks } from "../../reference/look-up-documentation-clocks.js";
import { addCalendarDays } from "../../values/calendar-days.js";
import { missing } from "../outcomes.js";
import type { EpisodeSubject, MissingFact, RuleContext } from "../rule.js";
import { aboutEpisode } from "./certification.js";
import { reportingPeriods } from "./reporting-periods.js";
import { treatmentDaysOf } from "./treatment-days.js";

/** A treatment day of this claim that lies beyond a full period without its report. */
export interface LateReport {
  /** Treatment days since the last report. */
  readonly treatmentDays: number;
  /** Whether the days in which the report could still be written are over. */
  readonly graceOver: boolean;
}

/**
 * Finds the first treatment day on the claim for which a progress report is due.
 *
 * @param subject - the episode
 * @param context - payer, date and tables
 * @returns what is late, `null` when nothing is, or what is missing to tell
 * @see CMS Pub. 100-02 ch. 15 §220.3.D
 */
export function findLateReport(subject: EpisodeSubject, context: RuleContext): LateReport | MissingFact | null {
  const { plan, planPath, lines } = subject;
  if (plan == null) return null;
  const about = aboutEpisode(subject);
  const days = treatmentDaysOf(subject);
  if (days === null) return missing(["planOfCare.treatmentDays"], [...planPath, "treatmentDays"], about);
  const first = days[0]?.serviceDate ?? subject.serviceDate;
  const clocks = context.read(lookUpDocumentationClocks(first, context.tables));
  if (clocks == null) return null;
  const { progressReportTreatmentDays: longest, progressReportGraceDays: grace } = clocks.value;
  if (days.length <= longest) return null;
  if (plan.progressReports === undefined) {
    return missing(["planOfCare.progressReports"], [...planPath, "progressReports"], about);
  }
  const billed = new Set(lines.map((line) => line.serviceDate));
  const late = reportingPeriods(days, plan.progressReports, clocks.value).flatMap(({ days: own, report, fullOn }) => {
    if (fullOn === null) return [];
    const lastDay = addCalendarDays(fullOn, grace);
    return own.flatMap((day, index): readonly LateReport[] => {
      if (index < longest || !billed.has(day.serviceDate)) return [];
      const graceOver = day.serviceDate > lastDay;
      // A report written in the days of grace makes good for the days before it.
      if (report !== null && (report.writtenOn <= lastDay || !graceOver)) return [];
      return [{ treatmentDays: index + 1, graceOver }];
    });
  });
  return late.find((entry) => entry.graceOver) ?? late[0] ?? null;
}
