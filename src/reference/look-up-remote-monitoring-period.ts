import type { CalendarDate } from "../values/calendar-date.js";
import { remoteMonitoringPeriod } from "./built-in/remote-monitoring-period.js";
import type { LookUp } from "./effective-series.js";
import { versionOn } from "./effective-series.js";
import { noTable } from "./no-table.js";
import type { Reference } from "./reference.js";

/**
 * Looks up in how many days the supply of one remote monitoring device is billed once.
 *
 * @param serviceDate - date of service
 * @param options - another series
 * @returns days
 */
export function lookUpRemoteMonitoringPeriod(
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): LookUp<number> {
  const given = options.reference?.remoteMonitoringPeriod;
  const series = given === undefined ? remoteMonitoringPeriod : given;
  return series == null ? noTable("remoteMonitoringPeriod") : versionOn(series, serviceDate);
}
