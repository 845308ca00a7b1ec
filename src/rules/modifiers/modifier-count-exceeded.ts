import { MOST_MODIFIERS } from "../../lines/order-modifiers.js";
import { codeFact, codeOrLineFirst } from "../code-or-line.js";
import { problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";

/** A line carries at most four modifiers. */
export const modifierCountExceeded: LineRule = {
  id: "modifier-count-exceeded",
  topic: "modifiers",
  title: "A line carries at most four modifiers",
  why: "The claim has room for four modifiers on a line. A fifth is lost or stops the claim.",
  scope: "line",
  severity: "error",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "837P", section: "SV101-3 to SV101-6", mark: "secondary" },
    { publication: "CMS-1500", section: "item 24D", mark: "secondary" },
  ],
  reads: [],
  check({ line, path }) {
    const { procedureCode, lineNumber, modifiers } = line;
    const count = modifiers.length;
    if (count <= MOST_MODIFIERS) return [];
    return [
      problem({
        message: `${codeOrLineFirst(procedureCode)} carries ${count} modifiers.`,
        fix: `Keep ${MOST_MODIFIERS} of ${count} modifiers; drop informational ones first.`,
        path: [...path, "modifiers"],
        facts: { ...codeFact(procedureCode), count, most: MOST_MODIFIERS },
        about: { line: lineNumber, code: procedureCode },
      }),
    ];
  },
};
