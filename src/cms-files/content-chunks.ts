import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { FileContent } from "./cms-file.js";

/** Works out SHA-256 as bytes go by. */
export interface Sha256 {
  /** Takes the next bytes. */
  readonly update: (bytes: Uint8Array) => unknown;
  /** The hash in hexadecimal; is called once. */
  readonly digest: () => string;
}

/** The bytes of a file on their way, measured. */
export interface MeasuredContent {
  readonly chunks: AsyncGenerator<Uint8Array>;
  /** Size and SHA-256 of what has gone by. */
  readonly measure: () => { readonly bytes: number; readonly sha256: string };
}

/**
 * Turns any content into chunks of bytes, and measures what goes by.
 *
 * @param content - bytes or text, at once or in chunks
 * @param startHash - works out the hash; the platform's own is some times quicker than the one bundled here
 * @returns the chunks, and a function that gives their size and hash so far
 */
export function measuredChunks(content: FileContent, startHash: () => Sha256 = bundledHash): MeasuredContent {
  const hash = startHash();
  let bytes = 0;
  let digest: string | undefined;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of piecesOf(content)) {
      const piece = typeof chunk === "string" ? bytesOfText(chunk) : chunk;
      if (piece.length === 0) continue;
      bytes += piece.length;
      hash.update(piece);
      yield piece;
    }
  }
  return { chunks: chunks(), measure: () => ({ bytes, sha256: (digest ??= hash.digest()) }) };
}

function bundledHash(): Sha256 {
  const hash = sha256.create();
  return { update: (bytes) => hash.update(bytes), digest: () => bytesToHex(hash.digest()) };
}

function piecesOf(content: FileContent): AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string> {
  return typeof content === "string" || content instanceof Uint8Array ? [content] : content;
}

/** Characters above the first 256, which no published file has, are written in UTF-8. */
function bytesOfText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 255) return utf8Of(text);
    bytes[at] = unit;
  }
  return bytes;
}

function utf8Of(text: string): Uint8Array {
  const escaped = encodeURIComponent(text.replaceAll(/[\ud800-\udfff]/g, "\ufffd"));
  const units = escaped.replaceAll(/%([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return bytesOfText(units);
}
