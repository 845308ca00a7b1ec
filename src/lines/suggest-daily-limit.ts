import type { Citation } from "../values/citation.js";
import { counted } from "../values/counted.js";
import { listed } from "../values/listed.js";
import type { CodeUnits, UnitCalculation } from "../units/unit-calculation.js";
import type { EarnedUnits } from "./assistant-lines.js";
import type { Suggestion } from "./proposal.js";
import type { VisitContext } from "./visit-context.js";
import { payerSwitch } from "./visit-context.js";

const PROFILE: Citation = { publication: "Payer policy", section: "in the profile", mark: "single" };

/**
 * Says which timed units to leave unbilled where a visit earns more than the payer's daily limit: those that stand on the
 * fewest minutes first, full blocks last.
 *
 * @param earned - codes with the units they are to be billed for
 * @param units - how they were counted
 * @param context - the visit
 * @returns one suggestion, or none where the payer has no limit or the units keep it
 */
export function suggestDailyLimit(
  earned: readonly EarnedUnits[],
  units: UnitCalculation,
  context: VisitContext,
): readonly Suggestion[] {
  const limit = payerSwitch(context, "dailyTimedUnitLimit") ?? null;
  const timed = earned.filter(({ code }) => code.pooled);
  const total = timed.reduce((sum, entry) => sum + entry.units, 0);
  if (limit === null || total <= limit) return [];
  const excess = total - limit;
  const partial = partialUnits(timed, units.codes).slice(0, excess);
  const first = partial.map((row) => `${row.procedureCode} (${counted(row.remainderMinutes ?? 0, "minute")})`);
  const others = excess - partial.length;
  const leave = [
    ...(first.length === 0 ? [] : [`one of ${listed(first)}`]),
    ...(others === 0 ? [] : [`${others} that ${others === 1 ? "stands" : "stand"} on full blocks`]),
  ].join(", then ");
  const message = `The payer pays ${counted(limit, "timed unit")} a day and ${total} are earned: leave ${excess} unbilled, ${leave}.`;
  return [{ lineNumber: null, procedureCode: null, modifiers: [], message, citations: [PROFILE] }];
}

/** Codes, or families by their base, with a unit beyond their full blocks, the fewest minutes first. */
function partialUnits(timed: readonly EarnedUnits[], rows: readonly CodeUnits[]): readonly CodeUnits[] {
  const unitsOf = (key: string): number =>
    timed.reduce((sum, { code, units }) => sum + ((code.family ?? code.code) === key ? units : 0), 0);
  return rows
    .filter((row) => row.pooled && row.timing !== "add-on" && unitsOf(row.procedureCode) > (row.fullUnits ?? 0))
    .sort((a, b) => (a.remainderMinutes ?? 0) - (b.remainderMinutes ?? 0));
}
