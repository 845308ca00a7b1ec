import { findProcedureCode, lookUpCode } from "../reference/look-up-code.js";
import { lookUpDiagnosis } from "../reference/look-up-diagnosis.js";
import { lookUpModifier } from "../reference/look-up-modifier.js";
import type { Modifier } from "../reference/modifiers.js";
import type { Band, CodeTiming, ProcedureCode, TherapyDisposition } from "../reference/procedure-codes.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { isDiagnosisCodeShape, isModifierShape, isProcedureCodeShape } from "../values/codes.js";
import { answerSentences } from "./answer-sentences.js";
import { diagnosisSentences } from "./diagnosis-sentences.js";
import type { Explanation } from "./print/print-explanation.js";
import type { ReferenceTables } from "./reference-option.js";

/**
 * Writes what the tables say about a code, modifier or diagnosis on a date.
 *
 * @param term - procedure code, modifier or diagnosis, in upper case
 * @param serviceDate - date of service
 * @param tables - tables to use
 * @returns sentences
 */
export function explainTerm(term: string, serviceDate: CalendarDate, tables: ReferenceTables): Explanation {
  return { kind: "explanation", of: term, sentences: sentencesOf(term, serviceDate, tables) };
}

function sentencesOf(term: string, serviceDate: CalendarDate, tables: ReferenceTables): readonly string[] {
  if (isModifierShape(term)) return answerSentences(term, lookUpModifier(term, serviceDate, tables), modifierSentences);
  const isCode = isProcedureCodeShape(term) && findProcedureCode(term, tables) !== undefined;
  if (!isCode && isDiagnosisCodeShape(term)) {
    const diagnosis = lookUpDiagnosis(term, serviceDate, tables);
    // A code of five characters without a dot may be either; where no table holds it, it is taken for a procedure code.
    if (diagnosis.status === "found" || !isProcedureCodeShape(term))
      return diagnosisSentences(term, serviceDate, tables);
  }
  return answerSentences(term, lookUpCode(term, serviceDate, tables), codeSentences, endedSentences(term, tables));
}

function endedSentences(term: string, tables: ReferenceTables): readonly string[] {
  const code = findProcedureCode(term, tables);
  if (code === undefined) return [`${term} is not in the table of procedure codes.`];
  return [`${term} is not in force on the date of service.`, ...inForce(code), ...replaced(code)];
}

function modifierSentences({ modifier, kind, meaning, effectiveFrom, effectiveThrough }: Modifier): readonly string[] {
  return [`${modifier}: ${meaning} (${kind.replaceAll("-", " ")}).`, ...inForce({ effectiveFrom, effectiveThrough })];
}

const TIMINGS: Readonly<Record<CodeTiming, string>> = {
  timed: "Counted by minutes",
  untimed: "Untimed: one unit a date whatever the minutes; group codes one for each separate session",
  base: "The first unit of a family of codes that share their minutes",
  "add-on": "A further unit of a family of codes that share their minutes",
  band: "Stands for a band of minutes",
  period: "Counted once a period or episode",
  quantity: "Counted by quantity, never by minutes; there is no default",
};

const DISPOSITIONS: Readonly<Record<TherapyDisposition, string>> = {
  always: "always therapy, so it needs GO, GP or GN",
  sometimes: "sometimes therapy: it needs GO, GP or GN when it is furnished under a plan of care",
  uncertain: "not settled in the sources at hand",
  none: "not a therapy code",
  retired: "retired",
  "invalid-medicare": "not valid for Medicare",
  bundled: "bundled, never paid alone",
  "always-bundled": "always therapy and bundled, never paid alone",
  "sometimes-bundled": "sometimes therapy and bundled, never paid alone",
};

function codeSentences(code: ProcedureCode): readonly string[] {
  const { procedureCode, label, category } = { ...code, procedureCode: code.code };
  return [
    `${procedureCode}: ${label} (${category.replaceAll("-", " ")}).`,
    counting(code),
    ...bandSentence(code.minuteBand, "minutes"),
    ...bandSentence(code.dataDayBand, "days with data"),
    ...(code.addOnTo.length === 0 ? [] : [`It is billed only with ${code.addOnTo.join(" or ")}.`]),
    `Under Medicare: ${DISPOSITIONS[code.disposition]}.`,
    ...(code.requiredModifier === null ? [] : [`It belongs to one discipline and carries ${code.requiredModifier}.`]),
    ...(code.disciplines.length === 0 ? [] : [`Disciplines: ${code.disciplines.join(", ")}.`]),
    ...inForce(code),
    ...replaced(code),
  ];
}

function counting({ timing, unitMinutes, pooled, family }: ProcedureCode): string {
  const length = unitMinutes === null ? "" : `, ${unitMinutes} minutes a unit`;
  const pool = pooled ? "; its minutes enter the pooled count of the CMS 8-minute rule" : "";
  const of = family === null ? "" : ` (family of ${family})`;
  return `${TIMINGS[timing]}${of}${length}${pool}.`;
}

function bandSentence(band: Band | null, of: string): readonly string[] {
  if (band === null) return [];
  return [`It stands for ${band.least}${band.most === null ? " or more" : ` to ${band.most}`} ${of}.`];
}

function inForce(dates: Pick<Modifier, "effectiveFrom" | "effectiveThrough">): readonly string[] {
  const { effectiveFrom, effectiveThrough } = dates;
  if (effectiveFrom === null && effectiveThrough === null) return [];
  const from = effectiveFrom === null ? "" : ` from ${effectiveFrom}`;
  return [`In force${from}${effectiveThrough === null ? "" : ` through ${effectiveThrough}`}.`];
}

function replaced({ replacedBy }: ProcedureCode): readonly string[] {
  return replacedBy.length === 0 ? [] : [`Use instead: ${replacedBy.join(" or ")}.`];
}
