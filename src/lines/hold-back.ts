import { disciplineModifierOf } from "../claim/discipline.js";
import type { Service } from "../claim/service.js";
import { lookUpMedicareStatus } from "../reference/look-up-medicare-status.js";
import { lookUpTelehealthWindow } from "../reference/look-up-telehealth-window.js";
import type { ProcedureCode } from "../reference/procedure-codes.js";
import type { Citation } from "../values/citation.js";
import { caregiverConditions } from "./caregiver-conditions.js";
import { isWhollyByAssistant } from "./is-wholly-by-assistant.js";
import type { UnbilledReason } from "./proposal.js";
import { LEAST_GROUP, smallestGroup } from "./smallest-group.js";
import { isTelehealthPlace } from "./telehealth-place.js";
import type { VisitContext } from "./visit-context.js";
import { payerSwitch } from "./visit-context.js";

/** Why a code cannot be billed as documented. */
export interface HoldBack {
  readonly reason: UnbilledReason;
  readonly ruleId: string;
  readonly message: string;
  readonly citations: readonly Citation[];
}

/**
 * Says whether the code table and the facts of a visit alone show that a code cannot be billed.
 *
 * @param code - the code, in force on the date
 * @param services - its documented services
 * @param context - the visit
 * @returns the reason, or `null` when nothing speaks against a line
 */
export function holdBack(code: ProcedureCode, services: readonly Service[], context: VisitContext): HoldBack | null {
  return (
    unpayableByMedicare(code, context) ??
    evaluationByAssistant(code, services) ??
    groupTooSmall(code, services) ??
    otherDiscipline(code, context) ??
    caregiverTraining(code, services, context) ??
    telehealthEnded(context)
  );
}

function unpayableByMedicare(code: ProcedureCode, context: VisitContext): HoldBack | null {
  if (payerSwitch(context, "medicarePartB") !== true || context.visit.setting === "outpatient-hospital") return null;
  const answer = lookUpMedicareStatus(code.code, context.visit.serviceDate, context.tables);
  const known = answer.status === "found" ? answer : answer.status === "not-covered" ? answer.lastKnown : undefined;
  if (known === undefined) return null;
  const held = { ruleId: "medicare-code-unpayable", citations: [known.citation] };
  switch (known.value) {
    case "I": {
      const instead = code.replacedBy.length === 0 ? "" : ` Bill ${code.replacedBy.join(" or ")} instead.`;
      return { ...held, reason: "not-payable-by-medicare", message: `Medicare does not take ${code.code}.${instead}` };
    }
    case "N":
      return { ...held, reason: "not-covered-by-medicare", message: `Medicare does not cover ${code.code}.` };
    case "B":
      return {
        ...held,
        reason: "bundled-by-medicare",
        message: `Medicare bundles ${code.code} into the other services of the date.`,
      };
    default:
      return null;
  }
}

const EVALUATION_CITATION: Citation = {
  publication: "CMS Pub. 100-02",
  section: "ch. 15 §220.3.C and §230.2",
  mark: "secondary",
};

function evaluationByAssistant(code: ProcedureCode, services: readonly Service[]): HoldBack | null {
  if (code.category !== "evaluation" && code.category !== "re-evaluation") return null;
  if (!services.some(isWhollyByAssistant)) return null;
  return {
    reason: "evaluation-by-assistant",
    ruleId: "evaluation-by-assistant",
    message: `${code.code} is an evaluation: the therapist must furnish it.`,
    citations: [EVALUATION_CITATION],
  };
}

const GROUP_CITATION: Citation = { publication: "CMS Pub. 100-02", section: "ch. 15 §230.A", mark: "secondary" };

function groupTooSmall(code: ProcedureCode, services: readonly Service[]): HoldBack | null {
  if (code.category !== "group") return null;
  const smallest = smallestGroup(services);
  if (smallest === null || smallest >= LEAST_GROUP) return null;
  return {
    reason: "group-too-small",
    ruleId: "group-size-insufficient",
    message: `A group has at least ${LEAST_GROUP} patients; the record shows ${smallest}. Bill individual codes.`,
    citations: [GROUP_CITATION],
  };
}

const DISCIPLINE_CITATION: Citation = { publication: "CMS Pub. 100-04", section: "ch. 5 §20.1", mark: "secondary" };

function otherDiscipline(code: ProcedureCode, context: VisitContext): HoldBack | null {
  const scope = payerSwitch(context, "disciplineModifiers");
  const { discipline } = context.visit;
  if (scope == null || scope === "none" || code.requiredModifier === null) return null;
  if (code.requiredModifier === disciplineModifierOf(discipline)) return null;
  return {
    reason: "code-of-another-discipline",
    ruleId: "discipline-modifier-mismatch",
    message: `${code.code} belongs to another discipline (${code.requiredModifier}); this visit is ${discipline}.`,
    citations: [DISCIPLINE_CITATION],
  };
}

const CAREGIVER_CITATION: Citation = {
  publication: "CY2024 and CY2025 physician fee schedule rules",
  section: "caregiver training services",
  mark: "secondary",
};

function caregiverTraining(code: ProcedureCode, services: readonly Service[], context: VisitContext): HoldBack | null {
  if (code.category !== "caregiver" || payerSwitch(context, "medicarePartB") !== true) return null;
  if (!caregiverConditions(services).fails) return null;
  return {
    reason: "caregiver-conditions",
    ruleId: "caregiver-conditions-unmet",
    message: `${code.code} is for training without the patient and with documented consent.`,
    citations: [CAREGIVER_CITATION],
  };
}

function telehealthEnded(context: VisitContext): HoldBack | null {
  if (!isTelehealthPlace(context.visit.placeOfServiceCode)) return null;
  if (payerSwitch(context, "medicarePartB") !== true) return null;
  const answer = lookUpTelehealthWindow(context.visit.serviceDate, context.tables);
  if (answer.status !== "found" || answer.value) return null;
  return {
    reason: "telehealth-ended",
    ruleId: "telehealth-eligibility-ended",
    message: "Therapists may not furnish Medicare telehealth on the date of service.",
    citations: [answer.citation],
  };
}
