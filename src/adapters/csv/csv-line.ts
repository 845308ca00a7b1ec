/** A cell of a CSV row; `null` is empty. */
export type CsvCell = string | number | boolean | null | undefined;

/**
 * Writes a CSV row by RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe in front.
 *
 * @param cells - the cells
 * @returns one line with CRLF
 * @example
 * ```ts
 * import { csvLine } from "ot-billing-rules/csv";
 * csvLine(["97530", 2, "=1+1", 'two "units"']); //=> "97530,2,'=1+1,\"two \"\"units\"\"\"\r\n"
 * ```
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: CsvCell): string {
  if (cell == null) return "";
  if (typeof cell !== "string") return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
