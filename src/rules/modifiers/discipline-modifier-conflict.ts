import { codeFact, codeOrLine, codeOrLineFirst } from "../code-or-line.js";
import { problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";
import { disciplineModifiersOf } from "./discipline-modifiers.js";

/** A line carries one discipline modifier at most. */
export const disciplineModifierConflict: LineRule = {
  id: "discipline-modifier-conflict",
  topic: "modifiers",
  title: "A line carries one of GO, GP and GN at most",
  why: "A line stands under one plan of care. Two discipline modifiers contradict each other, and the line is returned.",
  scope: "line",
  severity: "error",
  governs: { payers: [{ switch: "disciplineModifiers" }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-04", section: "ch. 5 §20.1", mark: "secondary" }],
  reads: [],
  concerns: ({ line }) => line.modifiers.length > 1 && disciplineModifiersOf(line).length > 1,
  check({ line, path }) {
    const { procedureCode, lineNumber } = line;
    const modifiers = disciplineModifiersOf(line);
    if (modifiers.length < 2) return [];
    return [
      problem({
        message: `${codeOrLineFirst(procedureCode)} carries ${modifiers.join(" and ")}: a line stands under one plan of care.`,
        fix: `Keep one of ${modifiers.join(", ")} on ${codeOrLine(procedureCode)}.`,
        path: [...path, "modifiers"],
        facts: { ...codeFact(procedureCode), modifiers },
        about: { line: lineNumber, code: procedureCode, modifiers },
      }),
    ];
  },
};
