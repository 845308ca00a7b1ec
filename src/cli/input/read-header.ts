import { cliFailure } from "../cli-failure.js";
import { nearestWord } from "../nearest-word.js";
import type { ColumnSet } from "./column-set.js";
import { simpleTitle } from "./column-set.js";
import type { RowKind } from "./row-kind.js";

/** The header row of a CSV file, understood. */
export interface CsvHeader<C extends string = string> {
  /** What each cell of a row holds; `null` is left out. */
  readonly columns: readonly (C | null)[];
  has(column: C): boolean;
  /** Positions, from 1, of the columns that are left out. */
  readonly leftOut: readonly number[];
}

/**
 * Reads a header row. A title that is nearly one the reader knows is refused, because a column left out by a typing
 * mistake would change the result in silence.
 *
 * @param titles - cells of the header row
 * @param given - titles the caller has given to columns, by simplified title
 * @param kind - kind of the file
 * @returns the columns
 * @throws an input failure when a column is missing that the file cannot do without
 */
export function readHeader<C extends string>(
  titles: readonly string[],
  given: ReadonlyMap<string, string>,
  kind: RowKind<C>,
): CsvHeader<C> {
  const columns = titles.map((title) => kind.columns.columnOf(title, given) ?? null);
  columns.forEach((column, index) => {
    if (column === null) refuseTypingMistake(titles[index] ?? "", index + 1, kind.columns);
    else if (columns.indexOf(column) !== index) throw refused(`Two columns hold ${column}. Keep one of them.`);
  });
  const has = (column: C): boolean => columns.includes(column);
  const problem = kind.refuse(has);
  if (problem !== null) throw refused(problem);
  const leftOut = columns.flatMap((column, index) =>
    column === null && titles[index]?.trim() !== "" ? [index + 1] : [],
  );
  return { columns, has, leftOut };
}

function refuseTypingMistake(title: string, position: number, { aliases }: ColumnSet): void {
  const simple = simpleTitle(title);
  if (simple.length < 5) return;
  const nearest = nearestWord(simple, aliases);
  if (nearest === undefined || nearest.length < 5) return;
  throw refused(
    `The title of column ${position} is nearly ${nearest}. Correct it, or give it with --column <name>=<title>; a column that is not meant needs another title.`,
  );
}

function refused(message: string): Error {
  return cliFailure("input", `The header row of the CSV input cannot be used. ${message}`);
}
