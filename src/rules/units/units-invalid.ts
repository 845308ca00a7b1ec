import { codeFact, codeOrLineFirst } from "../code-or-line.js";
import { problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";

/** Units are a whole number of at least 1. */
export const unitsInvalid: LineRule = {
  id: "units-invalid",
  topic: "units",
  title: "Units are a whole number of at least 1",
  why: "A claim line reports how many units were furnished. Zero, a fraction or a negative number cannot be paid.",
  scope: "line",
  severity: "error",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "CMS Pub. 100-04", section: "ch. 5 §20.2", mark: "secondary" },
    { publication: "837P", section: "SV104", mark: "secondary" },
  ],
  reads: [],
  check({ line, path }) {
    const { units, procedureCode, lineNumber } = line;
    if (units == null || (Number.isInteger(units) && units >= 1)) return [];
    return [
      problem({
        message: `${codeOrLineFirst(procedureCode)} is billed for ${units} units.`,
        fix: `Report whole units of at least 1, not ${units}.`,
        path: [...path, "units"],
        facts: { ...codeFact(procedureCode), units },
        about: { line: lineNumber, code: procedureCode },
      }),
    ];
  },
};
