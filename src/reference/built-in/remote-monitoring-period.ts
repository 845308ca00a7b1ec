import type { EffectiveSeries } from "../effective-series.js";

/** Length of the period that a device supply of remote therapeutic monitoring stands for. */
export const remoteMonitoringPeriod: EffectiveSeries<number> = {
  id: "remoteMonitoringPeriod",
  description: "Days in which the supply of one remote monitoring device is billed once",
  unit: "days",
  verifiedOn: "2026-11-23",
  verifiedThrough: "2026-12-31",
  versions: [
    {
      effectiveFrom: null,
      effectiveThrough: null,
      value: 30,
      citation: {
        publication: "CY2026 physician fee schedule rule; CMS CR 14250",
        section: "remote therapeutic monitoring",
        url: "https://www.nixonlawgroup.com/resources/cms-finalizes-2026-remote-monitoring-reimbursement-updates-what-changed-for-rpm-and-rtm",
        mark: "secondary",
      },
    },
  ],
};
