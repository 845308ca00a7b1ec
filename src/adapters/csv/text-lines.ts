import type { RowIssue, RowPlace } from "./row-kind.js";

/** A line of a text that comes in pieces; `text` is `null` where it is too long. */
export interface PieceLine extends RowPlace {
  readonly text: string | null;
}

/** Cuts pieces of text into lines. */
export interface TextLines {
  readonly push: (piece: string) => readonly PieceLine[];
  readonly end: () => readonly PieceLine[];
}

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Cuts text into lines at LF or CRLF, wherever its pieces end. A byte-order mark in front is dropped, and a line over the
 * limit is dropped as it comes, so memory stays flat.
 *
 * @param limit - longest line in characters
 * @returns functions that take the next piece and the end; offsets count characters
 */
export function textLines(limit: number): TextLines {
  let parts: string[] = [];
  let length = 0;
  let line = 1;
  let offset = 0;
  let isFirst = true;

  const keep = (part: string): void => {
    length += part.length;
    if (length > limit + 1) parts = [];
    else if (part !== "") parts.push(part);
  };
  const finish = (breakLength: number): PieceLine => {
    const text = parts.join("").replace(/\r$/, "");
    const isTooLong = length > limit + 1 || text.length > limit;
    const found = { line, offset, text: isTooLong ? null : text };
    offset += length + breakLength;
    line += 1;
    parts = [];
    length = 0;
    return found;
  };
  return {
    push: (piece) => {
      const lines: PieceLine[] = [];
      let from = isFirst && piece.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
      if (piece !== "") isFirst = false;
      for (let to = piece.indexOf("\n", from); to !== -1; to = piece.indexOf("\n", from)) {
        keep(piece.slice(from, to));
        lines.push(finish(1));
        from = to + 1;
      }
      keep(piece.slice(from));
      return lines;
    },
    end: () => (length === 0 ? [] : [finish(0)]),
  };
}

/**
 * Says that a line is too long to be read.
 *
 * @param limit - the most it may have
 * @param unit - what is counted
 * @returns the issue
 */
export function lineTooLong(limit: number, unit: "characters" | "bytes"): RowIssue {
  return {
    code: "too-long",
    pointer: "",
    message: `The record is longer than ${limit} ${unit}.`,
    fix: "Write one record on each line, without free text or attachments.",
  };
}
