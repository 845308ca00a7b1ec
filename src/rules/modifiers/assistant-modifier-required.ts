import { assistantVerdictOf } from "../../units/compare-assistant-units.js";
import { counted } from "../../values/counted.js";
import type { DayRule, Outcome } from "../rule.js";
import {
  assistantLack,
  assistantProblem,
  assistantUnits,
  codesText,
  firstLine,
  mayBeByAssistant,
  YIELDS_OF_ASSISTANT_UNITS,
} from "./assistant-pools.js";

/** Units furnished in whole or in part by an assistant carry the assistant modifier. */
export const assistantModifierRequired: DayRule = {
  id: "assistant-modifier-required",
  topic: "modifiers",
  title: "Units furnished in whole or in part by an assistant carry CO or CQ",
  why: "Medicare pays 85 percent for what an assistant furnished, and the modifier is how the claim says so. Leaving it off a unit of which the assistant gave more than a tenth is an overpayment.",
  scope: "day",
  severity: "error",
  governs: { payers: [{ switch: "assistantModifiers" }] },
  effectiveFrom: "2020-01-01",
  effectiveThrough: null,
  citations: [
    {
      publication: "42 USC 1395m(v)",
      section: "services furnished in whole or in part by an assistant",
      mark: "official",
    },
    { publication: "42 CFR", section: "410.59(a)(4), 410.60(a)(4)", mark: "official" },
  ],
  reads: ["assistantMethod", "procedureCodes"],
  concerns: mayBeByAssistant,
  yieldsTo: YIELDS_OF_ASSISTANT_UNITS,
  check(day, context) {
    return assistantUnits(day, context).flatMap((units): readonly Outcome[] => {
      const { billedUnits, modifiedUnits, requiredUnits, assistantModifier } = units;
      if (modifiedUnits === billedUnits) return [];
      const lack = assistantLack(units, context);
      if (lack !== null) return [lack];
      if (assistantVerdictOf(units) !== "missing" || requiredUnits === null || assistantModifier === null) return [];
      const bare = billedUnits - modifiedUnits;
      return assistantProblem(units, {
        message: `${codesText(units)}: the assistant furnished all ${counted(billedUnits, "unit")} in whole or in part, and ${modifiedUnits === 0 ? "none carries" : `${modifiedUnits} carry`} ${assistantModifier}.`,
        fix: `Add ${assistantModifier} to ${counted(bare, "unit")} of ${codesText(units)}: the assistant furnished more than a tenth of each.`,
        line: firstLine(units, false),
        requiredUnits,
      });
    });
  },
};
