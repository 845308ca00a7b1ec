import { assistantVerdictOf } from "../../units/compare-assistant-units.js";
import { counted } from "../../values/counted.js";
import type { DayRule, Outcome } from "../rule.js";
import type { AssistantUnits } from "./assistant-pools.js";
import {
  assistantLack,
  assistantProblem,
  assistantUnits,
  codesText,
  firstLine,
  mayBeByAssistant,
  YIELDS_OF_ASSISTANT_UNITS,
} from "./assistant-pools.js";

/** A code furnished partly by an assistant is split between a line without and a line with the assistant modifier. */
export const assistantLineSplit: DayRule = {
  id: "assistant-line-split",
  topic: "modifiers",
  title: "A code furnished partly by an assistant is split into a line without and a line with CO or CQ",
  why: "The modifier is decided unit by unit: full blocks go to the person who gave them, and a last unit is the therapist's from 8 minutes on. One line with or without the modifier for all units pays too little or too much.",
  scope: "day",
  severity: "error",
  governs: { payers: [{ switch: "assistantModifiers" }] },
  effectiveFrom: "2020-01-01",
  effectiveThrough: null,
  citations: [
    { publication: "CMS Pub. 100-04", section: "ch. 5 §20.1", mark: "secondary" },
    {
      publication: "CMS billing examples using CQ/CO modifiers",
      section: "scenarios of timed codes",
      mark: "secondary",
    },
  ],
  reads: ["assistantMethod", "procedureCodes"],
  concerns: mayBeByAssistant,
  yieldsTo: YIELDS_OF_ASSISTANT_UNITS,
  check(day, context) {
    return assistantUnits(day, context).flatMap((units): readonly Outcome[] => {
      const { billedUnits, modifiedUnits, requiredUnits, assistantModifier, disciplineModifier } = units;
      if (!maySplit(units)) return [];
      const lack = assistantLack(units, context);
      if (lack !== null) return [lack];
      if (assistantVerdictOf(units) !== "unsplit" || requiredUnits === null) return [];
      if (assistantModifier === null || disciplineModifier === null) return [];
      const plain = counted(billedUnits - requiredUnits, "unit");
      return assistantProblem(units, {
        message: `${codesText(units)}: ${requiredUnits} of ${counted(billedUnits, "unit")} carry ${assistantModifier} by the minutes, and ${modifiedUnits} do on the claim.`,
        fix: `Split ${codesText(units)}: ${plain} with ${disciplineModifier}, ${counted(requiredUnits, "unit")} with ${disciplineModifier} ${assistantModifier}.`,
        line: firstLine(units, modifiedUnits > requiredUnits),
        requiredUnits,
      });
    });
  },
};

/** Only codes counted in units of 15 minutes are split; of one unit there is nothing to split. */
function maySplit({ billedUnits, code }: AssistantUnits): boolean {
  return billedUnits > 1 && code.unitMinutes === 15 && !code.tiered;
}
