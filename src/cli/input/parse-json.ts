import { decodeText, NOT_UTF8 } from "./decode-text.js";
import type { RecordIssue } from "./source-record.js";

const NOT_JSON: RecordIssue = {
  code: "unreadable",
  pointer: "",
  message: "The text is not valid JSON.",
  fix: "Write the record with a JSON library; look for a missing quotation mark, comma or bracket.",
};

/**
 * Reads bytes as JSON. The message of the built-in parser is dropped, because it quotes the input.
 *
 * @param bytes - the text of one value
 * @returns the value, or what is wrong
 */
export function parseJson(
  bytes: Uint8Array,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly issue: RecordIssue } {
  const text = decodeText(bytes);
  if (text === null) return { ok: false, issue: NOT_UTF8 };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, issue: NOT_JSON };
  }
}
