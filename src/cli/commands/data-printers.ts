import type { FileReport } from "../../cms-files/cms-file.js";
import type { ClaimComparison } from "../../cms-files/compare-claim.js";
import type { ComparedValue, ReferenceChange } from "../../cms-files/reference-change.js";
import type { FileVerification } from "../../cms-files/verify-pack.js";
import type { PackSource } from "../../reference/load-reference.js";
import type { CsvCell } from "../../adapters/csv/csv-line.js";
import type { Printer } from "../output/record-writer.js";
import type { TextStyle } from "../output/text-style.js";
import { textTable } from "../output/text-table.js";
import { hangingLines } from "../print/undetermined-lines.js";

/** A line of a pack or of a file: where rows come from. */
export type SourceLine = Pick<
  FileReport | PackSource,
  "table" | "edition" | "setting" | "part" | "rows" | "bytes" | "sha256"
> & {
  readonly kind: "file-report" | "pack-source";
  readonly file: string;
  readonly entry: string | null;
  readonly keptRows?: number;
};

const SHORT_HASH = 12;

/** How sources look. */
export const sourcePrinter: Printer<SourceLine> = {
  table: (source, style) => sourceTable([source], style),
  together: (sources, style) => sourceTable(sources, style),
  columns: ["table", "edition", "setting", "part", "rows", "kept_rows", "bytes", "sha256", "file", "entry"],
  rows: ({ table, edition, setting, part, rows, keptRows, bytes, sha256, file, entry }) => [
    [table, edition, setting, part, rows, keptRows, bytes, sha256, file, entry],
  ],
};

function sourceTable(sources: readonly SourceLine[], style: TextStyle): readonly string[] {
  return textTable(
    [
      { title: "Table" },
      { title: "Edition" },
      { title: "Setting" },
      { title: "Part" },
      { title: "Rows", align: "right" },
      { title: "Kept", align: "right" },
      { title: "SHA-256" },
      { title: "File" },
    ],
    sources.map(({ table, edition, setting, part, rows, keptRows, sha256, file, entry }) => [
      table,
      edition ?? "",
      setting ?? "",
      part === null ? "" : String(part),
      String(rows),
      keptRows === undefined ? "" : String(keptRows),
      sha256.slice(0, SHORT_HASH),
      entry === null ? file : `${file}: ${entry}`,
    ]),
    style,
  );
}

/** What was compared of one table. */
export interface TableCount {
  readonly kind: "reference-count";
  readonly table: string;
  readonly compared: number;
  readonly changed: number;
  /** Keys of which one side says nothing: they are neither changed nor the same. */
  readonly unknown: number;
}

/** How changes of tables look, with what was compared behind them. */
export const changePrinter: Printer<ReferenceChange | TableCount> = {
  table: (result, style) => changesAndCounts([result], style),
  together: changesAndCounts,
  columns: ["table", "setting", "keys", "change", "before", "after", "firm", "compared", "changed", "unknown"],
  rows: (result) => {
    if (result.kind === "reference-count") {
      const { table, compared, changed, unknown } = result;
      return [[table, null, null, null, null, null, null, compared, changed, unknown]];
    }
    const { table, setting, keys, change, before, after, isFirm } = result;
    const firm = isFirm ? "yes" : "no";
    return [[table, setting, keys.join(" "), change, valueText(before), valueText(after), firm, null, null, null]];
  },
};

function changesAndCounts(results: readonly (ReferenceChange | TableCount)[], style: TextStyle): readonly string[] {
  const changes = results.filter((result) => result.kind === "reference-change");
  const counts = results.filter((result) => result.kind === "reference-count");
  return [
    ...(changes.length === 0 ? ["No change to list."] : changeTable(changes, style)),
    ...(counts.length === 0 ? [] : ["", ...countTable(counts, style)]),
  ];
}

function countTable(counts: readonly TableCount[], style: TextStyle): readonly string[] {
  return textTable(
    [
      { title: "Table" },
      { title: "Compared", align: "right" },
      { title: "Changed", align: "right" },
      { title: "Known on one side only", align: "right" },
    ],
    counts.map(({ table, compared, changed, unknown }) => [
      table,
      compared === 0 ? "not" : String(compared),
      String(changed),
      String(unknown),
    ]),
    style,
  );
}

function changeTable(changes: readonly ReferenceChange[], style: TextStyle): readonly string[] {
  return textTable(
    [
      { title: "Table" },
      { title: "Setting" },
      { title: "Keys" },
      { title: "Change" },
      { title: "Before" },
      { title: "After" },
    ],
    changes.map(({ table, setting, keys, change, before, after, isFirm }) => [
      table,
      setting ?? "",
      keys.join(" "),
      isFirm ? change : `${change}?`,
      valueText(before, after),
      valueText(after, before),
    ]),
    style,
  );
}

