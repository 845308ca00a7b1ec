import { displayWidth } from "./display-width.js";

/**
 * Breaks a text at its spaces.
 *
 * @param text - one paragraph
 * @param width - columns of a line
 * @returns at least one line; a word longer than a line stays whole
 */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(/ +/)) {
    const size = displayWidth(word);
    if (line !== "" && used + 1 + size > width) {
      lines.push(line);
      line = word;
      used = size;
    } else {
      line = line === "" ? word : `${line} ${word}`;
      used = displayWidth(line);
    }
  }
  return [...lines, line];
}
