import { problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import { kxPlaceOf, mayLackKx } from "./kx-place.js";

/** The line that crosses the yearly threshold carries KX. */
export const kxModifierCrossing: LineRule = {
  id: "kx-modifier-crossing",
  topic: "modifiers",
  title: "The line that crosses the yearly therapy threshold carries KX",
  why: "The line that carries the year's total beyond the threshold stands partly above it. Contractors ask for KX on it as on every later line.",
  scope: "line",
  severity: "warning",
  governs: { payers: [{ switch: "kxThreshold" }] },
  effectiveFrom: "2019-01-01",
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-04", section: "ch. 5 §10.3", mark: "recall" }],
  reads: ["kxThreshold"],
  concerns: mayLackKx,
  yieldsTo: [...YIELDS_TO_BROKEN_CODE, { ruleId: "kx-modifier-required", on: "line" }],
  check(subject, context) {
    if (!mayLackKx(subject)) return [];
    const found = kxPlaceOf(subject, context);
    if (found === null || found.kind === "missing") return found === null ? [] : [found];
    if (found.place !== "crossing") return [];
    const { line, path, discipline } = subject;
    const { procedureCode, lineNumber } = line;
    const { accrual, threshold } = found;
    return [
      problem({
        message: `${procedureCode} crosses the yearly threshold without KX.`,
        fix: `Add KX to ${procedureCode}: this line crosses ${threshold.value} dollars.`,
        path: [...path, "modifiers"],
        facts: {
          procedureCode,
          modifier: "KX",
          accrued: accrual.before,
          after: accrual.after,
          threshold: threshold.value,
        },
        about: {
          line: lineNumber,
          code: procedureCode,
          modifiers: ["KX"],
          ...(discipline === null ? {} : { discipline }),
        },
        restsOn: [threshold],
      }),
    ];
  },
};
