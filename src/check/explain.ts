import type { Proposal } from "../lines/proposal.js";
import type { Pricing } from "../pricing/pricing.js";
import type { MinuteTally } from "../time/minute-tally.js";
import type { AssistantSplit } from "../units/split-assistant-units.js";
import type { UnitCalculation } from "../units/unit-calculation.js";
import type { ClaimCheck } from "./claim-check.js";
import type { DocumentationChecklist } from "./documentation-checklist.js";
import { explainAssistantSplit } from "./explain-assistant-split.js";
import { explainChecklist } from "./explain-checklist.js";
import { explainClaimCheck } from "./explain-claim-check.js";
import { explainMinuteTally } from "./explain-minute-tally.js";
import { explainPricing } from "./explain-pricing.js";
import { explainProposal } from "./explain-proposal.js";
import { explainScreening } from "./explain-screening.js";
import { explainUnitAudit } from "./explain-unit-audit.js";
import { explainUnitCalculation } from "./explain-unit-calculation.js";
import type { Screening } from "./screening/screening.js";
import type { UnitAudit } from "./unit-audit.js";

/** Results that {@link explain} can put into words. */
export type Explainable =
  | UnitCalculation
  | AssistantSplit
  | Proposal
  | MinuteTally
  | ClaimCheck
  | DocumentationChecklist
  | Pricing
  | UnitAudit
  | Screening;

/**
 * Writes a result as an auditor would: the arithmetic line by line, with the publication and section it rests on.
 *
 * @param result - a result of this library
 * @returns sentences, one a line, without patient data beyond codes, minutes, units and dollars
 * @example
 * ```ts
 * import { calculateUnits, explain } from "ot-billing-rules";
 * const services = [{ procedureCode: "97530", minutes: 22 }];
 * const units = calculateUnits(services, { countingMethod: "cms-8-minute", serviceDate: "2026-03-02" });
 * explain(units)[1]; //=> "Pooled minutes: 97530 22 = 22 minutes; floor((22 + 7) / 15) = 1 timed unit."
 * ```
 */
export function explain(result: Explainable): readonly string[] {
  switch (result.kind) {
    case "unit-audit":
      return explainUnitAudit(result);
    case "unit-calculation":
      return explainUnitCalculation(result);
    case "assistant-split":
      return explainAssistantSplit(result);
    case "pricing":
      return explainPricing(result);
    case "proposal":
      return explainProposal(result);
    case "claim-check":
      return explainClaimCheck(result);
    case "documentation-checklist":
      return explainChecklist(result);
    case "screening":
      return explainScreening(result);
    case "minute-tally":
      return explainMinuteTally(result);
  }
}
