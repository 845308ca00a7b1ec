import type { CountingGroup } from "./counting-group.js";
import type { CodeUnits, UnitReason } from "./unit-calculation.js";

/** What is known of a group's units before they are shared out to base and add-on. */
export interface GroupCount {
  readonly units: number | null;
  readonly fullUnits: number | null;
  readonly remainderMinutes: number | null;
  readonly reason: UnitReason;
}

/**
 * Writes the rows of a group: one row for a code alone; base and add-on for a family, of whose units the first is the
 * base.
 *
 * @param group - the code or family
 * @param count - its units and why
 * @returns one row, or two for a family
 */
export function rowsOf(group: CountingGroup, count: GroupCount): readonly CodeUnits[] {
  const [base, addOn] = group.members;
  const family = base?.family ?? null;
  const { pooled } = group;
  const { units, fullUnits, remainderMinutes, reason } = count;
  const first: CodeUnits = {
    procedureCode: base?.code ?? group.procedureCode,
    timing: base?.timing ?? "unknown",
    family,
    pooled,
    minutes: group.minutes,
    fullUnits,
    remainderMinutes,
    units: addOn === undefined || units === null ? units : Math.min(1, units),
    reason,
  };
  if (addOn === undefined) return [first];
  const rest: CodeUnits = {
    procedureCode: addOn.code,
    timing: addOn.timing,
    family,
    pooled,
    minutes: null,
    fullUnits: null,
    remainderMinutes: null,
    units: units === null ? null : Math.max(0, units - 1),
    reason: units === null ? reason : "add-on-units",
  };
  return [first, rest];
}
