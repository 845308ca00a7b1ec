import type { Service } from "../claim/service.js";
import type { ServiceLine } from "../claim/service-line.js";
import type { Visit } from "../claim/visit.js";
import { lookUpPayer } from "../reference/look-up-payer.js";
import { DEFAULT_MODIFIER_ORDER } from "../reference/modifier-order.js";
import type { Reference } from "../reference/reference.js";
import { calculateUnits } from "../units/calculate-units.js";
import type { UnitCalculation } from "../units/unit-calculation.js";
import type { Undetermined } from "../values/citation.js";
import type { Usd } from "../values/usd.js";
import { compareUsd, multiplyUsd } from "../values/usd.js";
import { draftLines, unbilledRow } from "./draft-lines.js";
import type { DraftModifiers, SetModifier } from "./draft-modifiers.js";
import { modifiersOf } from "./draft-modifiers.js";
import type { KxDecision } from "./kx-modifier.js";
import { decideKx } from "./kx-modifier.js";
import { orderModifiers } from "./order-modifiers.js";
import type { AccrualStep, ModifierReason, Proposal, Suggestion } from "./proposal.js";
import { suggestFor } from "./suggest.js";
import type { AllowedAmount, DraftLine, VisitContext } from "./visit-context.js";
import { payerSwitch } from "./visit-context.js";

/** What {@link proposeLines} may be told beside the visit. */
export interface ProposalOptions {
  /** Prices a line, so that KX can be decided; `null` for a line whose price is not known. */
  readonly allowedAmount?: AllowedAmount;
  /** Charge of one unit in dollars, by procedure code. */
  readonly chargePerUnit?: Readonly<Record<string, Usd>>;
  /** Codes to prefer, in order, where remainders are equal. */
  readonly preferInTie?: readonly string[];
  readonly reference?: Reference;
}

/**
 * Turns a documented visit into service lines: units by the payer's counting method, the discipline modifier, CO or CQ
 * on the units that need it, 95 or 93, and KX once the year's total is known.
 *
 * Only what follows from the facts is set. What needs a clinician's judgement is suggested; what cannot be billed stands
 * in `unbilled` with its reason; what cannot be told stands in `undetermined`.
 *
 * @param visit - one patient, one date, one discipline, one billing provider
 * @param options - prices, charges, preference in a tie, tables
 * @returns lines, what is not on them, suggestions, and how the units were counted
 * @throws RangeError when a date is impossible, or minutes are negative or fractional
 * @see CMS Pub. 100-04 ch. 5 §20
 * @example
 * ```ts
 * import { proposeLines } from "ot-billing-rules";
 * const proposal = proposeLines({
 *   serviceDate: "2026-03-02", discipline: "OT", payer: "medicare-part-b", furnishedBy: "therapist",
 *   diagnosisCodes: ["M25.641"],
 *   services: [{ procedureCode: "97530", minutes: 24 }, { procedureCode: "97535", minutes: 14 }],
 * });
 * proposal.lines.map((line) => [line.procedureCode, line.units, line.modifiers.join(" ")]);
 * //=> [["97530", 2, "GO"], ["97535", 1, "GO"]]
 * ```
 */
export function proposeLines(visit: Visit, options: ProposalOptions = {}): Proposal {
  const { reference } = options;
  const tables = reference === undefined ? {} : { reference };
  const profile = lookUpPayer(visit.payer, tables);
  const services = visit.services.map((service) => withFurnisher(service, visit));
  if (profile === undefined) return withoutPayer(visit, services, options);
  const context: VisitContext = { visit, profile, services, tables };
  const units = countVisit(services, visit, payerSwitch(context, "countingMethod") ?? null, options);
  const outcome = draftLines(units, context);
  const numbered = outcome.drafts.map((draft, index) => {
    const modifiers = modifiersOf(draft, context);
    return { draft, modifiers, line: lineOf(draft, index + 1, modifiers, visit, options) };
  });
  const lines = numbered.map(({ line }) => line);
  const therapyLines = new Set(
    numbered.filter(({ modifiers }) => modifiers.isTherapy).map(({ line }) => line.lineNumber),
  );
  const kx = decideKx(lines, therapyLines, options.allowedAmount, context);
  const order = payerSwitch(context, "modifierOrder") ?? DEFAULT_MODIFIER_ORDER;
  const suggestions: Suggestion[] = [...outcome.suggestions];
  const reasons: ModifierReason[] = [];
  const ordered = numbered.map(({ draft, modifiers, line }) => {
    const { lineNumber } = line;
    const needsKx = kx.lineNumbers.has(lineNumber);
    const set = needsKx ? [...modifiers.set, kxReason(lineNumber, kx)] : modifiers.set;
    const arranged = orderModifiers(
      set.map((entry) => entry.modifier),
      order,
    );
    const finished = withPrice({ ...line, modifiers: arranged.modifiers }, kx.steps);
    reasons.push(...set.map((entry) => ({ lineNumber, ...entry })));
    suggestions.push(
      ...modifiers.suggestions.map((entry) => ({ ...entry, lineNumber, procedureCode: line.procedureCode })),
      ...arranged.dropped.map((modifier) => droppedModifier(line, modifier)),
      ...suggestFor(finished, draft, context),
    );
    return finished;
  });
  return {
    kind: "proposal",
    serviceDate: visit.serviceDate,
    payerId: profile.id,
    lines: ordered,
    unbilled: outcome.unbilled,
    suggestions,
    modifierReasons: reasons,
    assistantSplits: outcome.splits,
    accrual: kx.steps,
    units,
    undetermined: distinct([
      ...units.undetermined,
      ...outcome.undetermined,
      ...numbered.flatMap(({ modifiers }) => modifiers.undetermined),
      ...kx.undetermined,
    ]),
  };
}

