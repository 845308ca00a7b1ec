import { tooLong } from "./decode-text.js";
import type { Line } from "./line-splitter.js";
import { lineSplitter } from "./line-splitter.js";
import { parseJson } from "./parse-json.js";
import type { InputRecord, ReadContext, RecordReader } from "./source-record.js";

/**
 * Reads newline-delimited JSON: every line that is not blank is a record, and a bad line costs no other. Lines are only
 * cut, but for arrays, which may be several records.
 *
 * @param context - numbering and limits
 * @param isOneRecord - whether an array is one record; another array is a record for each of its elements
 * @returns a reader
 */
export function ndjsonReader(context: ReadContext, isOneRecord: (array: readonly unknown[]) => boolean): RecordReader {
  const splitter = lineSplitter(context);
  const read = (lines: readonly Line[]): readonly InputRecord[] =>
    lines.flatMap((line) => readLine(line, context, isOneRecord));
  return { push: (chunk) => read(splitter.push(chunk)), end: () => read(splitter.end()) };
}

function readLine(
  { number: line, byteOffset, bytes }: Line,
  context: ReadContext,
  isOneRecord: (array: readonly unknown[]) => boolean,
): readonly InputRecord[] {
  if (bytes !== null && isBlank(bytes)) return [];
  const input = context.input === undefined ? {} : { input: context.input };
  const source = () => ({ record: context.nextRecord(), line, byteOffset, ...input });
  if (bytes === null) return [{ ok: false, source: source(), issues: [tooLong(context.limit)] }];
  if (!isArray(bytes)) return [{ source: source(), bytes }];
  const parsed = parseJson(bytes);
  if (!parsed.ok) return [{ ok: false, source: source(), issues: [parsed.issue] }];
  const { value } = parsed;
  const values: readonly unknown[] = Array.isArray(value) && !isOneRecord(value) ? value : [value];
  return values.map((each) => ({ ok: true, source: source(), value: each }));
}

const ARRAY_START = 91;

function isArray(bytes: Uint8Array): boolean {
  return bytes[bytes.findIndex((byte) => byte > 32)] === ARRAY_START;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}
