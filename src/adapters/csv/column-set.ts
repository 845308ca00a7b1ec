/** The columns a kind of CSV file may have, and the names they go by. */
export interface ColumnSet<C extends string = string> {
  /** In the order of the guide. */
  readonly names: readonly C[];
  /** Every name a column goes by, for suggestions; none where the file has many other columns. */
  readonly aliases: readonly string[];
  /** Whether the file has columns besides, which are left out without a word. */
  readonly isOpen: boolean;
  /** Finds the column a title stands for; `given` are titles the caller has given to columns, by simplified title. */
  columnOf(title: string, given: ReadonlyMap<string, string>): C | undefined;
  /** How a column is called in messages. */
  shownName(column: C): string;
}

/**
 * Makes a set of columns.
 *
 * @param aliasesOf - for each column the names it goes by, in lower case without spaces, dots, dashes and underlines
 * @returns the set
 */
export function columnSet<const A extends Readonly<Record<string, string>>>(
  aliasesOf: A,
): ColumnSet<Extract<keyof A, string>> {
  type Column = Extract<keyof A, string>;
  const names = Object.keys(aliasesOf) as Column[];
  const byAlias = new Map(
    names.flatMap((column) =>
      (aliasesOf[column] ?? "")
        .split(" ")
        .filter((alias) => alias !== "")
        .map((alias) => [alias, column] as const),
    ),
  );
  return {
    names,
    aliases: [...byAlias.keys()],
    isOpen: false,
    columnOf: (title, given) => {
      const simple = simpleTitle(title);
      const named = given.get(simple);
      return names.find((name) => name === named) ?? byAlias.get(simple);
    },
    shownName: (column) => column,
  };
}

/**
 * Writes a title in lower case with letters and digits only.
 *
 * @param title - title as written
 * @returns such as `procedurecode` for `Procedure Code`
 */
export function simpleTitle(title: string): string {
  return title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
