import { assistantVerdictOf, isByAssistant } from "../../units/compare-assistant-units.js";
import type { DayRule, Outcome } from "../rule.js";
import {
  assistantLack,
  assistantProblem,
  assistantUnits,
  codesText,
  firstLine,
  YIELDS_OF_ASSISTANT_UNITS,
} from "./assistant-pools.js";

/** No unit carries the assistant modifier unless the assistant's minutes reach the standard. */
export const assistantModifierUnsupported: DayRule = {
  id: "assistant-modifier-unsupported",
  topic: "modifiers",
  title: "No unit carries CO or CQ unless the assistant's minutes reach the standard",
  why: "Minutes given together with the therapist are the therapist's, and a tenth or less does not count. A modifier without need gives away 15 percent of Medicare's payment.",
  scope: "day",
  severity: "warning",
  governs: { payers: [{ switch: "assistantModifiers" }] },
  effectiveFrom: "2020-01-01",
  effectiveThrough: null,
  citations: [
    { publication: "42 CFR", section: "410.59(a)(4), 410.60(a)(4)", mark: "secondary" },
    {
      publication: "CMS billing examples using CQ/CO modifiers",
      section: "the 10 percent standard",
      mark: "secondary",
    },
  ],
  reads: ["assistantMethod", "procedureCodes"],
  concerns: isByAssistant,
  yieldsTo: [...YIELDS_OF_ASSISTANT_UNITS, { ruleId: "assistant-modifier-inapplicable", on: "code" }],
  check(day, context) {
    return assistantUnits(day, context).flatMap((units): readonly Outcome[] => {
      if (units.modifiedUnits === 0) return [];
      const lack = units.lacks === null ? null : assistantLack(units, context);
      if (lack !== null) return [lack];
      const line = firstLine(units, true);
      const modifier = line?.line.modifiers.find((each) => each === "CO" || each === "CQ");
      if (assistantVerdictOf(units) !== "unsupported" || modifier === undefined) return [];
      return assistantProblem(units, {
        message: `${codesText(units)} carries ${modifier}, and no unit reaches the assistant's standard.`,
        fix: `Remove ${modifier} from ${codesText(units)}: no unit reaches the standard.`,
        line,
        requiredUnits: 0,
      });
    });
  },
};
