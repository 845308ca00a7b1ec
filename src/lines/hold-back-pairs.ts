import type { Service } from "../claim/service.js";
import { lookUpPtpBypass } from "../reference/look-up-ptp-bypass.js";
import { sharedMinutes } from "../time/shared-minutes.js";
import type { Citation } from "../values/citation.js";
import { counted } from "../values/counted.js";
import { listed } from "../values/listed.js";
import type { EarnedUnits } from "./assistant-lines.js";
import type { HeldBack } from "./held-back.js";
import { heldUnits, keepAll, openQuestions, possibleSettings, unanswered } from "./held-back.js";
import type { PairInForce } from "./pairs-in-force.js";
import { pairsAmong, partnersOf, payableCodes } from "./pairs-in-force.js";
import type { Suggestion, UnbilledService } from "./proposal.js";
import type { VisitContext } from "./visit-context.js";
import { payerSwitch } from "./visit-context.js";

/**
 * Holds back column two of the NCCI pair edits in force between the codes of a visit. A code that is held back holds
 * back nothing itself. Where a modifier may separate the pair, a suggestion offers it, if the record shows separate times.
 *
 * @param earned - codes with their units
 * @param context - the visit
 * @returns the codes that stay, and those held back
 * @see CMS NCCI policy manual for Medicare, ch. I
 */
export function holdBackPairs(earned: readonly EarnedUnits[], context: VisitContext): HeldBack {
  const wanted = payerSwitch(context, "ncciEdits");
  const { setting } = context.visit;
  if (wanted === false || wanted === null || earned.length < 2) return keepAll(earned);
  if (wanted === undefined || setting === undefined) {
    const matters = possibleSettings(setting).some((each) => pairsAmong(earned, each, context).pairs.length > 0);
    return keepAll(earned, matters ? openQuestions(wanted, "ncciEdits", setting) : []);
  }
  const { pairs, isWhole } = pairsAmong(earned, setting, context);
  const payable = payableCodes(earned, pairs);
  const held = earned.filter(({ code }) => !payable.has(code.code));
  const conflictsOf = ({ code }: EarnedUnits): readonly PairInForce[] =>
    pairs.filter((pair) => partnersOf(code.code, [pair]).some((partner) => payable.has(partner)));
  return {
    kept: earned.filter((entry) => !held.includes(entry)),
    unbilled: held.map((entry) => unbilled(entry, conflictsOf(entry), context)),
    suggestions: held.flatMap((entry) => suggestion(entry, conflictsOf(entry), context)),
    undetermined: isWhole ? [] : unanswered(["reference.ptpEdits"], "whether pair edits join all codes of the visit"),
  };
}

function isForbidden(conflicts: readonly PairInForce[]): boolean {
  return conflicts.some(({ edit }) => edit.modifierIndicator === 0);
}

function citationsOf(conflicts: readonly PairInForce[]): readonly Citation[] {
  return [...new Set(conflicts.map(({ citation }) => citation))];
}

function unbilled(entry: EarnedUnits, conflicts: readonly PairInForce[], context: VisitContext): UnbilledService {
  const { code } = entry.code;
  const partners = listed(partnersOf(code, conflicts));
  const forbidden = isForbidden(conflicts);
  return {
    ...heldUnits(entry, entry.units, context.services),
    reason: "pair-edit",
    ruleId: forbidden ? "ptp-pair-forbidden" : "ptp-modifier-required",
    message: forbidden
      ? `${code} is not payable with ${partners} on one date, with any modifier.`
      : `${code} is payable with ${partners} on one date only where a modifier truly separates them.`,
    citations: citationsOf(conflicts),
  };
}

function suggestion(
  entry: EarnedUnits,
  conflicts: readonly PairInForce[],
  context: VisitContext,
): readonly Suggestion[] {
  if (isForbidden(conflicts)) return [];
  const { code } = entry.code;
  const partners = partnersOf(code, conflicts);
  const minutes = partners.map((partner) => sharedMinutes(servicesOf(code, context), servicesOf(partner, context)));
  const shared = Math.max(0, ...minutes.map((each) => each ?? 0));
  const offer = (modifiers: readonly string[], message: string): readonly Suggestion[] => [
    { lineNumber: null, procedureCode: code, modifiers, message, citations: citationsOf(conflicts) },
  ];
  if (shared > 0) {
    return offer([], `${code} and ${listed(partners)} share ${counted(shared, "minute")}: no modifier separates them.`);
  }
  if (minutes.includes(null)) {
    return offer(
      [],
      `Record when ${code} and ${listed(partners)} were given: only separate times allow an X modifier.`,
    );
  }
  const message = `The record gives ${code} and ${listed(partners)} at separate times: one of these may be added if the services were distinct.`;
  return offer(distinctModifiers(context), message);
}

function servicesOf(code: string, { services }: VisitContext): readonly Service[] {
  return services.filter((service) => service.procedureCode === code);
}

function distinctModifiers({ visit, tables }: VisitContext): readonly string[] {
  const answer = lookUpPtpBypass(visit.serviceDate, tables);
  const known = answer.status === "not-covered" ? answer.lastKnown : answer.status === "found" ? answer : undefined;
  return known?.value.distinctService ?? [];
}
