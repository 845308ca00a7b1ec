import type { PlanPurpose } from "../claim/plan-of-care.js";
import type { Citation } from "../values/citation.js";
import type { LineModifier } from "./line-modifiers.js";
import type { VisitContext } from "./visit-context.js";
import { payerSwitch } from "./visit-context.js";

const CITATION: Citation = {
  publication: "Payer policy in the profile; AOTA coding notice of 2018",
  section: "habilitative and rehabilitative services",
  url: "https://www.aota.org/advocacy/advocacy-news/2018/new-coding-requirement-for-billing-habilitative-rehabilitative-services/",
  mark: "single",
};

/**
 * Gives the modifier of what a plan of care aims at.
 *
 * @param purpose - purpose of the plan
 * @returns 96 habilitative, 97 rehabilitative; `null` for maintenance, which has none
 */
export function benefitModifierOf(purpose: PlanPurpose): "96" | "97" | null {
  switch (purpose) {
    case "habilitative":
      return "96";
    case "rehabilitative":
      return "97";
    case "maintenance":
      return null;
  }
}

/**
 * Decides 96 (habilitative) or 97 (rehabilitative) for the lines of a payer that asks for it.
 *
 * @param context - the visit
 * @returns the modifier to set, or what is missing to tell
 */
export function benefitModifier(context: VisitContext): LineModifier {
  if (payerSwitch(context, "habilitativeModifiers") !== true) return {};
  const { planPurpose } = context.visit;
  if (planPurpose === undefined) {
    const message = "The payer asks for 96 or 97, and the purpose of the plan of care is not given.";
    return { undetermined: [{ missing: ["planPurpose"], path: ["planPurpose"], message, citations: [CITATION] }] };
  }
  const modifier = benefitModifierOf(planPurpose);
  if (modifier === null) return {};
  return { set: { modifier, message: `${modifier}: ${planPurpose} plan of care`, citations: [CITATION] } };
}
