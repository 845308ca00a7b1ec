import { disciplineModifierOf, isAssistantModifier } from "../../claim/discipline.js";
import { missing, problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import { disciplinePath, hasDisciplineModifier, isFirm, needOn } from "./discipline-modifiers.js";

/** A therapy line carries GO, GP or GN. */
export const disciplineModifierRequired: LineRule = {
  id: "discipline-modifier-required",
  topic: "modifiers",
  title: "A therapy line carries the modifier of its plan of care",
  why: "GO, GP or GN tells Medicare under which plan of care a service was furnished. A therapy line without one of them is returned or denied.",
  scope: "line",
  severity: "error",
  governs: { payers: [{ switch: "disciplineModifiers" }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "CMS Pub. 100-04", section: "ch. 5 §20.1", mark: "secondary" },
    { publication: "CMS CR 10176", section: "edits of therapy modifiers", mark: "secondary" },
  ],
  reads: ["procedureCodes"],
  concerns: ({ code, line }) => code !== undefined && !hasDisciplineModifier(line),
  yieldsTo: [...YIELDS_TO_BROKEN_CODE, { ruleId: "discipline-modifier-conflict", on: "line" }],
  check(subject, context) {
    const { line, path, code, discipline } = subject;
    const { procedureCode, lineNumber } = line;
    if (code === undefined || hasDisciplineModifier(line)) return [];
    const need = needOn(code, context);
    if (need !== "always" && (need !== "sometimes" || !isFirm(code))) return [];
    const hasAssistant = line.modifiers.some(isAssistantModifier);
    if (hasAssistant && context.payerSwitch("assistantModifierSuffices") === true) return [];
    const about = { line: lineNumber, code: procedureCode };
    if (discipline === null) return [missing(["services.discipline"], disciplinePath(subject, context), about)];
    const modifier = disciplineModifierOf(discipline);
    return [
      problem({
        message: `${procedureCode} is furnished under a therapy plan of care and carries none of GO, GP and GN.`,
        fix: `Add ${modifier} to ${procedureCode}.`,
        path: [...path, "modifiers"],
        facts: { procedureCode, modifier },
        about: { ...about, modifiers: [modifier], discipline },
        ...(isFirm(code) ? {} : { severity: "warning" }),
      }),
    ];
  },
};
