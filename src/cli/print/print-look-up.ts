import { cited } from "../../check/words.js";
import type { CsvCell } from "../../adapters/csv/csv-line.js";
import { weakestMark } from "../../pricing/weakest-mark.js";
import type { Citation, Edition, Undetermined } from "../../values/citation.js";
import type { Printer } from "../output/record-writer.js";
import type { TextStyle } from "../output/text-style.js";
import { textTable } from "../output/text-table.js";
import { hangingLines, undeterminedLines } from "./undetermined-lines.js";

/** The answer of a table. */
export interface LookUpResult {
  readonly kind: "look-up";
  readonly table: string;
  readonly keys: readonly string[];
  readonly serviceDate?: string;
  readonly setting?: string;
  readonly status: "found" | "none" | "not-covered" | "undetermined";
  readonly value?: unknown;
  readonly citation?: Citation;
  readonly edition?: Edition;
  /** Where the answer rests on several tables. */
  readonly citations?: readonly Citation[];
  readonly editions?: readonly Edition[];
  /** What is missing to answer. */
  readonly undetermined?: readonly Undetermined[];
  /** What the table held last, where it does not reach the date. */
  readonly lastKnown?: { readonly value: unknown; readonly citation: Citation };
  /** Dates of a code that is in the table and not in force. */
  readonly notInForce?: {
    readonly effectiveFrom: string | null;
    readonly effectiveThrough: string | null;
    readonly replacedBy: readonly string[];
  };
}

const ANSWERS = {
  found: "found",
  none: "none: the table covers the date and holds no such value",
  "not-covered": "not covered: the table does not reach the date or does not know the key",
  undetermined: "undetermined",
} as const;

/** How an answer looks. */
export const lookUpPrinter: Printer<LookUpResult> = {
  table: (result, style) => {
    const { table, keys, serviceDate, setting, status, lastKnown, citation, edition, notInForce } = result;
    const head = [`${table} ${keys.join(" ")}`.trim(), serviceDate, setting]
      .filter((text) => text !== undefined)
      .join(", ");
    const source = citation ?? lastKnown?.citation;
    const sources = result.citations ?? (source === undefined ? [] : [source]);
    const editions = result.editions ?? (edition === undefined ? [] : [edition]);
    return [
      ...hangingLines(
        "",
        `${head}: ${notInForce === undefined ? ANSWERS[status] : "none: not in force on the date"}`,
        style,
      ).map(style.strong),
      ...(lastKnown === undefined ? [] : ["Last known value, as advice:"]),
      ...fieldLines(result.value ?? lastKnown?.value ?? notInForce, style),
      ...undeterminedLines(result.undetermined ?? [], style),
      ...(sources.length === 0 ? [] : hangingLines("Source: ", sources.map(cited).join("; "), style)),
      ...(editions.length === 0 ? [] : hangingLines("Edition: ", editions.map(editionText).join("; "), style)),
    ];
  },
  columns: ["table", "key", "service_date", "setting", "status", "field", "value", "mark", "edition"],
  rows: (result) => {
    const { table, keys, serviceDate, setting, status, citation, lastKnown, edition, value, notInForce } = result;
    const fields = fieldsOf(value ?? lastKnown?.value ?? notInForce);
    const rows: readonly (readonly [string, string])[] = fields.length === 0 ? [["", ""]] : fields;
    const one = citation ?? lastKnown?.citation;
    const mark = weakestMark(result.citations ?? (one === undefined ? [] : [one]));
    const editions = result.editions ?? (edition === undefined ? [] : [edition]);
    return rows.map(([field, text]): readonly CsvCell[] => [
      table,
      keys.join(" "),
      serviceDate,
      setting,
      status,
      field,
      text,
      mark,
      editions.map((each) => each.edition).join(" "),
    ]);
  },
};

function fieldLines(value: unknown, style: TextStyle): readonly string[] {
  const fields = fieldsOf(value);
  if (fields.length === 0) return [];
  return textTable(
    [{ title: "" }, { title: "" }],
    fields.map(([name, text]) => [inWords(name), text]),
    style,
  ).slice(1);
}

/** Fields that hold something, as text; a switch of a payer with its dates and mark. */
function fieldsOf(value: unknown): readonly (readonly [string, string])[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== "object" || Array.isArray(value)) return [["value", textOf(value)]];
  return Object.entries(value)
    .map(([name, field]) => [name, textOf(field)] as const)
    .filter(([, text]) => text !== "");
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(textOf).join(", ");
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value !== "object") return typeof value === "string" ? value : JSON.stringify(value);
  if ("mark" in value && "value" in value) return switchText(value);
  return Object.entries(value)
    .filter(([, field]) => field !== null)
    .map(([name, field]) => `${inWords(name)} ${textOf(field)}`)
    .join(", ");
}

function switchText(value: {
  readonly value: unknown;
  readonly mark: unknown;
  readonly from?: unknown;
  readonly through?: unknown;
}): string {
  const from = value.from === undefined ? "" : ` from ${textOf(value.from)}`;
  const through = value.through === undefined ? "" : ` through ${textOf(value.through)}`;
  return `${textOf(value.value) || "none"}${from}${through} (${textOf(value.mark)})`;
}

function inWords(name: string): string {
  return name.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

function editionText({ table, edition, verifiedFrom, verifiedThrough }: Edition): string {
  return `${table} ${edition}, verified for ${verifiedFrom ?? "the beginning"} to ${verifiedThrough ?? "further notice"}`;
}
