import type { ProgressReport, TreatmentDay } from "../../claim/plan-of-care.js";
import type { DocumentationClocks } from "../../reference/documentation-clocks.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import { addCalendarDays } from "../../values/calendar-days.js";

/** Treatment days between two progress reports, or since the last one. */
export interface ReportingPeriod {
  /** Treatment days up to the report, or up to the latest one. */
  readonly days: readonly TreatmentDay[];
  /** Report that closed the period; `null` while none has. */
  readonly report: ProgressReport | null;
  /** Date of the last treatment day the period may hold; `null` while it has fewer. */
  readonly fullOn: CalendarDate | null;
}

/**
 * Divides treatment days into reporting periods. A report closes the period it is written in, on its day too; the next
 * treatment day opens the next. What an assistant writes closes a period only where no report of the therapist comes in
 * time.
 *
 * @param days - treatment days in order
 * @param reports - progress reports in any order
 * @param clocks - length of a period, and days in which its report can still be written
 * @returns periods in order; the last one is open unless a report closed it
 * @see CMS Pub. 100-02 ch. 15 §220.3.D
 */
export function reportingPeriods(
  days: readonly TreatmentDay[],
  reports: readonly ProgressReport[],
  clocks: DocumentationClocks,
): readonly ReportingPeriod[] {
  const inOrder = [...reports].sort((a, b) => (a.writtenOn < b.writtenOn ? -1 : a.writtenOn > b.writtenOn ? 1 : 0));
  const periods: ReportingPeriod[] = [];
  let rest = days;
  for (let [first] = rest; first !== undefined; [first] = rest) {
    const begin = first.serviceDate;
    const report = closingReport(
      inOrder.filter(({ writtenOn }) => writtenOn >= begin),
      rest,
      clocks,
    );
    const own = report === null ? rest : rest.filter((day) => day.serviceDate <= report.writtenOn);
    periods.push({ days: own, report, fullOn: lastDayOf(own, clocks) });
    rest = rest.slice(own.length);
  }
  return periods;
}

function closingReport(
  reports: readonly ProgressReport[],
  days: readonly TreatmentDay[],
  clocks: DocumentationClocks,
): ProgressReport | null {
  const [first = null] = reports;
  if (first?.writtenBy !== "assistant") return first;
  const fullOn = lastDayOf(days, clocks);
  const lastInTime = fullOn === null ? null : addCalendarDays(fullOn, clocks.progressReportGraceDays);
  const isInTime = ({ writtenOn }: ProgressReport): boolean => lastInTime === null || writtenOn <= lastInTime;
  return reports.find((report) => report.writtenBy !== "assistant" && isInTime(report)) ?? first;
}

function lastDayOf(days: readonly TreatmentDay[], clocks: DocumentationClocks): CalendarDate | null {
  return days[clocks.progressReportTreatmentDays - 1]?.serviceDate ?? null;
}
