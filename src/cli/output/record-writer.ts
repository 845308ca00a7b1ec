import type { ErrorRecord, RefusedRecord, Source } from "../input/source-record.js";
import type { CsvCell } from "../../adapters/csv/csv-line.js";
import { csvLine } from "../../adapters/csv/csv-line.js";
import { printableText } from "./printable-text.js";
import type { TextStyle } from "./text-style.js";
import { wrapText } from "./wrap-text.js";

/** How results are written. */
export type OutputFormat = "table" | "json" | "ndjson" | "csv";

/** How one kind of result is shown to people and to spreadsheets. */
export interface Printer<R> {
  /** Lines for people. */
  readonly table: (result: R, style: TextStyle) => readonly string[];
  /** One table for all results, where they come from arguments. */
  readonly together?: (results: readonly R[], style: TextStyle) => readonly string[];
  /** Heading of a record in a table; without it, the caller's key where there is one. */
  readonly title?: (source: Source) => string;
  /** Whether JSON shows nothing but the result. */
  readonly isBare?: boolean;
  /** What JSON shows; without it, the result itself. */
  readonly plain?: (result: R) => object;
  /** Titles of the CSV columns, after `record`, `line` and the key, before `error`. */
  readonly columns: readonly string[];
  /** CSV rows of a result. */
  readonly rows: (result: R) => readonly (readonly CsvCell[])[];
  /** Title of the column that holds the caller's key; `visit` without it. */
  readonly keyColumn?: string;
}

/** Writes results and error records. The text of a record depends on nothing else, so it may be made anywhere. */
export interface RecordWriter<R> {
  readonly result: (result: R, source: Source) => string;
  /** Takes the error record, and what it was made of. */
  readonly error: (record: ErrorRecord, refused: RefusedRecord) => string;
  readonly frame: Frame;
}

/** What stands around and between the texts of records. */
export interface Frame {
  readonly begin: string;
  readonly between: string;
  readonly end: string;
  /** The whole output where there is no record. */
  readonly none: string;
}

/**
 * Makes the writer of a format.
 *
 * @param format - table, json, ndjson or csv
 * @param printer - how results look in a table and in CSV
 * @param style - width and weight of a table
 * @returns functions that give the text of a record, and what stands around
 */
export function recordWriter<R extends object>(
  format: OutputFormat,
  printer: Printer<R>,
  style: TextStyle,
): RecordWriter<R> {
  const plain = (result: R, source: Source): object =>
    printer.isBare === true ? result : withKey(printer.plain?.(result) ?? result, source);
  switch (format) {
    case "ndjson":
      return {
        result: (result, source) => `${JSON.stringify(plain(result, source))}\n`,
        error: (record) => `${JSON.stringify(record)}\n`,
        frame: { begin: "", between: "", end: "", none: "" },
      };
    case "json":
      return jsonWriter(plain);
    case "csv":
      return csvWriter(printer);
    case "table":
      return tableWriter(printer, style);
  }
}

/** Rows of a CSV are joined to their result by the caller's key and their line; elsewhere the order does it. */
function withKey(result: object, { key, line, byteOffset, segment, place, fromRows }: Source): object {
  if (fromRows !== true && place === undefined) return result;
  const where = {
    line,
    ...(segment === undefined ? {} : { byteOffset, segment }),
    ...(place === undefined ? {} : { place }),
  };
  return { ...result, source: key === undefined ? where : { ...where, [key.of]: key.text } };
}

function jsonWriter<R extends object>(plain: (result: R, source: Source) => object): RecordWriter<R> {
  const item = (value: object): string => JSON.stringify(value, null, 2).replaceAll("\n", "\n  ");
  return {
    result: (result, source) => item(plain(result, source)),
    error: item,
    frame: { begin: "[\n  ", between: ",\n  ", end: "\n]\n", none: "[]\n" },
  };
}

function csvWriter<R extends object>(printer: Printer<R>): RecordWriter<R> {
  const titles = csvLine(["record", "line", printer.keyColumn ?? "visit", ...printer.columns, "error"]);
  const blanks = printer.columns.map(() => null);
  return {
    result: (result, { record, line, key }) =>
      printer
        .rows(result)
        .map((row) => csvLine([record, line, key?.text, ...row, null]))
        .join(""),
    error: ({ record, line, issues }) =>
      csvLine([record, line, null, ...blanks, issues.map(({ message, fix }) => `${message} ${fix}`).join(" ")]),
    frame: { begin: titles, between: "", end: "", none: titles },
  };
}

function tableWriter<R extends object>(printer: Printer<R>, style: TextStyle): RecordWriter<R> {
  const block = (lines: readonly string[]): string => `${lines.join("\n")}\n`;
  return {
    result: (result, source) => {
      const title = printer.title?.(source) ?? keyTitle(source);
      return block([...(title === "" ? [] : [style.strong(title)]), ...printer.table(result, style)]);
    },
    error: ({ record, line, segment, issues }) =>
      block([
        style.strong(`Record ${record}, ${segmentWords(segment)}line ${line}: not worked out`),
        ...issues.flatMap((issue) => errorLines(issue, style)),
      ]),
    frame: { begin: "", between: "\n", end: "", none: "" },
  };
}

/** A file of X12 may have one line only, so its segment is told too. */
export function segmentWords(segment: number | undefined): string {
  return segment === undefined ? "" : `segment ${segment}, `;
}

/** The caller's key as a heading; empty where there is none. */
function keyTitle({ key }: Source): string {
  if (key === undefined) return "";
  return `${key.of === "visit" ? "Visit" : "Claim"} ${printableText(key.text)}`;
}

function errorLines(issue: ErrorRecord["issues"][number], style: TextStyle): readonly string[] {
  const place = [issue.line === undefined ? "" : `line ${issue.line}`, issue.place ?? issue.pointer].filter(
    (text) => text !== "",
  );
  const head = place.length === 0 ? "" : `${place.join(" ")}: `;
  return wrapText(`${head}${issue.message} ${issue.fix}`, style.width - 2).map((line) => `  ${line}`);
}
