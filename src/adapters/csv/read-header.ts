import { closestWord } from "../../values/closest-word.js";
import type { ColumnSet } from "./column-set.js";
import { simpleTitle } from "./column-set.js";
import type { RowKind } from "./row-kind.js";

/** The header row of a CSV file, understood. */
export interface CsvHeader<C extends string = string> {
  /** What each cell of a row holds; `null` is left out. */
  readonly columns: readonly (C | null)[];
  has(column: C): boolean;
  /** Positions, from 1, of the columns that are left out, as far as the caller should know them. */
  readonly leftOut: readonly number[];
  /** The columns of the file, and how they are shown. */
  readonly shownColumns: Readonly<Record<string, string>>;
}

/** A header row, or why it cannot be used. */
export type HeaderReading<C extends string = string> =
  { readonly ok: true; readonly header: CsvHeader<C> } | { readonly ok: false; readonly message: string };

/**
 * Reads a header row. A title that is nearly one the reader knows is refused, because a column left out by a typing
 * mistake would change the result in silence.
 *
 * @param titles - cells of the header row
 * @param given - titles the caller has given to columns, by simplified title
 * @param kind - kind of the file
 * @param option - how the caller gives a title, for the message
 * @returns the columns, or why the header cannot be used
 */
export function readHeader<C extends string>(
  titles: readonly string[],
  given: ReadonlyMap<string, string>,
  kind: Pick<RowKind<C>, "columns" | "refuse">,
  option: string,
): HeaderReading<C> {
  const columns = titles.map((title) => kind.columns.columnOf(title, given) ?? null);
  const has = (column: C): boolean => columns.includes(column);
  const problem = titleProblem(titles, columns, kind.columns, option) ?? kind.refuse(has);
  if (problem !== null) return { ok: false, message: problem };
  const leftOut = columns.flatMap((column, index) =>
    column === null && !kind.columns.isOpen && titles[index]?.trim() !== "" ? [index + 1] : [],
  );
  const shown = columns.flatMap((column) => (column === null ? [] : [[column, kind.columns.shownName(column)]]));
  return { ok: true, header: { columns, has, leftOut, shownColumns: Object.fromEntries(shown) } };
}

function titleProblem<C extends string>(
  titles: readonly string[],
  columns: readonly (C | null)[],
  set: ColumnSet<C>,
  option: string,
): string | null {
  for (const [index, column] of columns.entries()) {
    if (column !== null && columns.indexOf(column) !== index)
      return `Two columns hold ${set.shownName(column)}. Keep one of them.`;
    const nearest = column === null ? nearlyMeant(titles[index] ?? "", set) : undefined;
    if (nearest !== undefined)
      return `The title of column ${index + 1} is nearly ${nearest}. Correct it, or give it with ${option}; a column that is not meant needs another title.`;
  }
  return null;
}

function nearlyMeant(title: string, { aliases }: ColumnSet): string | undefined {
  const simple = simpleTitle(title);
  if (simple.length < 5) return undefined;
  const nearest = closestWord(simple, aliases);
  return nearest === undefined || nearest.length < 5 ? undefined : nearest;
}
