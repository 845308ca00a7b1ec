import type { CsvHeader } from "./read-header.js";
import type { RowIssue } from "./row-kind.js";

/**
 * Finds a row that has more or fewer cells than the header: a lost separator moves the others.
 *
 * @param cells - cells of the row
 * @param header - columns of the file
 * @returns the issue, or `null`
 */
export function faultOfCells(cells: readonly string[], header: CsvHeader): RowIssue | null {
  const expected = header.columns.length;
  const hasMore = cells.slice(expected).some((text) => text.trim() !== "");
  if (cells.length >= expected && !hasMore) return null;
  return {
    code: "wrong-count",
    pointer: "",
    message: `The row has ${cells.length} cells where the header has ${expected}.`,
    fix: "Write a separator for every empty cell, and put cells that hold one in quotation marks.",
  };
}
