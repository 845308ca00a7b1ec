import { assistantModifierOf } from "../claim/discipline.js";
import type { Citation, Undetermined } from "../values/citation.js";
import { benefitModifier } from "./benefit-modifier.js";
import { disciplineModifier } from "./discipline-modifier.js";
import type { LineModifier } from "./line-modifiers.js";
import type { ModifierReason, Suggestion } from "./proposal.js";
import { requiredModifiersOn } from "./required-modifiers.js";
import { telehealthModifier } from "./telehealth-modifier.js";
import type { DraftLine, VisitContext } from "./visit-context.js";
import { payerSwitch } from "./visit-context.js";

/** A modifier with the reason why it is set. */
export type SetModifier = Pick<ModifierReason, "modifier" | "message" | "citations">;

/** Modifiers of a draft line that follow from the facts, those to suggest, and what is missing. */
export interface DraftModifiers {
  readonly set: readonly SetModifier[];
  readonly suggestions: readonly Pick<Suggestion, "modifiers" | "message" | "citations">[];
  readonly undetermined: readonly Undetermined[];
  /** Whether the line carries a discipline modifier, so that its amount counts towards the yearly threshold. */
  readonly isTherapy: boolean;
}

/**
 * Decides every modifier of a draft line but KX, which needs the lines before it.
 *
 * @param draft - the draft line
 * @param context - the visit
 * @returns modifiers to set and to suggest
 */
export function modifiersOf(draft: DraftLine, context: VisitContext): DraftModifiers {
  const discipline = disciplineModifier(draft.code, context);
  const steps = [
    discipline,
    assistantModifier(draft, context),
    telehealthModifier(draft, context),
    benefitModifier(context),
    ...requiredModifiers(draft, context),
  ];
  return {
    set: steps.map((step) => step.set).filter((entry) => entry !== undefined),
    suggestions: steps.map((step) => step.suggestion).filter((entry) => entry !== undefined),
    undetermined: steps.flatMap((step) => step.undetermined ?? []),
    isTherapy: discipline.set !== undefined,
  };
}

const ASSISTANT: Citation = { publication: "42 USC", section: "1395m(v)", mark: "official" };

function assistantModifier(draft: DraftLine, { visit }: VisitContext): LineModifier {
  const modifier = assistantModifierOf(visit.discipline);
  if (!draft.byAssistant || modifier === null) return {};
  const message = `${modifier}: an assistant furnished more than a tenth of each of these units`;
  return { set: { modifier, message, citations: [ASSISTANT] } };
}

const PROFILE: Citation = { publication: "Payer policy", section: "in the profile", mark: "single" };

function requiredModifiers(draft: DraftLine, context: VisitContext): readonly LineModifier[] {
  const required = requiredModifiersOn(payerSwitch(context, "requiredModifiers"), draft.code.code);
  return required.map((modifier) => ({
    suggestion: {
      modifiers: [modifier],
      message: `The payer's profile asks for ${modifier} on ${draft.code.code}.`,
      citations: [PROFILE],
    },
  }));
}
