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
 * Decides 96 (habilitative) or 97 (rehabilitative) for the lines of a payer that asks for it.
 *
 * @param context - the visit
 * @returns the modifier to set, or what is missing to tell
 */
export function benefitModifier(context: VisitContext): LineModifier {
  if (payerSwitch(context, "habilitativeModifiers") !== true) return {};
  switch (context.visit.planPurpose) {
    case "habilitative":
      return { set: { modifier: "96", message: "96: habilitative plan of care", citations: [CITATION] } };
    case "rehabilitative":
      return { set: { modifier: "97", message: "97: rehabilitative plan of care", citations: [CITATION] } };
    case "maintenance":
      return {};
    case undefined: {
      const message = "The payer asks for 96 or 97, and the purpose of the plan of care is not given.";
      return { undetermined: [{ missing: ["planPurpose"], path: ["planPurpose"], message, citations: [CITATION] }] };
    }
  }
}
