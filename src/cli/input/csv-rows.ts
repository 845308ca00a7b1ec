import { parse } from "csv-parse/sync";
import { decodeText, NOT_UTF8, tooLong } from "./decode-text.js";
import type { Line } from "./line-splitter.js";
import { lineSplitter } from "./line-splitter.js";
import type { RecordIssue } from "./source-record.js";

/** A row of a CSV file, or why it cannot be read. */
export type CsvRow =
  | { readonly ok: true; readonly line: number; readonly byteOffset: number; readonly cells: readonly string[] }
  | {
      readonly ok: false;
      readonly line: number;
      readonly byteOffset: number;
      readonly issue: RecordIssue;
      /** Cells before the fault; these are certain. */
      readonly cells: readonly string[];
    };

/** Cuts chunks of bytes into rows. */
export interface CsvRows {
  readonly push: (chunk: Uint8Array) => readonly CsvRow[];
  readonly end: () => readonly CsvRow[];
}

interface TextLine {
  readonly number: number;
  readonly byteOffset: number;
  readonly text: string;
}

/** A quoted line break may go on for so many lines; beyond them the quotation mark is taken for a fault of its line. */
const MOST_LINES_OF_A_ROW = 100;
const DELIMITERS = [",", ";", "\t"];
const BAD_QUOTES: RecordIssue = {
  pointer: "",
  message: "The quotation marks of the row do not match.",
  fix: 'Put the whole cell in quotation marks and write those inside it twice: "5"" band".',
};

/**
 * Cuts bytes into CSV rows by RFC 4180, separated by commas, semicolons or tabs as the first line is.
 *
 * Rows are parsed in batches. Where a batch fails, its rows are parsed one by one, and where the quotation marks of a
 * row do not match, only its first line is given up, so that one bad row costs no other.
 *
 * @param options - longest line in bytes; number of bytes that stand before the first chunk
 * @returns rows in order; blank lines are left out
 */
export function csvRows(options: { readonly limit: number; readonly startOffset: number }): CsvRows {
  const splitter = lineSplitter(options);
  let delimiter: string | undefined;
  let open: TextLine[] = [];

  const gather = (lines: readonly TextLine[]): TextLine[][] => {
    const records: TextLine[][] = [];
    for (const line of lines) {
      if (open.length === 0 && line.text.trim() === "") continue;
      delimiter ??= delimiterOf(line.text);
      open.push(line);
      const isClosed = hasEvenQuotes(line.text) === (open.length === 1);
      if (!isClosed && open.length < MOST_LINES_OF_A_ROW) continue;
      records.push(open);
      open = [];
    }
    return records;
  };
  const consume = (lines: readonly TextLine[], isEnd: boolean): readonly CsvRow[] => {
    const rows: CsvRow[] = [];
    let pending = lines;
    for (;;) {
      const records = gather(pending);
      if (isEnd && open.length > 0) records.push(open);
      if (isEnd) open = [];
      const { read, rest } = parseRecords(records, delimiter ?? ",", options.limit);
      rows.push(...read);
      if (rest.length === 0) return rows;
      pending = [...rest, ...open];
      open = [];
    }
  };
  const take = (lines: readonly Line[], isEnd: boolean): readonly CsvRow[] => {
    const rows: CsvRow[] = [];
    let texts: TextLine[] = [];
    for (const { number, byteOffset, bytes } of lines) {
      const text = bytes === null ? null : decodeText(bytes);
      if (text !== null) {
        texts.push({ number, byteOffset, text });
        continue;
      }
      // What is open cannot go on over a line that cannot be read.
      rows.push(...consume(texts, true));
      texts = [];
      const issue = bytes === null ? tooLong(options.limit) : NOT_UTF8;
      rows.push({ ok: false, line: number, byteOffset, issue, cells: [] });
    }
    return [...rows, ...consume(texts, isEnd)];
  };
  return { push: (chunk) => take(splitter.push(chunk), false), end: () => take(splitter.end(), true) };
}

function parseRecords(
  records: readonly (readonly TextLine[])[],
  delimiter: string,
  limit: number,
): { readonly read: readonly CsvRow[]; readonly rest: readonly TextLine[] } {
  const whole = parseCells(records, delimiter, limit);
  if (whole !== null)
    return { read: records.flatMap((record, index) => rowOf(record, whole[index], delimiter)), rest: [] };
  const read: CsvRow[] = [];
  for (const [index, record] of records.entries()) {
    const cells = parseCells([record], delimiter, limit);
    read.push(...rowOf(record, cells?.[0], delimiter));
    if (cells === null && record.length > 1) {
      return { read, rest: [...record.slice(1), ...records.slice(index + 1).flat()] };
    }
  }
  return { read, rest: [] };
}

function parseCells(
  records: readonly (readonly TextLine[])[],
  delimiter: string,
  limit: number,
): readonly (readonly string[])[] | null {
  const text = records.map((record) => record.map((line) => line.text).join("\n")).join("\n");
  if (text === "") return records.length === 0 ? [] : null;
  try {
    const options = { delimiter, record_delimiter: "\n", relax_column_count: true, max_record_size: limit } as const;
    const rows: readonly (readonly string[])[] = parse(text, options);
    return rows.length === records.length ? rows : null;
  } catch {
    return null;
  }
}

function rowOf(
  record: readonly TextLine[],
  cells: readonly string[] | undefined,
  delimiter: string,
): readonly CsvRow[] {
  const [first] = record;
  if (first === undefined) return [];
  const place = { line: first.number, byteOffset: first.byteOffset };
  if (cells !== undefined) return [{ ok: true, ...place, cells }];
  const beforeQuote = first.text
    .slice(0, Math.max(0, first.text.indexOf('"')))
    .split(delimiter)
    .slice(0, -1);
  return [{ ok: false, ...place, issue: BAD_QUOTES, cells: beforeQuote }];
}

function hasEvenQuotes(text: string): boolean {
  let isEven = true;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) isEven = !isEven;
  return isEven;
}

function delimiterOf(header: string): string {
  const count = (delimiter: string): number => header.split(delimiter).length;
  return DELIMITERS.reduce((best, each) => (count(each) > count(best) ? each : best));
}
