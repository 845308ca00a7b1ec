import { counted } from "../../values/counted.js";
import { problem } from "../outcomes.js";
import type { DayRule, Problem } from "../rule.js";
import { YIELDS_OF_LIMITS } from "./limit-yields.js";
import { limitedUnitsOf, yieldsOfLimit } from "./units-of-day.js";

/** Units beyond a clinical limit are paid on review only. */
export const mueReviewExpected: DayRule = {
  id: "mue-review-expected",
  topic: "pairs",
  title: "Units beyond a clinical limit of the day are paid on review only",
  why: "Limits with adjudication indicator 3 rest on clinical experience. Units beyond them are denied at first and paid only when the record shows why so many were needed.",
  scope: "day",
  severity: "warning",
  governs: { payers: [{ switch: "mue" }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    {
      publication: "CMS NCCI MUE values",
      section: "of the setting and quarter",
      url: "https://www.cms.gov/national-correct-coding-initiative-ncci",
      mark: "official",
    },
  ],
  reads: ["mue", "procedureCodes"],
  yieldsTo: YIELDS_OF_LIMITS,
  check(day, context) {
    const problems: Problem[] = [];
    for (const code of limitedUnitsOf(day, context)) {
      const { procedureCode, lines, units, limit } = code;
      const { maximumUnits, adjudicationIndicator } = limit.value;
      if (units <= maximumUnits || adjudicationIndicator !== 3 || maximumUnits === 0) continue;
      const [first] = lines;
      if (first === undefined) continue;
      problems.push(
        problem({
          message: `${procedureCode} is billed for ${counted(units, "unit")}; ${maximumUnits} are paid without review.`,
          fix: `Correct ${procedureCode} to ${counted(maximumUnits, "unit")} or keep the record for ${units}: payment above ${maximumUnits} needs review.`,
          path: [...first.path, "units"],
          facts: { procedureCode, units, maximumUnits, adjudicationIndicator },
          about: { code: procedureCode, ...(lines.length === 1 ? { line: first.line.lineNumber } : {}) },
          restsOn: [limit],
          alsoYieldsTo: yieldsOfLimit(code, day, context),
        }),
      );
    }
    return problems;
  },
};
