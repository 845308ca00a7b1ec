import type { ProgressReport, TreatmentDay } from "../../claim/plan-of-care.js";
import type { CalendarDate } from "../../values/calendar-date.js";

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
 * treatment day opens the next.
 *
 * @param days - treatment days in order
 * @param reports - progress reports in any order
 * @param longest - treatment days in a period
 * @returns periods in order; the last one is open unless a report closed it
 * @see CMS Pub. 100-02 ch. 15 §220.3.D
 */
export function reportingPeriods(
  days: readonly TreatmentDay[],
  reports: readonly ProgressReport[],
  longest: number,
): readonly ReportingPeriod[] {
  const inOrder = [...reports].sort((a, b) => (a.writtenOn < b.writtenOn ? -1 : a.writtenOn > b.writtenOn ? 1 : 0));
  const periods: ReportingPeriod[] = [];
  let rest = days;
  for (let [first] = rest; first !== undefined; [first] = rest) {
    const begin = first.serviceDate;
    const report = inOrder.find(({ writtenOn }) => writtenOn >= begin) ?? null;
    const own = report === null ? rest : rest.filter((day) => day.serviceDate <= report.writtenOn);
    periods.push({ days: own, report, fullOn: own[longest - 1]?.serviceDate ?? null });
    rest = rest.slice(own.length);
  }
  return periods;
}
