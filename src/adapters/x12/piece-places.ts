/** Which byte of the source a character of the text is. */
export interface PiecePlaces {
  /** Adds the text of the next piece, and the bytes it was made of. */
  readonly add: (text: string, bytes?: Uint8Array) => void;
  /** Gives the byte of a character, both from 0, never before one that was asked for earlier. */
  readonly offsetOf: (character: number) => number;
  /** Drops the pieces that end before a character. */
  readonly forget: (character: number) => void;
}

interface Piece {
  readonly text: string;
  readonly bytes: Uint8Array | undefined;
  /** Characters and bytes before the piece. */
  readonly character: number;
  readonly byte: number;
  /** How far the two are known to stand side by side: no claim is looked for from the start again. */
  seen: { readonly at: number; readonly byte: number };
}

const ASCII_END = 0x80;

/**
 * Follows text in UTF-8 back to its bytes. Letters of more bytes, byte order marks and bytes that are no text make the two
 * run apart; a character of one byte is one byte however broken the rest is, so these are counted on both sides.
 *
 * @returns places that know no piece
 */
export function piecePlaces(): PiecePlaces {
  let pieces: Piece[] = [];
  let characters = 0;
  let bytesBefore = 0;
  return {
    add: (text, bytes) => {
      pieces.push({ text, bytes, character: characters, byte: bytesBefore, seen: { at: 0, byte: 0 } });
      characters += text.length;
      bytesBefore += bytes?.length ?? text.length;
    },
    offsetOf: (character) => {
      const piece = pieces.filter((each) => each.character <= character).at(-1);
      return piece === undefined ? bytesBefore : piece.byte + byteIn(piece, character - piece.character);
    },
    forget: (character) => {
      const first = pieces[1];
      if (first === undefined || first.character > character) return;
      pieces = pieces.filter((_, index) => (pieces[index + 1]?.character ?? Infinity) > character);
    },
  };
}

/** The byte of a character of a piece; of one that is not of one byte, the next that is. */
function byteIn(piece: Piece, character: number): number {
  const { text, bytes } = piece;
  if (bytes === undefined) return character;
  let { at, byte } = piece.seen;
  while (at < character) {
    if (text.charCodeAt(at) < ASCII_END) byte = nextAscii(bytes, byte) + 1;
    at += 1;
  }
  piece.seen = { at, byte };
  return nextAscii(bytes, byte);
}

function nextAscii(bytes: Uint8Array, from: number): number {
  let byte = from;
  while ((bytes[byte] ?? 0) >= ASCII_END) byte += 1;
  return byte;
}
