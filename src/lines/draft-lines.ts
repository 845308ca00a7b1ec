import type { Service } from "../claim/service.js";
import { lookUpCode } from "../reference/look-up-code.js";
import type { ProcedureCode } from "../reference/procedure-codes.js";
import { replacementWords } from "../reference/replacement-words.js";
import { replacementsOn } from "../reference/replacements-on.js";
import { sumOrNull } from "../units/code-totals.js";
import type { AssistantSplit } from "../units/split-assistant-units.js";
import type { CodeUnits, UnitCalculation } from "../units/unit-calculation.js";
import type { Citation, Undetermined } from "../values/citation.js";
import { applyEdits } from "./apply-edits.js";
import type { EarnedUnits } from "./assistant-lines.js";
import { divideLines } from "./assistant-lines.js";
import { holdBack } from "./hold-back.js";
import type { Suggestion, UnbilledReason, UnbilledService } from "./proposal.js";
import { suggestDailyLimit } from "./suggest-daily-limit.js";
import type { DraftLine, VisitContext } from "./visit-context.js";

/** Draft lines of a visit with everything that did not become one. */
export interface DraftOutcome {
  readonly drafts: readonly DraftLine[];
  readonly unbilled: readonly UnbilledService[];
  readonly splits: readonly AssistantSplit[];
  readonly suggestions: readonly Suggestion[];
  readonly undetermined: readonly Undetermined[];
}

/**
 * Turns counted units into draft lines, and keeps apart what is held back, earns no unit or cannot be told.
 *
 * @param units - the counted units of the visit
 * @param context - the visit
 * @returns draft lines in order of first appearance of their code
 */
export function draftLines(units: UnitCalculation, context: VisitContext): DraftOutcome {
  const families = byFamily(units.codes).map((rows) => {
    const codes = new Set(rows.map((row) => row.procedureCode));
    const services = context.services.filter((service) => codes.has(service.procedureCode));
    return { codes, services, verdicts: rows.map((row) => judgeRow(row, services, context)) };
  });
  const verdicts = families.flatMap((family) => family.verdicts);
  const edited = applyEdits(
    verdicts.flatMap((verdict) => ("earned" in verdict ? [verdict.earned] : [])),
    context,
  );
  const divided = families.map(({ codes, services }) => {
    const earned = edited.kept.filter(({ code }) => codes.has(code.code));
    const { drafts, split, undetermined } = divideLines(earned, services, context);
    return { drafts, split, undetermined: [...undetermined, ...groupSizeMissing(earned, services, context)] };
  });
  return {
    drafts: divided.flatMap(({ drafts }) => drafts),
    unbilled: [...verdicts.flatMap((verdict) => ("held" in verdict ? verdict.held : [])), ...edited.unbilled],
    splits: divided.flatMap(({ split }) => (split === null ? [] : [split])),
    suggestions: [
      ...verdicts.flatMap((verdict) => ("suggestion" in verdict ? (verdict.suggestion ?? []) : [])),
      ...edited.suggestions,
      ...suggestDailyLimit(edited.kept, units, context),
    ],
    undetermined: [...divided.flatMap(({ undetermined }) => undetermined), ...edited.undetermined],
  };
}

function byFamily(rows: readonly CodeUnits[]): readonly (readonly CodeUnits[])[] {
  const families = new Map<string, CodeUnits[]>();
  for (const row of rows) {
    const key = row.family ?? row.procedureCode;
    const family = families.get(key);
    if (family === undefined) families.set(key, [row]);
    else family.push(row);
  }
  return [...families.values()];
}

type Verdict =
  { readonly earned: EarnedUnits } | { readonly held: readonly UnbilledService[]; readonly suggestion?: Suggestion };

