import type { CsvHeader } from "./read-header.js";
import type { RawRecord, RowIssue } from "./row-kind.js";

/**
 * Reads a cell by its column.
 *
 * @param cells - cells of the row
 * @param header - columns of the file
 * @param column - the column
 * @returns its text without blanks around it; empty where the file has no such column
 */
export function cellText<C extends string>(cells: readonly string[], header: CsvHeader<C>, column: C): string {
  const index = header.columns.indexOf(column);
  return index === -1 ? "" : (cells[index] ?? "").trim();
}

/**
 * Makes the key of the visit or claim a row belongs to.
 *
 * @param cells - cells of the row that are certain
 * @param header - columns of the file
 * @param columns - columns the key is made of; those the file lacks are left out
 * @returns the key; `null` when one of the cells is not there
 */
export function groupKey<C extends string>(
  cells: readonly string[],
  header: CsvHeader<C>,
  columns: readonly C[],
): string | null {
  const present = columns.filter((column) => header.has(column));
  if (!present.every((column) => header.columns.indexOf(column) < cells.length)) return null;
  return present.map((column) => cellText(cells, header, column)).join(KEY_SEPARATOR);
}

const KEY_SEPARATOR = "\u0000";

/** Leaves out what is empty; a loop, because it runs for every row. */
export function withoutEmpty(record: RawRecord): RawRecord {
  const kept: Record<string, unknown> = {};
  for (const name in record) if (record[name] !== "") kept[name] = record[name];
  return kept;
}

/** A cell that every row needs. */
export function missingCell(column: string, fix: string): RowIssue {
  return { code: "missing", pointer: `/${column}`, message: `The cell ${column} is empty.`, fix };
}