const FIELDS: Readonly<Record<string, string>> = {
  columnOneCode: "paid",
  columnTwoCode: "denied",
  modifierIndicator: "indicator",
  maximumUnits: "units",
  adjudicationIndicator: "MAI",
  baseCodes: "with",
  editType: "type",
  nonFacilityPracticeExpense: "PE",
  facilityPracticeExpense: "PE in a facility",
  practiceExpense: "PE",
  malpractice: "MP",
  multipleProcedureIndicator: "multiple-procedure indicator",
  replacedBy: "replaced by",
  unitMinutes: "minutes",
};

/** What a table says; where another value is given, only what differs from it. */
function valueText(value: ComparedValue, other: ComparedValue = null): string {
  if (value === null) return "none";
  const isSame = ([name, field]: [string, unknown]): boolean => JSON.stringify(other?.[name]) === JSON.stringify(field);
  const isEmpty = (field: unknown): boolean => Array.isArray(field) && field.length === 0;
  return Object.entries(value)
    .filter((field) => !isEmpty(field[1]) && !isSame(field))
    .map(([name, field]) => {
      const text = Array.isArray(field) ? field.join(" ") : String(field);
      return name === "amount" || name === "timing" ? text : `${FIELDS[name] ?? name} ${text}`;
    })
    .join(", ");
}

/** How a claim looks that is judged before and after a change. */
export const claimPrinter: Printer<ClaimComparison> = {
  table: ({ changes, appeared, gone, becameUndetermined, becameDetermined, concerned }, style) => {
    const lines = [
      ...appeared.map(({ severity, message, fix }) => `New ${severity}: ${message} ${fix}`),
      ...gone.map(({ severity, message }) => `No longer ${severity}: ${message}`),
      ...(changes ? [] : ["No finding changes."]),
      ...ruleLines("No longer judged, or judged by tables that do not reach the date: ", becameUndetermined, style),
      ...ruleLines("Now judged: ", becameDetermined, style),
    ];
    return [...lines, ...(concerned.length === 0 ? [] : changeTable(concerned, style))];
  },
  keyColumn: "claim",
  columns: ["what", "rule", "severity", "message", "fix"],
  rows: ({ appeared, gone, becameUndetermined, becameDetermined }): readonly (readonly CsvCell[])[] => [
    ...appeared.map(({ ruleId, severity, message, fix }) => ["appeared", ruleId, severity, message, fix]),
    ...gone.map(({ ruleId, severity, message, fix }) => ["gone", ruleId, severity, message, fix]),
    ...becameUndetermined.map((ruleId) => ["became-undetermined", ruleId, null, null, null]),
    ...becameDetermined.map((ruleId) => ["became-determined", ruleId, null, null, null]),
  ],
};

function ruleLines(head: string, rules: readonly string[], style: TextStyle): readonly string[] {
  return rules.length === 0 ? [] : hangingLines(head, `${rules.join(", ")}.`, style);
}

/** How the verification of a file looks. */
export const verificationPrinter: Printer<FileVerification> = {
  table: (file, style) => verificationTable([file], style),
  together: (files, style) => verificationTable(files, style),
  columns: [
    "table",
    "rows",
    "equal",
    "overlapping",
    "left_out",
    "different",
    "first_difference",
    "is_source",
    "file",
    "entry",
  ],
  rows: (each) => [
    [
      each.table,
      each.rows,
      each.equalRows,
      each.overlappingRows,
      each.leftOutRows,
      each.differentRows,
      each.firstDifference,
      each.isSource ? "yes" : "no",
      each.file,
      each.entry,
    ],
  ],
};

function verificationTable(files: readonly FileVerification[], style: TextStyle): readonly string[] {
  return textTable(
    [
      { title: "Table" },
      { title: "Rows", align: "right" },
      { title: "Equal", align: "right" },
      { title: "Overlapping", align: "right" },
      { title: "Left out", align: "right" },
      { title: "Different", align: "right" },
      { title: "File" },
    ],
    files.map((each) => [
      each.table,
      String(each.rows),
      String(each.equalRows),
      String(each.overlappingRows),
      String(each.leftOutRows),
      String(each.differentRows),
      (each.entry === null ? each.file : `${each.file}: ${each.entry}`) +
        (each.isSource ? "" : " (not a source of the pack)"),
    ]),
    style,
  );
}
