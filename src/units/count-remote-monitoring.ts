import type { ProcedureCode } from "../reference/procedure-codes.js";
import type { Undetermined } from "../values/citation.js";
import { servicesOf } from "./code-totals.js";
import type { CountedGroup } from "./count-pool.js";
import type { CountingGroup } from "./counting-group.js";
import { leastManagementMinutes, managementUnits } from "./management-units.js";
import type { MonitoringFact } from "./monitoring-fact.js";
import { monitoringFact } from "./monitoring-fact.js";
import { supportedDeviceCode } from "./supported-device-code.js";
import type { CodeUnits, UnitReason } from "./unit-calculation.js";

/**
 * Counts remote therapeutic monitoring: management by the minutes of the calendar month, device supply by the days with
 * data in 30 days. Any code of the kind may stand for it; the rows name the codes that the facts support.
 *
 * @param group - documented codes of one kind (management, or one device)
 * @returns a row for each supported code, and one with 0 units for each documented code that is not supported
 * @see CY2026 physician fee schedule rule; CMS CR 14250
 */
export function countRemoteMonitoring(group: CountingGroup): CountedGroup {
  const isDevice = group.members[0]?.category === "remote-monitoring-device";
  return isDevice ? countDeviceDays(group) : countManagementMinutes(group);
}

function countManagementMinutes(group: CountingGroup): CountedGroup {
  const minutes = fact(group, "minutesInMonth");
  const contacts = fact(group, "liveInteractions");
  // Under ten minutes nothing is billable, with or without a contact.
  if (minutes === null || (contacts === null && minutes >= leastManagementMinutes(group.members))) {
    const lacking = minutes === null ? ["minutesInMonth" as const] : [];
    return undeterminedMonitoring(group, contacts === null ? [...lacking, "liveInteractions"] : lacking);
  }
  if (contacts === 0) return rows(group, new Map(), "no-live-interaction");
  return rows(group, managementUnits(group.members, minutes), "management-minutes");
}

function countDeviceDays(group: CountingGroup): CountedGroup {
  const days = fact(group, "daysOfData");
  if (days === null) return undeterminedMonitoring(group, ["daysOfData"]);
  const supported = supportedDeviceCode(group.members, days);
  return rows(group, new Map(supported === undefined ? [] : [[supported.code, 1]]), "device-days");
}

function fact(group: CountingGroup, name: MonitoringFact): number | null {
  return monitoringFact(
    group.totals.flatMap((total) => servicesOf(total)),
    name,
  );
}

function rows(group: CountingGroup, units: ReadonlyMap<string, number>, reason: UnitReason): CountedGroup {
  const documented = new Set(group.totals.map((total) => total.procedureCode));
  const shown = group.members.filter((member) => units.has(member.code) || documented.has(member.code));
  return {
    rows: shown.map((member) =>
      row(member, units.get(member.code) ?? 0, units.has(member.code) ? reason : unsupported(reason)),
    ),
    undetermined: [],
  };
}

function unsupported(reason: UnitReason): UnitReason {
  return reason === "no-live-interaction" ? reason : "outside-band";
}

function undeterminedMonitoring(group: CountingGroup, missing: readonly string[]): CountedGroup {
  const documented = new Set(group.totals.map((total) => total.procedureCode));
  const shown = group.members.filter((member) => documented.has(member.code));
  const position = group.totals[0]?.positions[0] ?? 0;
  const undetermined: readonly Undetermined[] = missing.map((name) => ({
    missing: [`services.remoteMonitoring.${name}`],
    path: ["services", position, "remoteMonitoring", name],
    message: `Remote monitoring is counted by ${name}, which is not given.`,
    citations: [],
  }));
  return { rows: shown.map((member) => row(member, null, "missing-monitoring-facts")), undetermined };
}

function row(member: ProcedureCode, units: number | null, reason: UnitReason): CodeUnits {
  return {
    procedureCode: member.code,
    timing: member.timing,
    family: member.family,
    pooled: false,
    minutes: null,
    fullUnits: null,
    remainderMinutes: null,
    units,
    reason,
  };
}
