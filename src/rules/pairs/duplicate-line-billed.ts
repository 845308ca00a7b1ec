import type { ServiceLine } from "../../claim/service-line.js";
import { unitsOf } from "../../units/compared-code.js";
import { counted } from "../../values/counted.js";
import { problem } from "../outcomes.js";
import type { DayRule, LineSubject } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";

/** Equal lines of a date are one line with their units added up. */
export const duplicateLineBilled: DayRule = {
  id: "duplicate-line-billed",
  topic: "pairs",
  title: "Equal lines of a date are one line with their units added up",
  why: "A payer reads the second of two equal lines as a mistake and denies it. Units of one code, modifier and provider belong on one line.",
  scope: "day",
  severity: "warning",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-04", section: "ch. 1", mark: "recall" }],
  reads: [],
  yieldsTo: YIELDS_TO_BROKEN_CODE,
  check({ lines }) {
    const groups = new Map<string, LineSubject[]>();
    for (const subject of lines) {
      const key = keyOf(subject.line);
      const equal = groups.get(key);
      if (equal === undefined) groups.set(key, [subject]);
      else equal.push(subject);
    }
    return [...groups.values()].flatMap((equal) => {
      const [first, second] = equal;
      if (first === undefined || second === undefined) return [];
      const { procedureCode, lineNumber } = second.line;
      const units = unitsOf(equal);
      return [
        problem({
          message: `${counted(equal.length, "line")} of ${procedureCode} are equal in code, modifiers, provider and date.`,
          fix: `Merge the ${equal.length} ${procedureCode} lines into one of ${counted(units, "unit")}, or justify the repeat.`,
          path: second.path,
          facts: { procedureCode, lines: equal.length, units },
          about: { line: lineNumber, code: procedureCode },
        }),
      ];
    });
  },
};

/** The order of modifiers makes no difference. */
function keyOf({ procedureCode, modifiers, renderingProvider }: ServiceLine): string {
  const { taxonomyCode = null, providerKey = null } = renderingProvider ?? {};
  return JSON.stringify([procedureCode, [...modifiers].sort(), taxonomyCode, providerKey]);
}
