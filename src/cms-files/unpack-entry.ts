import { Inflate } from "fflate/browser";
import { crc32 } from "./crc32.js";
import { refuse } from "./refuse.js";
import type { ZipEntry } from "./zip-directory.js";

/** Packed bytes taken in one step; a bomb can make at most 1,032 times as many of them before it is stopped. */
const STEP = 16_384;

/**
 * Unpacks a file of a zip piece by piece, and refuses it when it is larger or other than the directory says.
 *
 * @param zip - all bytes of the zip
 * @param entry - the file
 * @returns its bytes
 * @throws a refusal when the entry is damaged
 */
export function* unpackEntry(zip: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  const waiting: Uint8Array[] = [];
  const inflate = new Inflate((piece) => waiting.push(piece));
  let size = 0;
  let crc = 0;
  for (let at = entry.start; at < entry.end; at += STEP) {
    const packed = zip.subarray(at, Math.min(at + STEP, entry.end));
    if (entry.method === 0) waiting.push(packed);
    else push(inflate, packed, at + STEP >= entry.end);
    for (const piece of waiting.splice(0)) {
      size += piece.length;
      if (size > entry.size) throw damaged("holds more than its directory says");
      crc = crc32(crc, piece);
      if (piece.length > 0) yield piece;
    }
  }
  if (size !== entry.size) throw damaged("holds less than its directory says");
  if (crc !== entry.crc) throw damaged("does not match its checksum");
}

function push(inflate: Inflate, packed: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(packed, isLast);
  } catch {
    throw damaged("cannot be unpacked");
  }
}

function damaged(what: string): Error {
  return refuse("damaged-zip", null, `An entry of the zip ${what}. Download the file again.`);
}
