import { counted } from "../../values/counted.js";
import { csvLine } from "../../adapters/csv/csv-line.js";
import { printableText } from "../output/printable-text.js";
import type { OutputFormat } from "../output/record-writer.js";
import type { TextStyle } from "../output/text-style.js";
import type { TextColumn } from "../output/text-table.js";
import { textTable } from "../output/text-table.js";
import { hangingLines } from "../print/undetermined-lines.js";
import type { PlainRow, PlainSummary } from "./plain-summary.js";

/** Rows of a table for people; JSON and CSV have all. */
const MOST_ROWS = 20;

/**
 * Writes a summary.
 *
 * @param summary - counts of a run
 * @param format - how
 * @param style - width and weight of a table
 * @returns text that ends with a line break
 */
export function summaryText(summary: PlainSummary, format: OutputFormat, style: TextStyle): string {
  switch (format) {
    case "json":
      return `${JSON.stringify(summary, null, 2)}\n`;
    case "ndjson":
      return `${JSON.stringify(summary)}\n`;
    case "csv":
      return csvOf(summary);
    case "table":
      return `${tableOf(summary, style).join("\n")}\n`;
  }
}

const GROUPS = [
  ["rule", "Rule", "byRule"],
  ["code", "Code", "byCode"],
  ["payer", "Payer", "byPayer"],
  ["provider", "Provider", "byProvider"],
] as const;

function csvOf(summary: PlainSummary): string {
  const titles = csvLine([
    "by",
    "key",
    "claims",
    "with_findings",
    "findings",
    "errors",
    "warnings",
    "remarks",
    "charged",
    "over_amount",
    "under_amount",
  ]);
  const rows = GROUPS.flatMap(([by, , name]) =>
    summary[name].map(
      ({ key, claims, withFindings, findings, errors, warnings, remarks, charged, overAmount, underAmount }) =>
        csvLine([by, key, claims, withFindings, findings, errors, warnings, remarks, charged, overAmount, underAmount]),
    ),
  );
  const open = summary.notJudged.map(({ missing, claims, questions }) =>
    csvLine(["missing", missing, claims, null, questions, null, null, null, null, null, null]),
  );
  const { claims, withFindings, errors, warnings, remarks, bad } = summary;
  const findings = errors + warnings + remarks;
  return [
    titles,
    csvLine(["all", null, claims, withFindings, findings, errors, warnings, remarks, null, null, null]),
    csvLine(["bad records", null, bad, null, null, null, null, null, null, null, null]),
    ...rows,
    ...open,
  ].join("");
}

function tableOf(summary: PlainSummary, style: TextStyle): readonly string[] {
  const { records, bad, claims, clean, withFindings, withQuestions, errors, warnings, remarks, questions } = summary;
  return [
    style.strong(`${counted(records, "record")}: ${counted(claims, "claim")} checked, ${bad} not worked out`),
    ...hangingLines(
      "",
      `${withFindings} with findings: ${counted(errors, "error")}, ${counted(warnings, "warning")}, ${counted(remarks, "remark")}`,
      style,
    ),
    `${withQuestions} with open questions: ${questions} not judged`,
    `${clean} with neither`,
    ...GROUPS.flatMap(([, title, name]) => groupLines(title, summary[name], style)),
    ...openLines(summary, style),
  ];
}

const NUMBERS = [
  "findings",
  "errors",
  "warnings",
  "remarks",
  "with findings",
  "of claims",
  "charged",
  "over, $",
  "under, $",
];
const COLUMNS: readonly TextColumn[] = NUMBERS.map((title) => ({ title, align: "right" }));

function groupLines(title: string, rows: readonly PlainRow[], style: TextStyle): readonly string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, MOST_ROWS);
  const cells = shown.map(
    ({ key, claims, withFindings, findings, errors, warnings, remarks, charged, overAmount, underAmount }) => [
      printableText(key),
      ...[findings, errors, warnings, remarks, withFindings, claims, charged, overAmount ?? "", underAmount ?? ""].map(
        String,
      ),
    ],
  );
  return ["", ...textTable([{ title }, ...COLUMNS], cells, style), ...moreLines(rows.length)];
}

function openLines({ notJudged }: PlainSummary, style: TextStyle): readonly string[] {
  if (notJudged.length === 0) return [];
  const cells = notJudged
    .slice(0, MOST_ROWS)
    .map(({ missing, questions, claims, rules }) => [missing, String(questions), String(claims), String(rules.length)]);
  const columns: readonly TextColumn[] = [
    { title: "Not judged without" },
    ...["questions", "claims", "rules"].map((title) => ({ title, align: "right" }) as const),
  ];
  return ["", ...textTable(columns, cells, style), ...moreLines(notJudged.length)];
}

function moreLines(rows: number): readonly string[] {
  return rows <= MOST_ROWS ? [] : [`and ${rows - MOST_ROWS} more: --format json has all`];
}
