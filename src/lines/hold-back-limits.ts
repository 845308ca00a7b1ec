import type { Setting } from "../claim/visit.js";
import { lookUpMue } from "../reference/look-up-mue.js";
import type { Mue } from "../reference/mue.js";
import type { Citation } from "../values/citation.js";
import { listed } from "../values/listed.js";
import type { EarnedUnits } from "./assistant-lines.js";
import type { HeldBack } from "./held-back.js";
import { heldUnits, keepAll, openQuestions, possibleSettings, unanswered } from "./held-back.js";
import type { UnbilledService } from "./proposal.js";
import type { VisitContext } from "./visit-context.js";
import { payerSwitch } from "./visit-context.js";

/**
 * Holds back units beyond an absolute limit of the day, and every unit of a code that is not payable in the setting.
 * Limits that a review may lift hold nothing back.
 *
 * @param earned - codes with their units
 * @param context - the visit
 * @returns the units that stay, and those held back
 * @see CMS NCCI policy manual for Medicare, ch. I
 */
export function holdBackLimits(earned: readonly EarnedUnits[], context: VisitContext): HeldBack {
  const wanted = payerSwitch(context, "mue");
  const { setting } = context.visit;
  if (wanted === false || wanted === null) return keepAll(earned);
  if (wanted === undefined || setting === undefined) {
    const matters = possibleSettings(setting).some((each) =>
      earned.some((entry) => entry.units > mostUnits(limitOf(entry, each, context))),
    );
    return keepAll(earned, matters ? openQuestions(wanted, "mue", setting) : []);
  }
  const limits = earned.map((entry) => ({ entry, limit: limitOf(entry, setting, context) }));
  const without = limits.filter(({ limit }) => limit === undefined).map(({ entry }) => entry.code.code);
  return {
    kept: limits
      .map(({ entry, limit }) => ({ ...entry, units: Math.min(entry.units, mostUnits(limit)) }))
      .filter(({ units }) => units > 0),
    unbilled: limits.flatMap(({ entry, limit }) => beyond(entry, limit, context)),
    suggestions: [],
    undetermined:
      without.length === 0 ? [] : unanswered(["reference.mue"], `how many units of ${listed(without)} a day may have`),
  };
}

interface Limit {
  readonly value: Mue;
  readonly citation: Citation;
}

function limitOf({ code }: EarnedUnits, setting: Setting, { visit, tables }: VisitContext): Limit | undefined {
  const answer = lookUpMue(code.code, { serviceDate: visit.serviceDate, setting, ...tables });
  if (answer.status === "none") return undefined;
  return answer.status === "found" ? answer : answer.lastKnown;
}

/** Without a published limit, or with one that a review may lift, units are not held back. */
function mostUnits(limit: Limit | undefined): number {
  if (limit === undefined) return Infinity;
  const { maximumUnits, adjudicationIndicator } = limit.value;
  return adjudicationIndicator !== 3 || maximumUnits === 0 ? maximumUnits : Infinity;
}

function beyond(entry: EarnedUnits, limit: Limit | undefined, context: VisitContext): readonly UnbilledService[] {
  const most = mostUnits(limit);
  if (limit === undefined || entry.units <= most) return [];
  const { code, category } = entry.code;
  const isOrthosis = most === 0 && category === "dme-orthosis";
  const message =
    most === 0
      ? `${code} is not payable in this setting.${isOrthosis ? " An orthosis goes on a supplier claim." : ""}`
      : `Units of ${code} beyond ${most} are not payable on one date, with any modifier.`;
  return [
    {
      ...heldUnits(entry, entry.units - most, context.services),
      reason: "unit-limit",
      ruleId: "mue-exceeded",
      message,
      citations: [limit.citation],
    },
  ];
}
