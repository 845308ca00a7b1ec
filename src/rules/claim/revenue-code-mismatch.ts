import { disciplineModifierOf } from "../../claim/discipline.js";
import { disciplineOfRevenueCode } from "../../claim/discipline-of-revenue-code.js";
import { codeFact } from "../code-or-line.js";
import { problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";

const THERAPY_MODIFIERS: readonly string[] = ["GO", "GP", "GN"];

/** The revenue code of an institutional line and its therapy modifier name the same discipline. */
export const revenueCodeMismatch: LineRule = {
  id: "revenue-code-mismatch",
  topic: "claim",
  title: "Revenue code and therapy modifier name the same discipline",
  why: "Institutional lines state the discipline twice: 043x with GO, 042x with GP, 044x with GN. A line that contradicts itself is returned.",
  scope: "line",
  severity: "error",
  governs: { payers: [{ switch: "medicarePartB" }], setting: "outpatient-hospital" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    {
      publication: "CMS Pub. 100-04",
      section: "ch. 5",
      url: "https://findacode.com/articles/modifiers-gn-go-and-gp-refer-only-to-services-provided-under-plans-of-care-for-physical-therapy-31635.html",
      mark: "secondary",
    },
  ],
  reads: [],
  concerns: ({ line }) => line.revenueCode !== undefined,
  yieldsTo: [
    { ruleId: "discipline-modifier-required", on: "line" },
    { ruleId: "sometimes-modifier-required", on: "line" },
    { ruleId: "discipline-modifier-conflict", on: "line" },
    { ruleId: "discipline-modifier-mismatch", on: "line" },
    { ruleId: "discipline-modifier-unexpected", on: "line" },
  ],
  check({ line, path }) {
    const { procedureCode, lineNumber, revenueCode, modifiers } = line;
    const discipline = revenueCode === undefined ? null : disciplineOfRevenueCode(revenueCode);
    if (revenueCode === undefined || discipline === null) return [];
    const modifier = disciplineModifierOf(discipline);
    const present = modifiers.filter((other) => THERAPY_MODIFIERS.includes(other));
    if (present.includes(modifier) && present.every((other) => other === modifier)) return [];
    const found = present.length === 0 ? "no therapy modifier" : present.join(" and ");
    return [
      problem({
        message: `Revenue code ${revenueCode} stands with ${found}.`,
        fix: `Pair revenue code ${revenueCode} with ${modifier}.`,
        path: [...path, "revenueCode"],
        facts: { ...codeFact(procedureCode), revenueCode, modifier },
        about: { line: lineNumber, code: procedureCode, modifiers: [modifier, ...present], discipline },
      }),
    ];
  },
};
