import { isProcedureCodeShape } from "../../values/codes.js";
import { problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";

/** A procedure code is five digits, four digits and a letter, or a letter and four digits. */
export const procedureCodeMalformed: LineRule = {
  id: "procedure-code-malformed",
  topic: "codes",
  title: "A procedure code has five characters in a form that exists",
  why: "Every procedure code is five digits, four digits and a capital letter, or a capital letter and four digits. Anything else is a slip of the keyboard, and no payer reads it.",
  scope: "line",
  severity: "error",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "HCPCS", section: "form of codes", mark: "official" },
    { publication: "837P", section: "SV101", mark: "secondary" },
  ],
  reads: [],
  check({ line, path }) {
    const { procedureCode, lineNumber } = line;
    if (isProcedureCodeShape(procedureCode)) return [];
    // What stands in the field may be anything, so it is not repeated.
    return [
      problem({
        message: "The procedure code is none of five digits, four digits and a letter, or a letter and four digits.",
        fix: "Report a five-character procedure code.",
        path: [...path, "procedureCode"],
        facts: { characters: procedureCode.length },
        about: { line: lineNumber, code: procedureCode },
      }),
    ];
  },
};
