import { rowCutter } from "../adapters/csv/row-cutter.js";
import type { CsvRow } from "../adapters/csv/row-cutter.js";
import { textLines } from "../adapters/csv/text-lines.js";
import { refuse } from "./refuse.js";

/** Takes a row of cells and the line it begins in, from 1. */
export type OnRecord = (cells: readonly string[], line: number) => void;

/** Cuts text that comes in pieces into rows of cells. */
export interface CsvSplitter {
  readonly push: (text: string) => void;
  readonly end: () => void;
}

/** Cells of one export hold over 128 KiB of prose; a quote that is never closed would take the whole file. */
const LONGEST_ROW = 16 * 2 ** 20;

/**
 * Cuts comma-separated text as RFC 4180 has it: quoted cells may hold commas, line breaks and doubled quotes. A
 * published file is read whole or not at all, so a row that is damaged ends the reading.
 *
 * @param onRecord - is given each row; a blank line is a row of one empty cell
 * @returns functions that take the next piece and the end
 */
export function csvSplitter(onRecord: OnRecord): CsvSplitter {
  const lines = textLines(LONGEST_ROW);
  const cutter = rowCutter({
    limit: LONGEST_ROW,
    delimiter: ",",
    strayQuotes: "text",
    keepsBlankLines: true,
    isWhole: true,
  });
  const give = (row: CsvRow): void => {
    if (!row.ok) throw refuse("damaged-csv", row.line, "The quotation marks of a row do not match.");
    onRecord(row.cells, row.line);
  };
  const take = (found: ReturnType<typeof lines.push>): void => {
    for (const { line, offset, text } of found) {
      if (text === null)
        throw refuse("damaged-csv", line, "A row is too long: a quote may be opened and never closed.");
      for (const row of cutter.take({ line, offset, text })) give(row);
    }
  };
  return {
    push: (text) => take(lines.push(text)),
    end: () => {
      take(lines.end());
      for (const row of cutter.end()) give(row);
    },
  };
}
