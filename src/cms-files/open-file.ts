import type { CmsFile } from "./cms-file.js";
import type { Sha256 } from "./content-chunks.js";
import { measuredChunks } from "./content-chunks.js";
import type { OnRecord } from "./csv-splitter.js";
import type { Chunks } from "./for-each-line.js";
import { latin1Text } from "./latin1-text.js";
import { isWorkbook, readSheet } from "./read-sheet.js";
import { refuse } from "./refuse.js";
import { unpackEntry } from "./unpack-entry.js";
import type { ZipEntry } from "./zip-directory.js";
import { zipDirectory } from "./zip-directory.js";

/** One table in a file: a text, or the first sheet of a workbook. */
export type OpenedTable = {
  /** Name inside the zip; `null` for the file itself. */
  readonly entry: string | null;
  /** Names to read edition and setting from, the innermost first. */
  readonly names: readonly string[];
  /** Size and hash of the file that was given, once it has been read to its end. */
  readonly measure: () => { readonly bytes: number; readonly sha256: string };
} & (
  | { readonly form: "text"; readonly head: string; readonly chunks: Chunks }
  | { readonly form: "sheet"; readonly forEachRow: (onRecord: OnRecord) => void }
);

/** Enough for every notice and header, and for the flag of a web page. */
const HEAD = 32_768;
const MOST_ZIP_BYTES = 512 * 2 ** 20;
const TABLE_NAME = /\.(?:txt|csv|xlsx|xml|zip)$/i;

/**
 * Opens a file: a text as it is, a workbook by its first sheet, a zip by the tables in it, a zip in a zip once. Where a
 * table comes in several forms, csv goes before txt, and txt before a workbook.
 *
 * @param file - the file
 * @param startHash - works out SHA-256
 * @returns the tables in it, one after the other
 * @throws a refusal for a zip that is damaged or unsafe
 */
export async function* openFile(file: CmsFile, startHash?: () => Sha256): AsyncGenerator<OpenedTable> {
  const { chunks, measure } = measuredChunks(file.content, startHash);
  const first: Uint8Array[] = [];
  let length = 0;
  let isDone = false;
  while (length < HEAD && !isDone) {
    const next = await chunks.next();
    if (next.done === true) isDone = true;
    else length += first[first.push(next.value) - 1]?.length ?? 0;
  }
  const head = latin1Text(joined(first, length).subarray(0, HEAD));
  if (!head.startsWith("PK\u0003\u0004") && !head.startsWith("PK\u0005\u0006")) {
    yield { form: "text", entry: null, names: [file.name], measure, head, chunks: following(first, chunks) };
    return;
  }
  for await (const chunk of chunks) {
    first.push(chunk);
    length += chunk.length;
    if (length > MOST_ZIP_BYTES) throw refuse("too-large", null, "The zip is larger than 512 MiB.");
  }
  yield* openZip(joined(first.splice(0), length), [file.name], null, measure);
}

function* openZip(
  zip: Uint8Array,
  names: readonly string[],
  inside: string | null,
  measure: OpenedTable["measure"],
): Generator<OpenedTable> {
  const entries = zipDirectory(zip);
  if (isWorkbook(entries)) {
    yield { form: "sheet", entry: inside, names, measure, forEachRow: (onRecord) => readSheet(zip, entries, onRecord) };
    return;
  }
  const tables = withoutTwins(entries.filter(({ name }) => TABLE_NAME.test(name)));
  if (tables.length === 0) throw refuse("not-recognised", null, "The zip holds no txt, csv, xlsx or xml.");
  for (const table of tables) {
    const entry = inside === null ? table.name : `${inside}/${table.name}`;
    const inner = [table.name, ...names];
    if (/\.(?:zip|xlsx)$/i.test(table.name)) {
      if (names.length > 2) throw refuse("unsafe-zip", null, "The zip holds zips in zips.");
      yield* openZip(joined([...unpackEntry(zip, table)], table.size), inner, entry, measure);
    } else {
      const head = headOf(zip, table);
      yield { form: "text", entry, names: inner, measure, head, chunks: unpackEntry(zip, table) };
    }
  }
}

const PREFERENCE = ["csv", "txt", "xml", "zip", "xlsx"];

/** Of files that differ in nothing but their ending, the one that is easiest to read. */
function withoutTwins(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const best = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const dot = entry.name.lastIndexOf(".");
    const stem = entry.name.slice(0, dot).toLowerCase();
    const known = best.get(stem);
    if (known === undefined || rank(entry) < rank(known)) best.set(stem, entry);
  }
  return [...best.values()];
}

function rank({ name }: ZipEntry): number {
  // The layout of the add-on text is not published.
  if (/AOC/i.test(name) && /\.txt$/i.test(name)) return PREFERENCE.length;
  return PREFERENCE.indexOf(name.slice(name.lastIndexOf(".") + 1).toLowerCase());
}

function headOf(zip: Uint8Array, entry: ZipEntry): string {
  let head = "";
  for (const piece of unpackEntry(zip, entry)) {
    head += latin1Text(piece.subarray(0, HEAD - head.length));
    if (head.length >= HEAD) break;
  }
  return head;
}

async function* following(first: readonly Uint8Array[], rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* first;
  yield* rest;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
