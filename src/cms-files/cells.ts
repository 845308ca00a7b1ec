import { refuse } from "./refuse.js";

/**
 * Writes a caption as the readers compare them: in upper case, with one blank between words.
 *
 * @param text - text of a header cell
 * @returns the caption
 */
export function caption(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim().toUpperCase();
}

/** Whether every cell of a row is empty. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

/** Whether a cell has the form of a procedure code; quicker than a pattern, because tables have millions. */
export function isCodeCell(cell: string): boolean {
  if (cell.length !== 5) return false;
  for (let at = 1; at < 4; at += 1) if (!isDigit(cell.charCodeAt(at))) return false;
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(4);
  return (isDigit(first) && (isDigit(last) || isLetter(last))) || (isLetter(first) && isDigit(last));
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isLetter(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}

/**
 * Refuses a code that a spreadsheet has cut short.
 *
 * @param cell - a first cell that is no code
 * @param line - its line
 * @throws a refusal for one to four digits
 */
export function refuseLostZeros(cell: string, line: number): void {
  if (!/^\d{1,4}$/.test(cell)) return;
  throw refuse(
    "lost-zeros",
    line,
    "A code has lost its leading zeros: the file was saved by a spreadsheet. Take the file as published.",
  );
}

/** Reads a decimal number as text, such as `0.87`; `undefined` where the cell holds none. */
export function decimalCell(cell: string): string | undefined {
  const text = cell.trim();
  return /^-?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text) ? text : undefined;
}
