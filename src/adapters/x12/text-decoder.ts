import type { PiecePlaces } from "./piece-places.js";
import { piecePlaces } from "./piece-places.js";

/** Part of every runtime, and of no language library that the room may know. */
declare const TextDecoder: new (label: string) => {
  readonly decode: (bytes?: Uint8Array, options?: { readonly stream: boolean }) => string;
};

/** Turns pieces into text. */
export interface PieceDecoder {
  readonly push: (piece: Uint8Array | string) => string;
  readonly end: () => string;
  /** Gives the byte of a character of the text, both from 0; of text that is given as text, the character. */
  readonly offsetOf: (character: number) => number;
  /** Tells that nothing before a character is asked for any more. */
  readonly forget: (character: number) => void;
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** Enough to tell a byte order mark, or `I` and `S` of two bytes each, from text of single bytes. */
const BYTES_TO_TELL = 4;

/**
 * Makes a decoder of pieces of any size. The first bytes tell the encoding: a byte order mark, else UTF-16 where every
 * second byte is zero, else UTF-8. Bytes that are no text become replacement characters; no code of a claim has them.
 *
 * @returns the decoder; text that is given as text passes through
 */
export function textDecoder(): PieceDecoder {
  let first: Uint8Array = new Uint8Array();
  let decode: ((bytes?: Uint8Array) => string) | null = null;
  let places: PiecePlaces = piecePlaces();
  const start = (bytes: Uint8Array): string => {
    const encoding = encodingOf(bytes);
    const decoder = new TextDecoder(encoding);
    if (encoding !== "utf-8") places = widePlaces(hasMark(bytes) ? 2 : 0);
    decode = (more) => {
      const text = more === undefined ? decoder.decode() : decoder.decode(more, { stream: true });
      places.add(text, more);
      return text;
    };
    return decode(bytes);
  };
  return {
    push: (piece) => {
      if (typeof piece === "string") {
        places.add(piece);
        return piece;
      }
      if (decode !== null) return decode(piece);
      const bytes = joined(first, piece);
      if (bytes.length >= BYTES_TO_TELL) return start(bytes);
      first = bytes;
      return "";
    },
    end: () => {
      const text = decode === null && first.length > 0 ? start(first) : "";
      return decode === null ? text : text + decode();
    },
    offsetOf: (character) => places.offsetOf(character),
    forget: (character) => places.forget(character),
  };
}

/** Two bytes for each character. */
function widePlaces(start: number): PiecePlaces {
  return { add: () => undefined, offsetOf: (character) => start + 2 * character, forget: () => undefined };
}

function hasMark([a, b]: Uint8Array): boolean {
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}

function encodingOf([a, b, c, d]: Uint8Array): Encoding {
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return "utf-16le";
  return a === 0 && b !== 0 && c === 0 && d !== 0 ? "utf-16be" : "utf-8";
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