function judgeRow(row: CodeUnits, services: readonly Service[], context: VisitContext): Verdict {
  const { procedureCode } = row;
  const code = usableCode(procedureCode, context);
  if (code === undefined) return { held: [notUsable(row, services, context)] };
  const held = holdBack(code, services, context);
  if (held !== null) {
    const { reason, message, ruleId, citations } = held;
    const entry = { ...unbilledRow(row, services, reason, message), ruleId, citations };
    const nothingToHold = row.units === 0 && row.timing === "add-on";
    const suggestion =
      reason === "not-covered-by-medicare" ? { suggestion: reportNonCovered(procedureCode, citations) } : {};
    return { held: nothingToHold ? [] : [entry], ...suggestion };
  }
  if (row.units === null) {
    const message = `The units of ${procedureCode} cannot be told.`;
    return { held: [unbilledRow(row, services, "units-undetermined", message)] };
  }
  if (row.units > 0) return { earned: { code, units: row.units } };
  // An add-on that nobody documented and that earns nothing is not a service left unbilled.
  const documented = services.some((service) => service.procedureCode === procedureCode);
  if (!documented && row.timing === "add-on") return { held: [] };
  return { held: [withoutUnit(row, services)] };
}

function usableCode(procedureCode: string, context: VisitContext): ProcedureCode | undefined {
  const answer = lookUpCode(procedureCode, context.visit.serviceDate, context.tables);
  if (answer.status === "found") return answer.value;
  return answer.status === "not-covered" ? answer.lastKnown?.value : undefined;
}

function notUsable(row: CodeUnits, services: readonly Service[], context: VisitContext): UnbilledService {
  if (row.reason === "code-not-in-force") {
    const instead = replacementsOn(row.procedureCode, context.visit.serviceDate, context.tables);
    const advice = instead.length === 0 ? "" : ` Use ${replacementWords(instead, context.tables)}.`;
    const message = `${row.procedureCode} is not in force on the date of service.${advice}`;
    return { ...unbilledRow(row, services, "code-not-in-force", message), ruleId: "procedure-code-inactive" };
  }
  const message = `${row.procedureCode} is not in the table of procedure codes.`;
  return unbilledRow(row, services, "unknown-code", message);
}

function withoutUnit(row: CodeUnits, services: readonly Service[]): UnbilledService {
  const { procedureCode, reason } = row;
  const monitoring = reason === "outside-band" || reason === "no-live-interaction";
  const message = monitoring
    ? `The facts do not support ${procedureCode}.`
    : `${procedureCode} is documented and earns no unit.`;
  const unbilled: UnbilledReason = monitoring ? "monitoring-code-not-supported" : "no-unit-earned";
  return unbilledRow(row, services, unbilled, message);
}

/**
 * Writes a counted code that is not billed.
 *
 * @param row - the counted code
 * @param services - documented services of its family
 * @param reason - why it is not billed
 * @param message - the same for people
 * @returns the entry with its documented minutes, where known
 */
export function unbilledRow(
  row: CodeUnits,
  services: readonly Service[],
  reason: UnbilledReason,
  message: string,
): UnbilledService {
  const own = services.filter((service) => service.procedureCode === row.procedureCode);
  const minutes = sumOrNull(own.map((service) => service.minutes));
  return {
    procedureCode: row.procedureCode,
    ...(minutes === null || own.length === 0 ? {} : { minutes }),
    ...(row.units === null ? {} : { units: row.units }),
    reason,
    message,
    citations: [],
  };
}

function groupSizeMissing(
  earned: readonly EarnedUnits[],
  services: readonly Service[],
  context: VisitContext,
): readonly Undetermined[] {
  const group = earned.find(({ code }) => code.category === "group");
  const position = context.services.findIndex(
    (service) => service.procedureCode === group?.code.code && service.groupSize === undefined,
  );
  if (group === undefined || position === -1 || services.length === 0) return [];
  const message = `Without the number of patients it cannot be told whether ${group.code.code} was a group.`;
  const path = ["services", position, "groupSize"];
  return [{ ruleId: "group-size-insufficient", missing: ["services.groupSize"], path, message, citations: [] }];
}

function reportNonCovered(procedureCode: string, citations: readonly Citation[]): Suggestion {
  const message = `${procedureCode} may be reported as excluded by statute (GY) when a denial is wanted for a later payer.`;
  return { lineNumber: null, procedureCode, modifiers: ["GY"], message, citations };
}
