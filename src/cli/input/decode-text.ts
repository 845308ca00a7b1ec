import { isUtf8 } from "node:buffer";
import type { RecordIssue } from "./source-record.js";

/**
 * Reads bytes as UTF-8.
 *
 * @param bytes - bytes of a line or record
 * @returns the text, or `null` when the bytes are not UTF-8
 */
export function decodeText(bytes: Uint8Array): string | null {
  return isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8") : null;
}

/** The bytes are not UTF-8. */
export const NOT_UTF8 = {
  code: "unreadable",
  pointer: "",
  message: "The text is not UTF-8.",
  fix: "Save the file as UTF-8.",
} as const satisfies RecordIssue;

/**
 * Says that a line or record is too long to be read.
 *
 * @param limit - the most bytes it may have
 * @returns the issue
 */
export function tooLong(limit: number): RecordIssue {
  return {
    code: "too-long",
    pointer: "",
    message: `The record is longer than ${limit} bytes.`,
    fix: "Write one record on each line, without free text or attachments.",
  };
}
