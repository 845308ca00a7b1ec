import { latin1Text } from "./latin1-text.js";
import { refuse } from "./refuse.js";

/** A file inside a zip. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  /** Where its data begins and ends in the zip. */
  readonly start: number;
  readonly end: number;
  /** Bytes it has when it is unpacked. */
  readonly size: number;
  readonly crc: number;
}

/** What a zip may be, so that a small file cannot fill a machine. Each is several times what CMS publishes. */
const MOST_ENTRIES = 1000;
const MOST_BYTES = 2 ** 31;
const MOST_EXPANSION = 200;
/** Below this size a high rate of compression harms nobody. */
const HARMLESS_BYTES = 16 * 2 ** 20;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

/**
 * Lists the files of a zip by its directory, and refuses a zip that could do harm: too many entries, too much content,
 * too high a rate of compression, entries that share bytes, names that leave their folder, passwords.
 *
 * @param zip - all bytes of the zip
 * @returns its files, folders left out
 * @throws a refusal that names the reason
 */
export function zipDirectory(zip: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw refuse("unsafe-zip", null, `The zip has more than ${MOST_ENTRIES} entries.`);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const entry = readEntry(view, at, latin1Text(zip.subarray(at + 46, at + 46 + nameLength)));
    if (!entry.name.endsWith("/")) entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  refuseHarm(entries);
  return entries;
}

function damaged(): Error {
  return refuse("damaged-zip", null, "The zip is damaged or was cut short. Download it again.");
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    if (at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw damaged();
}

function readEntry(view: DataView, at: number, name: string): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  if ((flags & 1) === 1) throw refuse("unsafe-zip", null, "The zip has a password. Unpack it first.");
  if (method !== 0 && method !== 8) {
    throw refuse("unsafe-zip", null, "The zip is packed in a way this reader does not know. Unpack it first.");
  }
  if (packed === 0xffffffff || size === 0xffffffff || local === 0xffffffff) {
    throw refuse("unsafe-zip", null, "The zip is of the 64-bit kind. Unpack it first.");
  }
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL_ENTRY) throw damaged();
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > view.byteLength || (method === 0 && packed !== size)) throw damaged();
  return { name, method, start, end: start + packed, size, crc: view.getUint32(at + 16, true) };
}

function refuseHarm(entries: readonly ZipEntry[]): void {
  let total = 0;
  let reached = 0;
  const names = new Set<string>();
  for (const entry of [...entries].sort((a, b) => a.start - b.start)) {
    const { name, start, end, size } = entry;
    if (/^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/.test(name)) {
      throw refuse("unsafe-zip", null, "A name in the zip leaves its folder.");
    }
    if (names.has(name.toLowerCase())) throw refuse("unsafe-zip", null, "The zip has two entries of one name.");
    names.add(name.toLowerCase());
    if (start < reached) throw refuse("unsafe-zip", null, "Entries of the zip share bytes: it is a zip bomb.");
    reached = end;
    total += size;
    if (total > MOST_BYTES) throw refuse("unsafe-zip", null, "The zip would unpack to more than 2 GiB.");
    if (size > HARMLESS_BYTES && size > (end - start) * MOST_EXPANSION) {
      throw refuse("unsafe-zip", null, `The zip would unpack to over ${MOST_EXPANSION} times its size: a zip bomb.`);
    }
  }
}
