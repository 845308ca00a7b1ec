import type { SourceText } from "./read-fields.js";

const FIRST = "A".charCodeAt(0);

/**
 * Reads a diagnosis pointer written as a letter, as on the paper form.
 *
 * @param source - A to L, in either case
 * @returns position from 1; `undefined` for anything else
 */
export function readPointerLetter({ text = "" }: SourceText): number | undefined {
  const letter = text.trim().toUpperCase();
  return /^[A-L]$/.test(letter) ? letter.charCodeAt(0) - FIRST + 1 : undefined;
}
