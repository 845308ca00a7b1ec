import type { Claim } from "../../claim/claim.js";
import type { AssistantModifier, DisciplineModifier } from "../../claim/discipline.js";
import { assistantModifierOf, disciplineModifierOf } from "../../claim/discipline.js";
import { therapyNeedOf } from "../../lines/therapy-need.js";
import type { AssistantMethod } from "../../reference/assistant-method.js";
import { lookUpAssistantMethod } from "../../reference/look-up-assistant-method.js";
import { lookUpCode } from "../../reference/look-up-code.js";
import type { ProcedureCode } from "../../reference/procedure-codes.js";
import { assistantMinutesOf, isExemptFromAssistantModifier } from "../../units/assistant-share.js";
import { billedPools } from "../../units/billed-pools.js";
import type { ComparedAssistantUnits } from "../../units/compare-assistant-units.js";
import { compareAssistantUnits, isByAssistant } from "../../units/compare-assistant-units.js";
import { isCalendarDate } from "../../values/calendar-date.js";
import { listed } from "../../values/listed.js";
import { missing, problem } from "../outcomes.js";
import type { About, DaySubject, LineSubject, MissingFact, Outcome, Reading, RuleContext, Yield } from "../rule.js";
import { disciplineModifiersOf } from "./discipline-modifiers.js";

/** Billed units of one code of a discipline beside those that carry the assistant modifier. */
export interface AssistantUnits extends ComparedAssistantUnits<LineSubject> {
  readonly about: About;
  /** CO or CQ; `null` where the discipline is not known. */
  readonly assistantModifier: AssistantModifier | null;
  readonly disciplineModifier: DisciplineModifier | null;
  readonly restsOn: readonly Reading<AssistantMethod | ProcedureCode>[];
}

/** Findings that leave no units to split, or other units. */
export const YIELDS_OF_ASSISTANT_UNITS: readonly Yield[] = [
  { ruleId: "timed-units-exceeded", on: "code" },
  { ruleId: "timed-units-misallocated", on: "code" },
  { ruleId: "midpoint-units-exceeded", on: "code" },
  { ruleId: "evaluation-by-assistant", on: "code" },
  { ruleId: "modifier-invalid", on: "modifier" },
];

/**
 * Compares, for every code of a date, the units that carry CO or CQ with those that must.
 *
 * @param day - the date
 * @param context - what the rule may ask; it notes a missing or stale table
 * @returns codes in the order of their lines, by discipline; none for speech-language pathology, whose assistants have no
 * modifier, and for facilities that report none
 */
export function assistantUnits(day: DaySubject, context: RuleContext): readonly AssistantUnits[] {
  const { claim, tables } = context;
  const { serviceDate } = day;
  if (isExemptFromAssistantModifier(claim.facilityType) || !isCalendarDate(serviceDate)) return [];
  const method = context.read(lookUpAssistantMethod(serviceDate, tables));
  if (method == null) return [];
  const options = { serviceDate, deMinimisMethod: context.payerSwitch("deMinimisMethod") ?? "exact", ...tables };
  return billedPools(day.lines, day.services ?? []).flatMap((pool) => {
    const { discipline } = pool;
    if (discipline === "SLP") return [];
    const compared = compareAssistantUnits(pool, options);
    return compared.flatMap((units): readonly AssistantUnits[] => {
      const code = context.read(lookUpCode(units.code.code, serviceDate, tables));
      if (code == null || therapyNeedOf(code.value) === "never") return [];
      const about = {
        day: serviceDate,
        codes: units.procedureCodes,
        ...(discipline === null ? {} : { discipline }),
      };
      return [
        {
          ...units,
          about,
          assistantModifier: discipline === null ? null : assistantModifierOf(discipline),
          disciplineModifier: discipline === null ? null : disciplineModifierOf(discipline),
          restsOn: [method, code],
        },
      ];
    });
  });
}

/**
 * Says whether an assistant may have furnished a line, so far as the record tells.
 *
 * @param line - a line of the claim
 * @param claim - the claim
 * @returns false when every service of its code is the therapist's, alone or together; a code that shares its minutes with
 * another is judged by all services of the claim
 */
