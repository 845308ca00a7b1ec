import { lookUpTelehealthWindow } from "../../reference/look-up-telehealth-window.js";
import { codeFact, codeOrLine } from "../code-or-line.js";
import { problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";
import { isTelehealthLine } from "./telehealth-line.js";

/** Therapists furnish Medicare telehealth only on dates the law allows it. */
export const telehealthEligibilityEnded: LineRule = {
  id: "telehealth-eligibility-ended",
  topic: "telehealth",
  title: "Therapists furnish Medicare telehealth only on dates the law allows it",
  why: "Therapists are telehealth practitioners by temporary law. A line outside its dates is not covered, whatever its modifiers.",
  scope: "line",
  severity: "error",
  governs: { payers: [{ switch: "medicarePartB" }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "42 USC", section: "1395m(m)", mark: "secondary" },
    { publication: "Consolidated Appropriations Act, 2026", section: "telehealth provisions", mark: "secondary" },
  ],
  reads: ["telehealthWindow"],
  yieldsTo: [{ ruleId: "medicare-code-unpayable", on: "line" }],
  concerns: ({ line }) => isTelehealthLine(line),
  check({ line, path, serviceDate }, { read, tables }) {
    const { procedureCode, lineNumber } = line;
    const named = codeOrLine(procedureCode);
    if (!isTelehealthLine(line)) return [];
    const eligible = read(lookUpTelehealthWindow(serviceDate, tables));
    if (eligible?.value !== false) return [];
    return [
      problem({
        message: `Therapists may not furnish ${named} by telehealth on the date of service.`,
        fix: `Remove ${named} from telehealth: therapists are not eligible on the date of service.`,
        path: [...path, "placeOfServiceCode"],
        facts: codeFact(procedureCode),
        about: { line: lineNumber, code: procedureCode },
        restsOn: [eligible],
      }),
    ];
  },
};
