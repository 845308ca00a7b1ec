import { explainScreening } from "../../check/explain-screening.js";
import type { ScreenGroup, ScreenResult, ScreenSummary, Screening } from "../../check/screening/screening.js";
import type { Printer } from "../output/record-writer.js";
import { printableText } from "../output/printable-text.js";
import type { TextStyle } from "../output/text-style.js";
import { hangingLines } from "./undetermined-lines.js";

/** A line of the output of `screen`: a question, or what became of one screen. */
export type ScreeningItem = ScreenResult | (ScreenSummary & { readonly kind: "screen-summary" });

/** Lists the questions of a screening, then what became of each screen. */
export function screeningItems({ results, screens }: Screening): readonly ScreeningItem[] {
  return [...results, ...screens.map((screen) => ({ kind: "screen-summary" as const, ...screen }))];
}

/** Claims have no results of their own. */
export const noResults: Printer<never> = { table: () => [], columns: [], rows: () => [] };

/** How a screening looks. */
export function screeningPrinter(screening: Screening): Printer<ScreeningItem> {
  return {
    table: () => [],
    together: (_items, style) => screeningTable(screening, style),
    columns: ["screen", "group", "question", "statistic", "value", "expected", "probability", "sample", "missing"],
    rows: (item) => [item.kind === "screen-result" ? resultRow(item) : summaryRow(item)],
  };
}

/** The sentences of the library, with the caller's keys before each question. */
function screeningTable(screening: Screening, style: TextStyle): readonly string[] {
  let question = 0;
  return explainScreening(screening).flatMap((sentence) => {
    const indent = sentence.startsWith("  ") ? "  " : "";
    const lines = hangingLines("", sentence.trimStart(), { ...style, width: style.width - indent.length });
    const text = lines.map((line) => indent + line);
    if (!sentence.startsWith("Question ")) return text;
    const group = screening.results[question]?.group ?? {};
    question += 1;
    return ["", style.strong(printableText(groupText(group))), ...text];
  });
}

function resultRow({ screenId, group, question, statistic, sampleSize }: ScreenResult) {
  const { name, value, expected, probability } = statistic;
  return [screenId, groupText(group), question, name, value, expected, probability, sampleSize, null];
}

function summaryRow({ screenId, groups, screenedGroups, sampleUnit, leastSample, missing }: ScreenSummary) {
  const says = `${screenedGroups} of ${groups} groups with ${leastSample} ${sampleUnit} or more`;
  const lacks = missing.map(({ fact, count }) => `${fact} ${count}`).join(", ");
  return [screenId, null, says, null, null, null, null, null, lacks];
}

function groupText({
  clinicianKey,
  patientKey,
  payerId,
  ruleId,
  discipline,
  bucket,
  year,
  from,
  through,
}: ScreenGroup) {
  const dates = from === undefined ? [] : [from === through ? from : `${from} to ${through ?? "?"}`];
  return [
    ...(clinicianKey === undefined
      ? []
      : [clinicianKey === null ? "Clinician not named" : `Clinician ${clinicianKey}`]),
    ...(patientKey === undefined ? [] : [`Patient ${patientKey}`]),
    ...(payerId === undefined ? [] : [`Payer ${payerId}`]),
    ...(ruleId === undefined ? [] : [`Rule ${ruleId}`]),
    ...(bucket === undefined ? (discipline == null ? [] : [discipline]) : [bucket]),
    ...(year === undefined ? [] : [String(year)]),
    ...dates,
  ].join(", ");
}
