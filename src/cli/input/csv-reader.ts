import type { GroupRecord } from "../../adapters/csv/open-group.js";
import type { CsvRow } from "../../adapters/csv/row-cutter.js";
import { rowCutter } from "../../adapters/csv/row-cutter.js";
import type { RowGroupOptions } from "../../adapters/csv/row-group-reader.js";
import { rowGroupReader } from "../../adapters/csv/row-group-reader.js";
import { lineTooLong } from "../../adapters/csv/text-lines.js";
import { decodeText, NOT_UTF8 } from "./decode-text.js";
import type { Line } from "./line-splitter.js";
import { lineSplitter } from "./line-splitter.js";
import type { ReadContext, RecordReader, SourceRecord } from "./source-record.js";

/**
 * Reads the bytes of CSV rows and puts adjacent ones of a visit or claim together.
 *
 * @param context - numbering and limits
 * @param options - kind of the file, titles of columns, default date, keys met before
 * @returns a reader that holds one visit or claim at a time
 */
export function csvReader(
  context: ReadContext,
  options: Omit<RowGroupOptions, "nextRecord" | "input">,
): RecordReader<SourceRecord> {
  const rows = csvByteRows(context);
  const groups = rowGroupReader({ ...options, nextRecord: context.nextRecord, input: context.input ?? 1 });
  const recordsOf = (found: readonly GroupRecord[]): readonly SourceRecord[] =>
    found.map((group) => sourceRecord(group, context));
  return {
    push: (chunk) => rows.push(chunk).flatMap((row) => recordsOf(groups.take(row))),
    end: () => [...rows.end().flatMap((row) => recordsOf(groups.take(row))), ...recordsOf(groups.end())],
  };
}

/**
 * Cuts bytes into CSV rows.
 *
 * @param options - longest line in bytes; number of bytes that stand before the first chunk
 * @returns rows in order; blank lines are left out
 */
export function csvByteRows(options: { readonly limit: number; readonly startOffset: number }): {
  readonly push: (chunk: Uint8Array) => readonly CsvRow[];
  readonly end: () => readonly CsvRow[];
} {
  const splitter = lineSplitter(options);
  const cutter = rowCutter({ limit: options.limit });
  const take = ({ number, byteOffset, bytes }: Line): readonly CsvRow[] => {
    const place = { line: number, offset: byteOffset };
    if (bytes === null) return cutter.refuse(place, lineTooLong(options.limit, "bytes"));
    const text = decodeText(bytes);
    return text === null ? cutter.refuse(place, NOT_UTF8) : cutter.take({ ...place, text });
  };
  return {
    push: (chunk) => splitter.push(chunk).flatMap(take),
    end: () => [...splitter.end().flatMap(take), ...cutter.end()],
  };
}

function sourceRecord(found: GroupRecord, context: ReadContext): SourceRecord {
  const { record, of, callerKey } = found;
  const { line, offset } = found.ok ? found.first : found.fault;
  const input = context.input === undefined ? {} : { input: context.input };
  const named = callerKey === undefined ? {} : { key: { of, text: callerKey } };
  const source = { record, line, byteOffset: offset, ...input, ...named, fromRows: true };
  return found.ok ? { ok: true, source, value: found.group } : { ok: false, source, issues: found.issues };
}
