import { disciplineModifierOf } from "../../claim/discipline.js";
import { missing, problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import { disciplinePath, hasDisciplineModifier, isFirm, needOn } from "./discipline-modifiers.js";

/** A sometimes-therapy line under a therapy plan carries GO, GP or GN. */
export const sometimesModifierRequired: LineRule = {
  id: "sometimes-modifier-required",
  topic: "modifiers",
  title: "A sometimes-therapy line under a therapy plan carries the modifier of the plan",
  why: "Some codes are therapy only when a therapist or assistant furnishes them or a therapy plan covers them. Then they need GO, GP or GN as other therapy lines do.",
  scope: "line",
  severity: "warning",
  governs: { payers: [{ switch: "disciplineModifiers", values: ["always-and-sometimes"] }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "CMS Pub. 100-04", section: "ch. 5 §20.1", mark: "secondary" },
    { publication: "CMS therapy code list", section: "sometimes-therapy codes of the year", mark: "recall" },
  ],
  reads: ["procedureCodes"],
  concerns: ({ code, line }) => code !== undefined && !hasDisciplineModifier(line),
  yieldsTo: [...YIELDS_TO_BROKEN_CODE, { ruleId: "discipline-modifier-conflict", on: "line" }],
  check(subject, context) {
    const { line, path, code, discipline } = subject;
    const { procedureCode, lineNumber } = line;
    if (code === undefined || hasDisciplineModifier(line)) return [];
    const need = needOn(code, context);
    const about = { line: lineNumber, code: procedureCode };
    // Sources differ on these codes, so nobody can say whether the line lacks a modifier.
    if (need === "uncertain") return [missing(["reference.procedureCodes"], [...path, "procedureCode"], about)];
    if (need !== "sometimes" || isFirm(code)) return [];
    if (discipline === null) return [missing(["services.discipline"], disciplinePath(subject, context), about)];
    const modifier = disciplineModifierOf(discipline);
    return [
      problem({
        message: `${procedureCode} is therapy when furnished under a therapy plan of care, and carries none of GO, GP and GN.`,
        fix: `Add ${modifier} to ${procedureCode}: it was furnished under a therapy plan.`,
        path: [...path, "modifiers"],
        facts: { procedureCode, modifier },
        about: { ...about, modifiers: [modifier], discipline },
      }),
    ];
  },
};
