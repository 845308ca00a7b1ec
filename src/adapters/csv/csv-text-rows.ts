import type { CsvRow } from "./row-cutter.js";
import { rowCutter } from "./row-cutter.js";
import type { PieceLine } from "./text-lines.js";
import { lineTooLong, textLines } from "./text-lines.js";

/** Longest row in characters: far above any claim line, and a stop for hostile input. */
const LONGEST_ROW = 2 ** 20;

/** Cuts pieces of text into rows. */
export interface CsvTextRows {
  readonly push: (piece: string) => readonly CsvRow[];
  readonly end: () => readonly CsvRow[];
}

/**
 * Cuts text into CSV rows, wherever its pieces end.
 *
 * @returns functions that take the next piece and the end; blank lines are left out
 */
export function csvTextRows(): CsvTextRows {
  const lines = textLines(LONGEST_ROW);
  const cutter = rowCutter({ limit: LONGEST_ROW });
  const take = ({ line, offset, text }: PieceLine): readonly CsvRow[] =>
    text === null
      ? cutter.refuse({ line, offset }, lineTooLong(LONGEST_ROW, "characters"))
      : cutter.take({ line, offset, text });
  return {
    push: (piece) => lines.push(piece).flatMap(take),
    end: () => [...lines.end().flatMap(take), ...cutter.end()],
  };
}
