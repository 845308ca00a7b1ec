import { problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import { kxPlaceOf } from "./kx-place.js";

/** KX waits until the yearly threshold is passed. */
export const kxModifierPremature: LineRule = {
  id: "kx-modifier-premature",
  topic: "modifiers",
  title: "KX waits until the yearly therapy threshold is passed",
  why: "KX on every line from January says nothing and draws review. It is for lines above the threshold and the line that crosses it.",
  scope: "line",
  severity: "warning",
  governs: { payers: [{ switch: "kxThreshold" }] },
  effectiveFrom: "2019-01-01",
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-04", section: "ch. 5 §10.3", mark: "secondary" }],
  reads: ["kxThreshold"],
  concerns: ({ line }) => line.modifiers.includes("KX"),
  yieldsTo: [
    ...YIELDS_TO_BROKEN_CODE,
    { ruleId: "exclusive-modifiers-combined", on: "modifier" },
    { ruleId: "modifier-invalid", on: "modifier" },
  ],
  check(subject, context) {
    const { line, path, discipline } = subject;
    const { procedureCode, lineNumber } = line;
    if (!line.modifiers.includes("KX")) return [];
    const found = kxPlaceOf(subject, context);
    if (found === null || found.kind === "missing") return found === null ? [] : [found];
    if (found.place !== "below") return [];
    const { accrual, threshold } = found;
    return [
      problem({
        message: `${procedureCode} carries KX, and the year's total does not pass the threshold.`,
        fix: `Remove KX from ${procedureCode}: ${accrual.after} of ${threshold.value} dollars is used.`,
        path: [...path, "modifiers", line.modifiers.indexOf("KX")],
        facts: { procedureCode, modifier: "KX", accrued: accrual.after, threshold: threshold.value },
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
