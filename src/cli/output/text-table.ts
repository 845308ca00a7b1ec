import { displayWidth } from "./display-width.js";
import { printableText } from "./printable-text.js";
import type { TextStyle } from "./text-style.js";
import { wrapText } from "./wrap-text.js";

/** A column of a table for people. */
export interface TextColumn {
  readonly title: string;
  /** Numbers stand right. */
  readonly align?: "right";
}

const GAP = "  ";
const LEAST_LAST_COLUMN = 24;

/**
 * Aligns rows under their titles. The last column wraps into what the terminal leaves.
 *
 * @param columns - titles and alignment
 * @param rows - one text for each column; columns that are empty in all rows are left out
 * @param style - width and weight of the text
 * @returns lines without the last line break
 */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  style: TextStyle,
): readonly string[] {
  const shown = columns.map((_, index) => index).filter((index) => rows.some((row) => (row[index] ?? "") !== ""));
  const titles = shown.map((index) => columns[index]?.title ?? "");
  const cells = rows.map((row) => shown.map((index) => printableText(row[index] ?? "")));
  const widths = titles.map((title, at) =>
    Math.max(displayWidth(title), ...cells.map((row) => displayWidth(row[at] ?? ""))),
  );
  const before = widths.slice(0, -1).reduce((sum, width) => sum + width + GAP.length, 0);
  const last = Math.max(LEAST_LAST_COLUMN, style.width - before);
  const isRight = shown.map((index) => columns[index]?.align === "right");
  const line = (row: readonly string[]): readonly string[] => {
    const [tail = "", ...more] = wrapText(row.at(-1) ?? "", last);
    const head = row.slice(0, -1).map((cell, at) => pad(cell, widths[at] ?? 0, isRight[at] === true) + GAP);
    const end = isRight.at(-1) === true ? pad(tail, widths.at(-1) ?? 0, true) : tail;
    return [(head.join("") + end).trimEnd(), ...more.map((text) => " ".repeat(before) + text)];
  };
  return [...line(titles).map(style.strong), ...cells.flatMap(line)];
}

function pad(text: string, width: number, isRight: boolean): string {
  const blanks = " ".repeat(Math.max(0, width - displayWidth(text)));
  return isRight ? blanks + text : text + blanks;
}
