import { tooLong } from "./decode-text.js";
import type { JsonPiece } from "./json-splitter.js";
import { jsonSplitter } from "./json-splitter.js";
import { parseJson } from "./parse-json.js";
import type { InputRecord, ReadContext, RecordIssue, RecordReader, SourceRecord } from "./source-record.js";

const FAULT: RecordIssue = {
  code: "unreadable",
  pointer: "",
  message: "The JSON text cannot be followed here: a bracket, comma or quotation mark is missing or too many.",
  fix: "Write the file with a JSON library, or write one record on each line.",
};
const MOST_ELEMENTS = 10_000;
const TOO_MANY: RecordIssue = {
  code: "too-many",
  pointer: "",
  message: `The array has more than ${MOST_ELEMENTS} elements.`,
  fix: "Write the services of one visit only.",
};

/** An array that is one record, while it is read. */
interface OpenArray {
  readonly line: number;
  readonly byteOffset: number;
  readonly values: unknown[];
  issue: RecordIssue | null;
  /** `null` until its first element is known. */
  isRecord: boolean | null;
}

/**
 * Reads a JSON text: one record, or an array of records, or an array that is itself one record.
 *
 * @param context - numbering and limits
 * @param isOneRecord - whether an array is one record; another array is a record for each of its elements
 * @returns a reader that holds one record at a time
 */
export function jsonReader(context: ReadContext, isOneRecord: (array: readonly unknown[]) => boolean): RecordReader {
  const splitter = jsonSplitter(context);
  let open: OpenArray | null = null;

  const sourceOf = ({ line, byteOffset }: { readonly line: number; readonly byteOffset: number }) => ({
    record: context.nextRecord(),
    line,
    byteOffset,
    ...(context.input === undefined ? {} : { input: context.input }),
  });
  const bad = (place: { readonly line: number; readonly byteOffset: number }, issue: RecordIssue): SourceRecord => ({
    ok: false,
    source: sourceOf(place),
    issues: [issue],
  });
  const readValue = (piece: Extract<JsonPiece, { kind: "value" }>): readonly InputRecord[] => {
    const isRecord = open === null || open.isRecord === false;
    if (isRecord && piece.bytes !== null) return [{ source: sourceOf(piece), bytes: piece.bytes }];
    const parsed =
      piece.bytes === null ? { ok: false as const, issue: tooLong(context.limit) } : parseJson(piece.bytes);
    if (open !== null && open.isRecord === null && parsed.ok) open.isRecord = isOneRecord([parsed.value]);
    if (open?.isRecord === true) {
      if (!parsed.ok) open.issue ??= parsed.issue;
      else if (open.values.length < MOST_ELEMENTS) open.values.push(parsed.value);
      else open.issue ??= TOO_MANY;
      return [];
    }
    if (!parsed.ok && open !== null) open.issue ??= parsed.issue;
    return parsed.ok ? [{ ok: true, source: sourceOf(piece), value: parsed.value }] : [bad(piece, parsed.issue)];
  };
  const closeArray = (): readonly InputRecord[] => {
    const closed = open;
    open = null;
    if (closed === null || closed.isRecord === false) return [];
    if (closed.isRecord === null && (closed.issue !== null || !isOneRecord([]))) return [];
    if (closed.issue !== null) return [bad(closed, closed.issue)];
    return [{ ok: true, source: sourceOf(closed), value: closed.values }];
  };
  const readPiece = (piece: JsonPiece): readonly InputRecord[] => {
    switch (piece.kind) {
      case "value":
        return readValue(piece);
      case "array-start":
        open = { line: piece.line, byteOffset: piece.byteOffset, values: [], issue: null, isRecord: null };
        return [];
      case "array-end":
        return closeArray();
      case "fault":
        if (open?.isRecord !== true) return [bad(piece, FAULT)];
        open.issue ??= FAULT;
        return [];
    }
  };
  return {
    push: (chunk) => splitter.push(chunk).flatMap(readPiece),
    end: () => [...splitter.end().flatMap(readPiece), ...(open?.isRecord === true ? closeArray() : [])],
  };
}
