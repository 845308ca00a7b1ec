import { cited } from "../check/words.js";
import type { LookUp } from "../reference/effective-series.js";
import { findProcedureCode, lookUpCode } from "../reference/look-up-code.js";
import { lookUpModifier } from "../reference/look-up-modifier.js";
import type { Modifier } from "../reference/modifiers.js";
import type { Band, CodeTiming, ProcedureCode, TherapyDisposition } from "../reference/procedure-codes.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { isModifierShape } from "../values/codes.js";
import type { Edition } from "../values/citation.js";
import type { Explanation } from "./print/print-explanation.js";

/**
 * Writes what the tables say about a code or modifier on a date.
 *
 * @param term - procedure code or modifier, in upper case
 * @param serviceDate - date of service
 * @returns sentences
 */
export function explainTerm(term: string, serviceDate: CalendarDate): Explanation {
  const sentences = isModifierShape(term)
    ? answerSentences(term, lookUpModifier(term, serviceDate), modifierSentences)
    : answerSentences(term, lookUpCode(term, serviceDate), codeSentences, endedSentences(term));
  return { kind: "explanation", of: term, sentences };
}

function answerSentences<T>(
  term: string,
  answer: LookUp<T>,
  sentencesOf: (value: T) => readonly string[],
  otherwise: readonly string[] = [],
): readonly string[] {
  if (answer.status === "found")
    return [...sentencesOf(answer.value), `Source: ${cited(answer.citation)}; ${edition(answer.edition)}.`];
  if (answer.status === "none") {
    const none =
      otherwise.length > 0
        ? otherwise
        : [`${term} is not in force on the date of service, or the table does not hold it.`];
    return [...none, `Table: ${edition(answer.edition)}.`];
  }
  const { lastKnown } = answer;
  if (lastKnown === undefined)
    return [`${term}: the table does not answer for the date of service (${edition(answer.edition)}).`];
  return [
    `The table is not verified for the date of service (${edition(answer.edition)}); its last known values follow.`,
    ...sentencesOf(lastKnown.value),
    `Source: ${cited(lastKnown.citation)}.`,
  ];
}

function endedSentences(term: string): readonly string[] {
  const code = findProcedureCode(term);
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

function edition({ table, edition: name, verifiedFrom, verifiedThrough }: Edition): string {
  return `${table} edition ${name}, verified for ${verifiedFrom ?? "the beginning"} to ${verifiedThrough ?? "further notice"}`;
}
