import type { Undetermined } from "../../values/citation.js";
import type { TextStyle } from "../output/text-style.js";
import { wrapText } from "../output/wrap-text.js";

/**
 * Writes what could not be told, for people.
 *
 * @param entries - what could not be told
 * @param style - width of the text
 * @returns lines
 */
export function undeterminedLines(entries: readonly Undetermined[], style: TextStyle): readonly string[] {
  return entries.flatMap(({ missing, message }) => {
    const text = message ?? `needs ${missing.join(", ")}.`;
    return hangingLines("Undetermined: ", text, style);
  });
}

/**
 * Writes a text behind a word, with its next lines indented.
 *
 * @param head - the word
 * @param text - the text
 * @param style - width of the text
 * @returns lines
 */
export function hangingLines(head: string, text: string, style: TextStyle): readonly string[] {
  return wrapText(head + text, style.width - 2).map((line, index) => (index === 0 ? line : `  ${line}`));
}
