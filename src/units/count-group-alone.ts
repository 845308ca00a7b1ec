import type { CountingMethod } from "../claim/payer.js";
import type { ProcedureCode } from "../reference/procedure-codes.js";
import { countFamilyUnits } from "./count-family-units.js";
import { countMidpointUnits } from "./count-midpoint-units.js";
import type { CountedGroup } from "./count-pool.js";
import { missingMinutes } from "./count-pool.js";
import { countRemoteMonitoring } from "./count-remote-monitoring.js";
import type { CountingGroup } from "./counting-group.js";
import type { GroupCount } from "./family-rows.js";
import { rowsOf } from "./family-rows.js";
import type { UnitReason } from "./unit-calculation.js";

/**
 * Counts a code or family that no other code of the day affects.
 *
 * @param group - the code or family
 * @param countingMethod - the payer's method, or `null` when it is not known
 * @returns its rows and what they lack
 */
export function countGroupAlone(group: CountingGroup, countingMethod: CountingMethod | null): CountedGroup {
  const [code] = group.members;
  if (code === undefined) return uncounted(group, group.ended ? "code-not-in-force" : "unknown-code");
  if (code.category === "remote-monitoring-management" || code.category === "remote-monitoring-device") {
    return countRemoteMonitoring(group);
  }
  switch (code.timing) {
    case "untimed":
      return counted(group, untimed(group, code));
    case "period":
      return counted(group, onlyUnits(1, "once-per-episode"));
    case "quantity":
      return byQuantity(group);
    case "band":
      return byMinutes(group, (minutes) => inBand(code, minutes));
    case "timed":
    case "base":
    case "add-on":
      return timed(group, code, countingMethod);
  }
}

function timed(group: CountingGroup, code: ProcedureCode, countingMethod: CountingMethod | null): CountedGroup {
  if (countingMethod === null && !code.tiered) {
    const path = ["payer", "countingMethod"];
    const message = `How the payer counts the minutes of ${group.procedureCode} is not known.`;
    const unknown = { missing: ["payer.countingMethod"], path, message, citations: [] };
    return { rows: uncounted(group, "counting-method-unknown").rows, undetermined: [unknown] };
  }
  return byMinutes(group, (minutes) => countTimed(group, code, minutes, code.tiered ? "cpt-midpoint" : countingMethod));
}

function countTimed(
  group: CountingGroup,
  code: ProcedureCode,
  minutes: number,
  method: CountingMethod | null,
): GroupCount {
  const unitMinutes = code.unitMinutes ?? 15;
  const addOnMinutes = group.members[1]?.unitMinutes ?? unitMinutes;
  const fullUnits = minutes < unitMinutes ? 0 : 1 + Math.floor((minutes - unitMinutes) / addOnMinutes);
  const remainderMinutes = fullUnits === 0 ? minutes : (minutes - unitMinutes) % addOnMinutes;
  if (method === "full-unit-only") {
    return { units: fullUnits, fullUnits, remainderMinutes, reason: minutes === 0 ? "no-minutes" : "full-units-only" };
  }
  const family = countFamilyUnits(minutes, unitMinutes, addOnMinutes);
  const units =
    group.members.length > 1 ? family.baseUnits + family.addOnUnits : countMidpointUnits(minutes, unitMinutes);
  const reached: UnitReason = method === "nearest-quarter-hour" ? "nearest-quarter-hour" : "midpoint";
  const reason = minutes === 0 ? "no-minutes" : units === 0 ? "below-midpoint" : reached;
  return { units, fullUnits, remainderMinutes, reason };
}

function inBand(code: ProcedureCode, minutes: number): GroupCount {
  const band = code.minuteBand;
  const inside = band !== null && minutes >= band.least && (band.most === null || minutes <= band.most);
  return inside ? onlyUnits(1, "minutes-band") : onlyUnits(0, "outside-band");
}

function untimed(group: CountingGroup, code: ProcedureCode): GroupCount {
  const [total] = group.totals;
  if (total?.minutes === 0) return onlyUnits(0, "no-minutes");
  const sessions = code.category === "group" ? (total?.sessions ?? null) : null;
  return sessions === null ? onlyUnits(1, "untimed") : onlyUnits(sessions, "group-sessions");
}

function byQuantity(group: CountingGroup): CountedGroup {
  const [total] = group.totals;
  if (total !== undefined && total.quantity !== null) return counted(group, onlyUnits(total.quantity, "quantity"));
  const position = total?.positions.find((each) => total.services[each]?.quantity === undefined) ?? 0;
  const message = `${group.procedureCode} is billed by count, and no quantity is given.`;
  const missing = { missing: ["services.quantity"], path: ["services", position, "quantity"], message, citations: [] };
  return { rows: uncounted(group, "missing-quantity").rows, undetermined: [missing] };
}

function byMinutes(group: CountingGroup, count: (minutes: number) => GroupCount): CountedGroup {
  if (group.minutes === null) {
    return { rows: uncounted(group, "missing-minutes").rows, undetermined: missingMinutes(group) };
  }
  return counted(group, count(group.minutes));
}

function counted(group: CountingGroup, count: GroupCount): CountedGroup {
  return { rows: rowsOf(group, count), undetermined: NOTHING };
}

const NOTHING: CountedGroup["undetermined"] = [];

function uncounted(group: CountingGroup, reason: UnitReason): CountedGroup {
  return counted(group, { units: null, fullUnits: null, remainderMinutes: null, reason });
}

function onlyUnits(units: number, reason: UnitReason): GroupCount {
  return { units, fullUnits: null, remainderMinutes: null, reason };
}
