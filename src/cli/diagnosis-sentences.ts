import type { Diagnosis } from "../reference/diagnoses.js";
import { lookUpDiagnosis } from "../reference/look-up-diagnosis.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { dottedDiagnosisCode, normalizeDiagnosisCode } from "../values/codes.js";
import { answerSentences } from "./answer-sentences.js";
import type { ReferenceTables } from "./reference-option.js";

/**
 * Writes what the code set of a date says about a diagnosis.
 *
 * @param term - ICD-10-CM code, with or without its dot
 * @param serviceDate - date of service
 * @param tables - tables to use
 * @returns sentences; for a code that is not there, the nearest shorter one
 */
export function diagnosisSentences(
  term: string,
  serviceDate: CalendarDate,
  tables: ReferenceTables,
): readonly string[] {
  const answer = lookUpDiagnosis(term, serviceDate, tables);
  const code = dottedDiagnosisCode(term);
  return answerSentences(code, answer, sentencesOf, [
    `${code} is not in the code set of the date of service.`,
    ...nearest(normalizeDiagnosisCode(term), serviceDate, tables),
  ]);
}

function sentencesOf(diagnosis: Diagnosis): readonly string[] {
  const { code, billable, fiscalYear, side, sidedForms, bilateralForm } = diagnosis;
  const dotted = dottedDiagnosisCode(code);
  const others = sidedForms.filter((form) => form !== code);
  const bilateral = bilateralForm === null || bilateralForm === code ? [] : [bilateralForm];
  return [
    billable
      ? `${dotted} is billable in fiscal year ${fiscalYear}.`
      : `${dotted} is a heading of fiscal year ${fiscalYear} and not billable by itself: ${completionsOf(diagnosis)}.`,
    ...(diagnosis.billableThrough === null ? [] : [`It was billable through ${diagnosis.billableThrough}.`]),
    ...(side === null ? [] : [`Side: ${side}.`]),
    ...(others.length === 0 ? [] : [`Right and left: ${listed(others)}.`]),
    ...(bilateral.length === 0 ? [] : [`Both sides: ${listed(bilateral)}.`]),
    ...(diagnosis.unspecified ? ["Its text says unspecified: a payer may ask for a more exact code."] : []),
    ...(diagnosis.manifestation ? ["It is a manifestation, so the disease behind it comes first."] : []),
    ...(diagnosis.externalCause ? ["It is an external cause, so it never comes first."] : []),
  ];
}

/** Every seventh character of one fracture site is too long to read. */
const MOST_COMPLETIONS = 8;

function completionsOf({ completions, completionCount }: Diagnosis): string {
  const shown = completions.slice(0, MOST_COMPLETIONS);
  const more = completionCount - shown.length;
  return `use ${listed(shown)}${more > 0 ? ` or one of ${more} more` : ""}`;
}

/** The code without its last characters, as far as the code set has one. */
function nearest(code: string, serviceDate: CalendarDate, tables: ReferenceTables): readonly string[] {
  for (let length = code.length - 1; length >= 3; length -= 1) {
    const answer = lookUpDiagnosis(code.slice(0, length), serviceDate, tables);
    if (answer.status === "found")
      return [`The nearest is ${dottedDiagnosisCode(answer.value.code)}.`, ...sentencesOf(answer.value)];
  }
  return [];
}

function listed(codes: readonly string[]): string {
  return codes.map(dottedDiagnosisCode).join(", ");
}
