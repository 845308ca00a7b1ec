import { lookUpDocumentationClocks } from "../../reference/look-up-documentation-clocks.js";
import type { EpisodeSubject, RuleContext } from "../rule.js";
import type { ReportingPeriod } from "./reporting-periods.js";
import { reportingPeriods } from "./reporting-periods.js";
import { treatmentDaysOf } from "./treatment-days.js";

/**
 * Lists the reporting periods of an episode that are over: closed by a report, or full.
 *
 * @param subject - the episode
 * @param context - tables
 * @returns periods in order; none when treatment days or reports are unknown
 */
export function closedPeriods(subject: EpisodeSubject, context: RuleContext): readonly ReportingPeriod[] {
  const days = treatmentDaysOf(subject);
  const reports = subject.plan?.progressReports;
  if (days === null || reports === undefined) return [];
  const clocks = context.read(lookUpDocumentationClocks(days[0]?.serviceDate ?? subject.serviceDate, context.tables));
  if (clocks == null) return [];
  return reportingPeriods(days, reports, clocks.value).filter(
    (period) => period.report !== null || period.fullOn !== null,
  );
}
