import { problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import { kxPlaceOf, mayLackKx } from "./kx-place.js";

/** A line above the yearly threshold carries KX. */
export const kxModifierRequired: LineRule = {
  id: "kx-modifier-required",
  topic: "modifiers",
  title: "A line above the yearly therapy threshold carries KX",
  why: "Once the year's allowed therapy amounts reach the threshold, Medicare pays only lines on which KX states that the record supports necessity. Without it they are denied.",
  scope: "line",
  severity: "error",
  governs: { payers: [{ switch: "kxThreshold" }] },
  effectiveFrom: "2019-01-01",
  effectiveThrough: null,
  citations: [
    { publication: "42 USC", section: "1395l(g)", mark: "official" },
    { publication: "CMS Pub. 100-04", section: "ch. 5 §10.3", mark: "official" },
  ],
  reads: ["kxThreshold"],
  concerns: mayLackKx,
  yieldsTo: YIELDS_TO_BROKEN_CODE,
  check(subject, context) {
    if (!mayLackKx(subject)) return [];
    const found = kxPlaceOf(subject, context);
    if (found === null || found.kind === "missing") return found === null ? [] : [found];
    if (found.place !== "reached") return [];
    const { line, path, discipline } = subject;
    const { procedureCode, lineNumber } = line;
    const { accrual, threshold } = found;
    return [
      problem({
        message: `${procedureCode} stands above the yearly threshold without KX.`,
        fix: `Add KX to ${procedureCode} if the record supports necessity: ${accrual.before} of ${threshold.value} dollars is used.`,
        path: [...path, "modifiers"],
        facts: { procedureCode, modifier: "KX", accrued: accrual.before, threshold: threshold.value },
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
