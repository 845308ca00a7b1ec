import type { OpenCells } from "./cut-line.js";
import { cutLine } from "./cut-line.js";
import type { RowIssue, RowPlace } from "./row-kind.js";

/** One line of a text, without its line break. */
export interface TextLine extends RowPlace {
  readonly text: string;
}

/** A row of cells, or why it cannot be read. */
export type CsvRow =
  | (RowPlace & { readonly ok: true; readonly cells: readonly string[] })
  | (RowPlace & {
      readonly ok: false;
      readonly issue: RowIssue;
      /** Cells before the fault; these are certain. */
      readonly cells: readonly string[];
    });

/** How rows are cut. */
export interface RowCutterOptions {
  /** Longest row in characters. */
  readonly limit: number;
  /** Character between cells; omitted is what the first line has most of: comma, semicolon, tab or bar. */
  readonly delimiter?: string;
  /** Whether a quotation mark inside an unquoted cell is text or a fault (default). */
  readonly strayQuotes?: "text" | "fault";
  /** Whether a blank line is a row of one empty cell; otherwise it is left out. */
  readonly keepsBlankLines?: boolean;
  /**
   * Whether one fault ends the reading: no line is read again. Otherwise a quoted cell goes on over 100 lines at most,
   * beyond which its quotation mark is taken for a fault of its line.
   */
  readonly isWhole?: boolean;
}

/** Cuts lines into rows, one after the other. */
export interface RowCutter {
  readonly take: (line: TextLine) => readonly CsvRow[];
  /** Takes a line that cannot be read; what is open cannot go on over it. */
  readonly refuse: (place: RowPlace, issue: RowIssue) => readonly CsvRow[];
  readonly end: () => readonly CsvRow[];
}

const MOST_LINES_OF_A_ROW = 100;
const DELIMITERS = [",", ";", "\t", "|"];
const BAD_QUOTES: RowIssue = {
  code: "unreadable",
  pointer: "",
  message: "The quotation marks of the row do not match.",
  fix: 'Put the whole cell in quotation marks and write those inside it twice: "5"" band".',
};

/**
 * Cuts lines into rows by RFC 4180. Where the quotation marks of a row do not match, only its first line is given up and
 * the others are read again, so that one bad row costs no other. It takes lines as they come, because no well-kept
 * package does so without Node's streams and goes on behind a quotation mark that is never closed.
 *
 * @param options - separator, limits and how faults are taken
 * @returns functions that take the next line and the end, and give the rows that have become whole
 */
export function rowCutter(options: RowCutterOptions): RowCutter {
  const { limit, strayQuotes = "fault", keepsBlankLines = false, isWhole = false } = options;
  const mostLines = isWhole ? Number.POSITIVE_INFINITY : MOST_LINES_OF_A_ROW;
  let { delimiter } = options;
  let lines: TextLine[] = [];
  let open: OpenCells | null = null;
  let length = 0;

  const take = (line: TextLine, rows: CsvRow[]): void => {
    if (lines.length === 0 && !keepsBlankLines && line.text.trim() === "") return;
    delimiter ??= delimiterOf(line.text);
    lines.push(line);
    length += line.text.length + 1;
    const cut = cutLine(line.text, delimiter, open, strayQuotes);
    if (cut.kind === "row") {
      rows.push({ ok: true, ...placeOf(lines[0] ?? line), cells: cut.cells });
      close();
    } else if (cut.kind === "open" && lines.length < mostLines && length <= limit) open = cut.open;
    else giveUp(delimiter, rows);
  };
  const close = (): void => {
    lines = [];
    open = null;
    length = 0;
  };
  const giveUp = (separator: string, rows: CsvRow[]): void => {
    const [first, ...others] = lines;
    close();
    if (first === undefined) return;
    rows.push({ ok: false, ...placeOf(first), issue: BAD_QUOTES, cells: beforeQuote(first.text, separator) });
    if (!isWhole) for (const other of others) take(other, rows);
  };
  const end = (): CsvRow[] => {
    const rows: CsvRow[] = [];
    while (lines.length > 0) giveUp(delimiter ?? ",", rows);
    return rows;
  };
  return {
    take: (line) => {
      const rows: CsvRow[] = [];
      take(line, rows);
      return rows;
    },
    refuse: ({ line, offset }, issue) => [...end(), { ok: false, line, offset, issue, cells: [] }],
    end,
  };
}

function placeOf({ line, offset }: RowPlace): RowPlace {
  return { line, offset };
}

function beforeQuote(text: string, delimiter: string): readonly string[] {
  return text
    .slice(0, Math.max(0, text.indexOf('"')))
    .split(delimiter)
    .slice(0, -1);
}

function delimiterOf(header: string): string {
  const count = (delimiter: string): number => header.split(delimiter).length;
  return DELIMITERS.reduce((best, each) => (count(each) > count(best) ? each : best));
}
