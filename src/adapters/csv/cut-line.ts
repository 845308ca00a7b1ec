/** A row that goes on over a line break inside a quoted cell. */
export interface OpenCells {
  readonly cells: readonly string[];
  /** What the quoted cell holds so far. */
  readonly cell: string;
}

/** What a line makes of a row. */
export type CutLine =
  | { readonly kind: "row"; readonly cells: readonly string[] }
  | { readonly kind: "open"; readonly open: OpenCells }
  | { readonly kind: "fault" };

/**
 * Cuts a line into cells by RFC 4180: quoted cells may hold separators, line breaks and doubled quotation marks.
 *
 * @param text - the line without its line break
 * @param delimiter - one character between cells
 * @param open - the row the line goes on with; `null` for a new row
 * @param strayQuotes - whether a quotation mark inside an unquoted cell is text or a fault
 * @returns the cells, the row that is still open, or a fault of the quotation marks
 */
export function cutLine(
  text: string,
  delimiter: string,
  open: OpenCells | null,
  strayQuotes: "text" | "fault",
): CutLine {
  if (open === null && !text.includes('"')) return { kind: "row", cells: text.split(delimiter) };
  const cells = [...(open?.cells ?? [])];
  let cell = open === null ? "" : `${open.cell}\n`;
  let isQuoted = open !== null;
  for (let at = 0; ;) {
    if (!isQuoted) {
      if (text.startsWith('"', at)) {
        [isQuoted, cell, at] = [true, "", at + 1];
        continue;
      }
      const next = text.indexOf(delimiter, at);
      const plain = next === -1 ? text.slice(at) : text.slice(at, next);
      if (strayQuotes === "fault" && plain.includes('"')) return { kind: "fault" };
      cells.push(plain);
      if (next === -1) return { kind: "row", cells };
      at = next + 1;
      continue;
    }
    const quote = text.indexOf('"', at);
    if (quote === -1) return { kind: "open", open: { cells, cell: cell + text.slice(at) } };
    cell += text.slice(at, quote);
    at = quote + 1;
    if (text.startsWith('"', at)) {
      [cell, at] = [`${cell}"`, at + 1];
      continue;
    }
    cells.push(cell);
    if (at === text.length) return { kind: "row", cells };
    if (!text.startsWith(delimiter, at)) return { kind: "fault" };
    [isQuoted, cell, at] = [false, "", at + 1];
  }
}
