import type { CalendarDate } from "../../values/calendar-date.js";
import { dottedDiagnosisCode } from "../../values/codes.js";
import type { Diagnosis } from "../../reference/diagnoses.js";
import { problem } from "../outcomes.js";
import type { ClaimRule, Reading, RuleContext } from "../rule.js";
import { wrongOn } from "./judged-by-line.js";
import type { ReportedDiagnosis } from "./reported-diagnoses.js";
import { lineNumbers, readDiagnosis } from "./reported-diagnoses.js";

/** Completions named in a fix; the rest stand in the facts. */
const SHOWN = 6;
/** Characters of a code with an encounter or other seventh character. */
const WHOLE = 7;

/** Every diagnosis is carried to its last character. */
export const diagnosisCodeIncomplete: ClaimRule = {
  id: "diagnosis-code-incomplete",
  topic: "diagnoses",
  title: "Every diagnosis is carried to its last character",
  why: "A heading, or a code without its seventh character, cannot be billed. Codes that were whole last year can become headings on 1 October.",
  scope: "claim",
  severity: "error",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "ICD-10-CM code files", section: "of the fiscal year of service", mark: "official" },
    { publication: "ICD-10-CM Official Guidelines", section: "I.B.2", mark: "recall" },
  ],
  reads: ["diagnoses"],
  yieldsTo: [{ ruleId: "diagnosis-code-invalid", on: "diagnosis" }],
  check({ serviceDate }, context) {
    return wrongOn(serviceDate, context, isIncomplete).flatMap(({ diagnosis, lines }) => {
      const { code, name, path } = diagnosis;
      const reading = readDiagnosis(diagnosis, serviceDate, context);
      if (reading == null) return [];
      const { completionCount } = reading.value;
      const completions = reading.value.completions.map(dottedDiagnosisCode);
      const codes = completionCount === 1 ? "1 billable code starts" : `${completionCount} billable codes start`;
      return [
        problem({
          message: `${name} is not a complete ICD-10-CM code on the date of service.`,
          fix: `Complete ${name}: ${codes} with it, such as ${completions.slice(0, SHOWN).join(", ")}.`,
          path,
          facts: { diagnosis: name, completionCount, completions, lines: lineNumbers(lines) },
          about: { diagnosis: code },
          restsOn: [reading],
        }),
      ];
    });
  },
};

function isIncomplete(diagnosis: ReportedDiagnosis, serviceDate: CalendarDate, context: RuleContext): boolean {
  const reading = readDiagnosis(diagnosis, serviceDate, context);
  return reading != null && !reading.value.billable && wasHeading(reading, serviceDate);
}

/** A later year tells nothing of what was a heading before it, but for codes that lack a seventh character alone. */
function wasHeading({ value, stale, edition }: Reading<Diagnosis>, serviceDate: CalendarDate): boolean {
  if (!stale || edition.verifiedFrom === null || serviceDate >= edition.verifiedFrom) return true;
  return value.completions.every((completion) => completion.length === WHOLE);
}
