import { cliFailure } from "../cli-failure.js";
import type { AdaptedShape } from "./adapted-reader.js";
import type { InputFormat } from "./sniff-input.js";
import { sniffInput } from "./sniff-input.js";
import type { InputRecord, ReadContext, RecordReader } from "./source-record.js";

/** How the inputs of a command are read. */
export interface ReadOptions {
  /** Format the caller has named; otherwise the first bytes tell it. */
  readonly from: InputFormat | undefined;
  /** Whether a JSON array is one record; another array is a record for each of its elements. */
  readonly isOneRecord: (array: readonly unknown[]) => boolean;
  /** Makes the reader of CSV input; a command without one takes JSON alone. */
  readonly csvReader?: (context: ReadContext) => Promise<RecordReader>;
  /** Makes the reader of claims in a standard shape; a command without one takes none. */
  readonly shapeReader?: (
    shape: AdaptedShape,
    context: ReadContext,
    jsonReader: () => Promise<RecordReader>,
  ) => Promise<RecordReader>;
  /** Longest line or record in bytes. */
  readonly limit?: number;
  /** Told what people should know and programs need not. */
  readonly note?: (message: string) => void;
}

/** Longest line or record: far above any claim, and a stop for hostile input. */
export const RECORD_LIMIT = 16 * 1024 * 1024;

const HEAD_BYTES = 65_536;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const LINE_FEED = 10;

/**
 * Reads the records of all inputs in order, a chunk at a time.
 *
 * @param inputs - chunks of bytes of each input
 * @param options - format, arrays, CSV
 * @returns batches of records; memory holds one chunk and one record
 * @throws an input failure when an input is no text this command reads
 */
export async function* readRecords(
  inputs: readonly AsyncIterable<Uint8Array>[],
  options: ReadOptions,
): AsyncGenerator<readonly InputRecord[]> {
  let records = 0;
  const nextRecord = (): number => (records += 1);
  for (const [index, chunks] of inputs.entries()) {
    const input = inputs.length > 1 ? { input: index + 1 } : {};
    let head: Uint8Array | null = new Uint8Array(0);
    let reader: RecordReader | null = null;
    const begin = async (bytes: Uint8Array): Promise<readonly InputRecord[]> => {
      const startOffset = BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte) ? BYTE_ORDER_MARK.length : 0;
      const text = bytes.subarray(startOffset);
      const context: ReadContext = { nextRecord, ...input, startOffset, limit: options.limit ?? RECORD_LIMIT };
      reader = await chooseReader(text, context, options, index + 1);
      return reader?.push(text) ?? [];
    };
    for await (const chunk of chunks) {
      if (head === null) {
        yield (reader as RecordReader | null)?.push(chunk) ?? [];
        continue;
      }
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
      if (!hasWholeLine(head) && head.length < HEAD_BYTES) continue;
      const first: Uint8Array = head;
      head = null;
      yield await begin(first);
    }
    if (head !== null) yield await begin(head);
    yield (reader as RecordReader | null)?.end() ?? [];
  }
}

/** A line break behind the first visible character. */
function hasWholeLine(bytes: Uint8Array): boolean {
  const start = bytes.findIndex((byte) => byte > 32);
  return start !== -1 && bytes.indexOf(LINE_FEED, start) !== -1;
}

async function chooseReader(
  text: Uint8Array,
  context: ReadContext,
  options: ReadOptions,
  position: number,
): Promise<RecordReader | null> {
  const sniffed = sniffInput(text);
  // X12 may be UTF-16, which its own reader tells.
  if (sniffed.format === "unreadable" && options.from !== "x12")
    throw cliFailure("input", `Input ${position} cannot be read. ${sniffed.problem}`);
  if (sniffed.format === "empty") {
    options.note?.(`input ${position} is empty.`);
    return null;
  }
  const found = sniffed.format === "unreadable" ? "x12" : sniffed.format;
  const shape = sniffed.format === "unreadable" || options.shapeReader === undefined ? undefined : sniffed.shape;
  const format = options.from ?? shape ?? found;
  const jsonReader = (inner: ReadContext, isArray: boolean): Promise<RecordReader> =>
    isArray
      ? import("./json-reader.js").then((module) => module.jsonReader(inner, options.isOneRecord))
      : import("./ndjson-reader.js").then((module) => module.ndjsonReader(inner, options.isOneRecord));
  switch (format) {
    case "json":
    case "ndjson":
      return jsonReader(context, format === "json");
    case "csv":
      if (options.csvReader === undefined)
        throw cliFailure("input", `Input ${position} is not JSON. This command reads JSON and NDJSON.`);
      return options.csvReader(context);
    case "x12":
    case "fhir":
    case "json837":
    case "cms1500":
      if (options.shapeReader === undefined)
        throw cliFailure(
          "input",
          `Input ${position} cannot be read. It is X12: this command reads JSON, NDJSON and CSV.`,
        );
      // Records are numbered when the claims in them are known.
      return options.shapeReader(format, context, () =>
        jsonReader({ ...context, nextRecord: () => 0 }, found === "json"),
      );
  }
}
