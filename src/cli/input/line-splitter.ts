/** One line of an input, without its line break. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** From 0. */
  readonly byteOffset: number;
  /** `null` when the line is longer than the limit. */
  readonly bytes: Uint8Array | null;
}

/** Cuts chunks of bytes into lines. */
export interface LineSplitter {
  readonly push: (chunk: Uint8Array) => readonly Line[];
  readonly end: () => readonly Line[];
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Cuts bytes into lines at LF or CRLF. A line over the limit is dropped as it comes, so memory stays flat.
 *
 * @param options - longest line in bytes; number of bytes that stand before the first chunk
 * @returns a splitter that keeps the unfinished line between chunks
 */
export function lineSplitter(options: { readonly limit: number; readonly startOffset: number }): LineSplitter {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  let byteOffset = options.startOffset;

  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length > options.limit + 1) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const finish = (breakBytes: number): Line => {
    const bytes = withoutCarriageReturn(parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts));
    const isTooLong = length > options.limit + 1 || bytes.length > options.limit;
    const line = { number, byteOffset, bytes: isTooLong ? null : bytes };
    byteOffset += length + breakBytes;
    number += 1;
    parts = [];
    length = 0;
    return line;
  };
  return {
    push: (chunk) => {
      const lines: Line[] = [];
      let from = 0;
      for (let to = chunk.indexOf(LINE_FEED); to !== -1; to = chunk.indexOf(LINE_FEED, from)) {
        keep(chunk.subarray(from, to));
        lines.push(finish(1));
        from = to + 1;
      }
      keep(chunk.subarray(from));
      return lines;
    },
    end: () => (length === 0 ? [] : [finish(0)]),
  };
}

function withoutCarriageReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
}
