import { assistantModifierOf } from "../claim/discipline.js";
import type { Service } from "../claim/service.js";
import type { ProcedureCode } from "../reference/procedure-codes.js";
import { assistantMinutesOf, assistantShareOf, isExemptFromAssistantModifier } from "../units/assistant-share.js";
import type { AssistantSplit } from "../units/split-assistant-units.js";
import { splitAssistantUnits } from "../units/split-assistant-units.js";
import type { Undetermined } from "../values/citation.js";
import { therapyNeedOf } from "./therapy-need.js";
import type { DraftLine, VisitContext } from "./visit-context.js";
import { payerSwitch } from "./visit-context.js";

/** A code with the units it earned. */
export interface EarnedUnits {
  readonly code: ProcedureCode;
  readonly units: number;
}

/** Draft lines of one code or family, divided between therapist and assistant. */
export interface DividedLines {
  readonly drafts: readonly DraftLine[];
  readonly split: AssistantSplit | null;
  readonly undetermined: readonly Undetermined[];
}

/**
 * Divides the earned units of one code, or of a family, into lines with and without the assistant modifier. The
 * therapist's units come first, so that a family's base is the therapist's when the therapist has a unit.
 *
 * @param earned - the code, or base and add-on of a family, with their units
 * @param services - documented services of the code or family
 * @param context - the visit
 * @returns one or two draft lines for each code
 */
export function divideLines(
  earned: readonly EarnedUnits[],
  services: readonly Service[],
  context: VisitContext,
): DividedLines {
  const whole = earned.map(({ code, units }) => ({ code, units, byAssistant: false, services }));
  const base = earned[0]?.code;
  const wanted = payerSwitch(context, "assistantModifiers");
  const hasModifier = assistantModifierOf(context.visit.discipline) !== null;
  if (base === undefined || therapyNeedOf(base) === "never") return undivided(whole);
  if (!hasModifier || wanted === false || wanted === null) return undivided(whole);
  if (isExemptFromAssistantModifier(context.visit.facilityType)) return undivided(whole);
  const mayInvolveAssistant = services.some((service) => assistantMinutesOf(service) !== 0);
  if (wanted === undefined) {
    return mayInvolveAssistant ? undivided(whole, [unknownPayer(base)]) : undivided(whole);
  }
  const open = mayInvolveAssistant ? unsettledTherapy(base, context) : null;
  if (open !== null) return undivided(whole, [open]);
  const units = earned.reduce((sum, code) => sum + code.units, 0);
  const split = splitAssistantUnits(
    {
      procedureCode: base.code,
      serviceDate: context.visit.serviceDate,
      units,
      ...assistantShareOf(services),
    },
    { ...context.tables, deMinimisMethod: payerSwitch(context, "deMinimisMethod") ?? "exact" },
  );
  const { therapistUnits } = split;
  if (therapistUnits === null) return { ...undivided(whole, unknownShare(base, services)), split };
  return { drafts: shareOut(earned, therapistUnits, services), split, undetermined: [] };
}

function shareOut(
  earned: readonly EarnedUnits[],
  therapistUnits: number,
  services: readonly Service[],
): readonly DraftLine[] {
  let left = therapistUnits;
  return earned.flatMap(({ code, units }) => {
    const plain = Math.min(units, left);
    left -= plain;
    const drafts = [
      { code, units: plain, byAssistant: false, services },
      { code, units: units - plain, byAssistant: true, services },
    ];
    return drafts.filter((draft) => draft.units > 0);
  });
}

function undivided(drafts: readonly DraftLine[], undetermined: readonly Undetermined[] = []): DividedLines {
  return { drafts, split: null, undetermined };
}

function unknownPayer(code: ProcedureCode): Undetermined {
  const message = `An assistant may have furnished ${code.code}; whether the payer wants an assistant modifier is not known.`;
  return { missing: ["payer.assistantModifiers"], path: ["payer", "assistantModifiers"], message, citations: [] };
}

/** CO and CQ stand beside GO and GP only, so a line that may not carry the one cannot be given the other. */
function unsettledTherapy(code: ProcedureCode, context: VisitContext): Undetermined | null {
  const need = therapyNeedOf(code);
  const name = assistantModifierOf(context.visit.discipline) ?? "";
  if (need === "uncertain") {
    const message = `The sources do not settle whether ${code.code} is a therapy code that carries ${name}.`;
    return { missing: ["reference.procedureCodes"], path: ["reference", "procedureCodes"], message, citations: [] };
  }
  if (need !== "sometimes" || payerSwitch(context, "disciplineModifiers") !== "always") return null;
  const message = `Whether the payer wants ${name} on ${code.code}, which carries no discipline modifier for it, is not known.`;
  return { missing: ["payer.assistantModifiers"], path: ["payer", "assistantModifiers"], message, citations: [] };
}

function unknownShare(code: ProcedureCode, services: readonly Service[]): readonly Undetermined[] {
  const furnisherKnown = services.every(
    (service) => service.furnishedBy !== undefined || service.assistantMinutes !== undefined,
  );
  const field = !furnisherKnown
    ? "furnishedBy"
    : services.some((s) => s.minutes === undefined)
      ? "minutes"
      : "assistantMinutes";
  const message = `Without ${field} it cannot be told which units of ${code.code} carry the assistant modifier.`;
  return [{ missing: [`services.${field}`], path: ["services"], message, citations: [] }];
}
