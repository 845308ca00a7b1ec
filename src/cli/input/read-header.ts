import { cliFailure } from "../cli-failure.js";
import { nearestWord } from "../nearest-word.js";
import type { VisitColumn } from "./visit-columns.js";
import { columnAliases, columnOf, simpleTitle } from "./visit-columns.js";

/** The header row of a CSV file, understood. */
export interface CsvHeader {
  /** What each cell of a row holds; `null` is left out. */
  readonly columns: readonly (VisitColumn | null)[];
  readonly has: (column: VisitColumn) => boolean;
  /** Whether rows carry start and end instead of minutes alone. */
  readonly isTimeLog: boolean;
  /** Positions, from 1, of the columns that are left out. */
  readonly leftOut: readonly number[];
}

/**
 * Reads a header row. A title that is nearly one the reader knows is refused, because a column left out by a typing
 * mistake would change the result in silence.
 *
 * @param titles - cells of the header row
 * @param given - titles the caller has given to columns, by simplified title
 * @returns the columns
 * @throws an input failure when the code, or both the minutes and the times, are missing
 */
export function readHeader(titles: readonly string[], given: ReadonlyMap<string, VisitColumn>): CsvHeader {
  const columns = titles.map((title) => columnOf(title, given) ?? null);
  columns.forEach((column, index) => {
    if (column === null) refuseTypingMistake(titles[index] ?? "", index + 1);
    else if (columns.indexOf(column) !== index) throw refused(`Two columns hold ${column}. Keep one of them.`);
  });
  const has = (column: VisitColumn): boolean => columns.includes(column);
  if (!has("code")) throw refused("There is no column for the procedure code. Name it code.");
  if (has("start") !== has("end")) throw refused("A time log needs both columns: start and end.");
  if (!has("start") && !has("minutes") && !has("quantity") && !has("sessions")) {
    throw refused("There is neither a column minutes nor the columns start and end.");
  }
  const leftOut = columns.flatMap((column, index) =>
    column === null && titles[index]?.trim() !== "" ? [index + 1] : [],
  );
  return { columns, has, isTimeLog: has("start"), leftOut };
}

function refuseTypingMistake(title: string, position: number): void {
  const simple = simpleTitle(title);
  if (simple.length < 5) return;
  const nearest = nearestWord(simple, columnAliases);
  if (nearest === undefined || nearest.length < 5) return;
  throw refused(
    `The title of column ${position} is nearly ${nearest}. Correct it, or give it with --column <name>=<title>; a column that is not meant needs another title.`,
  );
}

function refused(message: string): Error {
  return cliFailure("input", `The header row of the CSV input cannot be used. ${message}`);
}
