import type { ProcedureCode } from "../reference/procedure-codes.js";
import type { BilledLine } from "./billed-pools.js";
import type { ComparedCode } from "./compared-code.js";
import { isTimedCode } from "./is-timed-code.js";

/**
 * Gives the units to which a rule holds a code or family that is not pooled: what its own minutes reach, one a day for an
 * untimed code, one for each separate session of a group.
 *
 * @param compared - the code or family
 * @param code - the code, or one of the family
 * @returns units; `null` where minutes or sessions are not known, and for codes that no such rule judges: those billed by
 * count or period, remote monitoring, and add-ons that accompany another untimed service
 * @see CMS Pub. 100-04 ch. 5 §20.2.B; CPT introduction, time rule
 */
export function judgedUnits<Line extends BilledLine>(compared: ComparedCode<Line>, code: ProcedureCode): number | null {
  const { rows, billedUnits, supportedUnits } = compared;
  if (isTimedCode(code)) return supportedUnits;
  if (code.timing === "band") return code.category === "remote-monitoring-management" ? null : supportedUnits;
  if (!isOnceADay(code)) return null;
  const hasSessions = rows[0]?.reason === "group-sessions";
  // How often a group met is not told by its being documented.
  if (code.category === "group" && !hasSessions && billedUnits > 1) return null;
  return Math.max(1, supportedUnits ?? 1);
}

/**
 * Says whether an untimed code is one unit a day. An add-on that accompanies another service may be given as often as it.
 *
 * @param code - a code of the table
 * @returns true for evaluations, supervised modalities, groups and the like
 */
export function isOnceADay({ timing, addOnTo }: ProcedureCode): boolean {
  return timing === "untimed" && addOnTo.length === 0;
}