export function mayBeByAssistant({ services, code }: LineSubject, claim: Claim): boolean {
  const own = code?.family == null ? services : (claim.services ?? null);
  return own === null || own.length === 0 || own.some((service) => assistantMinutesOf(service) !== 0);
}

/** What a rule says of units whose modifiers are wrong. */
export interface AssistantProblem {
  readonly message: string;
  readonly fix: string;
  /** The line to change. */
  readonly line: LineSubject | undefined;
  readonly requiredUnits: number;
}

/**
 * States that the units of a code carry the assistant modifier wrongly.
 *
 * @param units - the code
 * @param wrong - what is wrong and what to do
 * @returns the outcome
 */
export function assistantProblem(units: AssistantUnits, wrong: AssistantProblem): readonly Outcome[] {
  const { about, split, billedUnits, modifiedUnits, procedureCodes, assistantModifier } = units;
  const { message, fix, line, requiredUnits } = wrong;
  if (line === undefined) return [];
  const { minutes, assistantMinutes } = split.inputs;
  const single = units.lines.length === 1 ? { line: line.line.lineNumber } : {};
  return [
    problem({
      message,
      fix,
      path: [...line.path, "modifiers"],
      facts: {
        procedureCodes,
        billedUnits,
        modifiedUnits,
        requiredUnits,
        ...(minutes === null ? {} : { minutes }),
        ...(assistantMinutes === null ? {} : { assistantMinutes }),
        reason: split.reason,
      },
      about: { ...about, ...single, modifiers: assistantModifier === null ? [] : [assistantModifier] },
      restsOn: units.restsOn,
      // Two remaining units of few minutes: one with and one without is the natural reading, not text.
      ...(split.beyondPublishedText ? { severity: "warning" } : {}),
    }),
  ];
}

/**
 * States what is missing to split the units of a code.
 *
 * @param units - the code
 * @param context - what the rule may ask
 * @returns the outcome; `null` when the split is known, or no fact would settle it
 */
export function assistantLack(units: AssistantUnits, { claim, payerSwitch }: RuleContext): MissingFact | null {
  const { lacks, about, code, disciplineModifier, requiredUnits, modifiedUnits } = units;
  if (lacks !== null) {
    const position = (claim.services ?? []).findIndex(
      (service) =>
        service.procedureCode === code.code &&
        (service.discipline === undefined || about.discipline === undefined || service.discipline === about.discipline),
    );
    const path = position === -1 ? ["services"] : ["services", position, lacks.slice("services.".length)];
    return missing([lacks], path, about);
  }
  const isOpen = requiredUnits !== null && requiredUnits !== modifiedUnits;
  const unplaced = isOpen ? unplacedLine(units) : undefined;
  if (unplaced !== undefined) return missing(["reference.procedureCodes"], [...unplaced.path, "procedureCode"], about);
  if (
    isOpen &&
    isBare(units) &&
    therapyNeedOf(code) === "sometimes" &&
    payerSwitch("disciplineModifiers") === "always"
  ) {
    // CO and CQ stand beside GO and GP only, which this payer does not ask for on the code.
    return missing(["payer.assistantModifiers"], ["payer", "assistantModifiers"], about);
  }
  return disciplineModifier === null && isOpen ? missing(["services.discipline"], ["services"], about) : null;
}

/** Sources differ on whether the code is therapy, and no line says that it was billed as therapy. */
function unplacedLine(units: AssistantUnits): LineSubject | undefined {
  return therapyNeedOf(units.code) === "uncertain" && isBare(units) ? units.lines[0] : undefined;
}

function isBare({ lines }: AssistantUnits): boolean {
  return !lines.some(({ line }) => disciplineModifiersOf(line).length > 0);
}

/**
 * Names the billed codes of a code or family.
 *
 * @param units - the code
 * @returns such as `97530`, or `97129 and 97130`
 */
export function codesText({ procedureCodes }: AssistantUnits): string {
  return listed(procedureCodes);
}

/**
 * Finds the first line of a code with or without an assistant modifier.
 *
 * @param units - the code
 * @param byAssistant - whether the line shall carry CO or CQ
 * @returns the line, if there is one
 */
export function firstLine({ lines }: AssistantUnits, byAssistant: boolean): LineSubject | undefined {
  return lines.find((line) => isByAssistant(line) === byAssistant);
}
