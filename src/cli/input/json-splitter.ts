/** A piece of a JSON text, found by its brackets alone. */
export type JsonPiece =
  | {
      readonly kind: "value";
      readonly inArray: boolean;
      readonly line: number;
      readonly byteOffset: number;
      readonly bytes: Uint8Array | null;
    }
  | { readonly kind: "array-start" | "array-end" | "fault"; readonly line: number; readonly byteOffset: number };

/** Cuts chunks of bytes into JSON values. */
export interface JsonSplitter {
  readonly push: (chunk: Uint8Array) => readonly JsonPiece[];
  readonly end: () => readonly JsonPiece[];
}

const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const OPEN = new Set([91, 123]);
const CLOSE = new Set([93, 125]);
const BLANK = new Set([9, 10, 13, 32]);
const ARRAY_START = 91;
const ARRAY_END = 93;

/**
 * Cuts a JSON text into the elements of its outermost array, or into its outermost values, without holding the text.
 * Whether a piece is valid JSON is for the parser to say; a value over the limit comes without its bytes.
 *
 * @param options - longest value in bytes; number of bytes that stand before the first chunk
 * @returns a splitter that keeps the unfinished value between chunks
 */
export function jsonSplitter(options: { readonly limit: number; readonly startOffset: number }): JsonSplitter {
  let position = options.startOffset;
  let line = 1;
  let isInArray = false;
  let mayBeComma = false;
  let needsValue = false;
  let depth = 0;
  let isInString = false;
  let isEscaped = false;
  let start: { line: number; byteOffset: number } | null = null;
  let parts: Uint8Array[] = [];
  let length = 0;
  let pieces: JsonPiece[] = [];

  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length > options.limit) parts = [];
    else parts.push(part);
  };
  const finish = (): void => {
    if (start === null) return;
    const bytes = length > options.limit ? null : Buffer.concat(parts);
    pieces.push({ kind: "value", inArray: isInArray, ...start, bytes });
    start = null;
    parts = [];
    length = 0;
    mayBeComma = isInArray;
    needsValue = false;
  };
  const fault = (): void => {
    pieces.push({ kind: "fault", line, byteOffset: position });
  };
  /** Reads a byte outside strings with no bracket open; true when it belongs to a value. */
  const atBase = (byte: number): boolean => {
    if (BLANK.has(byte)) return false;
    if (byte === COMMA) {
      if (!mayBeComma) fault();
      mayBeComma = false;
      needsValue = true;
      return false;
    }
    if (byte === ARRAY_START && !isInArray) {
      pieces.push({ kind: "array-start", line, byteOffset: position });
      isInArray = true;
      return false;
    }
    if (byte === ARRAY_END && isInArray) {
      if (needsValue) fault();
      pieces.push({ kind: "array-end", line, byteOffset: position });
      isInArray = false;
      mayBeComma = false;
      needsValue = false;
      return false;
    }
    if (mayBeComma) fault();
    start = { line, byteOffset: position };
    return true;
  };
  const isScalarEnd = (byte: number): boolean => BLANK.has(byte) || byte === COMMA || CLOSE.has(byte) || OPEN.has(byte);

  return {
    push: (chunk) => {
      let from = start === null ? -1 : 0;
      for (let index = 0; index < chunk.length; index += 1, position += 1) {
        const byte = chunk[index] ?? 0;
        if (byte === 10) line += 1;
        if (isInString) {
          if (isEscaped) isEscaped = false;
          else if (byte === BACKSLASH) isEscaped = true;
          else if (byte === QUOTE) isInString = false;
          continue;
        }
        if (start !== null && depth === 0 && isScalarEnd(byte)) {
          keep(chunk.subarray(from, index));
          finish();
          from = -1;
        }
        if (start === null) {
          if (!atBase(byte)) continue;
          from = index;
        }
        if (byte === QUOTE) isInString = true;
        else if (OPEN.has(byte)) depth += 1;
        else if (CLOSE.has(byte) && depth > 0) {
          depth -= 1;
          if (depth > 0) continue;
          keep(chunk.subarray(from, index + 1));
          finish();
          from = -1;
        }
      }
      if (start !== null) keep(chunk.subarray(Math.max(from, 0)));
      const found = pieces;
      pieces = [];
      return found;
    },
    end: () => {
      const isCut = depth > 0 || isInString || isInArray;
      if (!isCut) finish();
      if (isCut) pieces.push({ kind: "fault", ...(start ?? { line, byteOffset: position }) });
      return pieces;
    },
  };
}