function withFurnisher(service: Service, visit: Visit): Service {
  const furnishedBy = service.furnishedBy ?? visit.furnishedBy;
  return furnishedBy === undefined ? service : { ...service, furnishedBy };
}

function countVisit(
  services: readonly Service[],
  visit: Visit,
  countingMethod: UnitCalculation["countingMethod"],
  { preferInTie, reference }: ProposalOptions,
): UnitCalculation {
  return calculateUnits(services, {
    countingMethod,
    serviceDate: visit.serviceDate,
    ...(preferInTie === undefined ? {} : { preferInTie }),
    ...(reference === undefined ? {} : { reference }),
  });
}

function withoutPayer(visit: Visit, services: readonly Service[], options: ProposalOptions): Proposal {
  const units = countVisit(services, visit, null, options);
  const message =
    "The payer has no profile, so neither units nor modifiers can be told. Pass a profile or a known key.";
  return {
    kind: "proposal",
    serviceDate: visit.serviceDate,
    payerId: "",
    lines: [],
    unbilled: units.codes.map((row) => unbilledRow(row, services, "units-undetermined", message)),
    suggestions: [],
    modifierReasons: [],
    assistantSplits: [],
    accrual: [],
    units,
    undetermined: [{ missing: ["payer"], path: ["payer"], message, citations: [] }],
  };
}

function lineOf(
  draft: DraftLine,
  lineNumber: number,
  modifiers: DraftModifiers,
  visit: Visit,
  { chargePerUnit }: ProposalOptions,
): ServiceLine {
  const charge = chargePerUnit?.[draft.code.code];
  const { placeOfServiceCode, renderingProvider } = visit;
  return {
    lineNumber,
    procedureCode: draft.code.code,
    modifiers: modifiers.set.map((entry) => entry.modifier),
    serviceDate: visit.serviceDate,
    units: draft.units,
    diagnosisPointers: pointersOf(draft, visit),
    ...(charge === undefined ? {} : { chargeAmount: multiplyUsd(charge, draft.units) }),
    ...(placeOfServiceCode === undefined ? {} : { placeOfServiceCode }),
    ...(renderingProvider === undefined ? {} : { renderingProvider }),
  };
}

/** Most diagnoses a line can point to: 837P SV107, CMS-1500 item 24E. */
const MOST_POINTERS = 4;

function pointersOf(draft: DraftLine, visit: Visit): readonly number[] {
  // An add-on that only its base was documented for treats what the base treats.
  const pointing = draft.services.filter((service) => service.diagnosisPointers !== undefined);
  const own = pointing.find((service) => service.procedureCode === draft.code.code) ?? pointing[0];
  if (own?.diagnosisPointers !== undefined) return own.diagnosisPointers;
  return visit.diagnosisCodes.slice(0, MOST_POINTERS).map((_, index) => index + 1);
}

function withPrice(line: ServiceLine, steps: readonly AccrualStep[]): ServiceLine {
  const price = steps.find((step) => step.lineNumber === line.lineNumber)?.allowedAmount;
  return price == null ? line : { ...line, allowedAmount: price };
}

function kxReason(lineNumber: number, { steps, citations }: KxDecision): SetModifier {
  const step = steps.find((each) => each.lineNumber === lineNumber);
  const crosses = step !== undefined && compareUsd(step.before, step.threshold) < 0;
  const message = crosses
    ? "KX: this line carries the year's allowed amounts past the threshold"
    : "KX: the year's allowed amounts had reached the threshold before this line";
  return { modifier: "KX", message, citations };
}

function droppedModifier(line: ServiceLine, modifier: string): Suggestion {
  return {
    lineNumber: line.lineNumber,
    procedureCode: line.procedureCode,
    modifiers: [modifier],
    message: `A line carries four modifiers, so ${modifier} was left out.`,
    citations: [{ publication: "837P", section: "SV101-3 to SV101-6", mark: "secondary" }],
  };
}

function distinct(entries: readonly Undetermined[]): readonly Undetermined[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const key = `${entry.missing.join()} ${entry.path.join("/")} ${entry.message ?? ""}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
