import { refuse } from "./refuse.js";

/** Takes a row of cells and the line it begins in, from 1. */
export type OnRecord = (cells: readonly string[], line: number) => void;

/** Cuts text that comes in pieces into rows of cells. */
export interface CsvSplitter {
  readonly push: (text: string) => void;
  readonly end: () => void;
}

/** Cells of one export hold over 128 KiB of prose; a quote that is never closed would take the whole file. */
const LONGEST_CELL = 16 * 2 ** 20;

/**
 * Cuts comma-separated text as RFC 4180 has it: quoted cells may hold commas, line breaks and doubled quotes. It works
 * on pieces, because no well-kept package does so without Node's streams; a test compares it with one that does.
 *
 * @param onRecord - is given each row; a blank line is a row of one empty cell
 * @returns functions that take the next piece and the end
 */
export function csvSplitter(onRecord: OnRecord): CsvSplitter {
  let cells: string[] = [];
  let cell = "";
  let state: "start" | "plain" | "quoted" | "closing" = "start";
  let line = 1;
  let recordLine = 1;
  let endsInReturn = false;

  const endCell = (): void => {
    cells.push(cell);
    cell = "";
    state = "start";
  };
  const endRecord = (): void => {
    endCell();
    const record = cells;
    cells = [];
    line += 1;
    const at = recordLine;
    recordLine = line;
    onRecord(record, at);
  };
  const pushQuoted = (text: string, from: number): number => {
    const quote = text.indexOf('"', from);
    const until = quote === -1 ? text.length : quote;
    const part = text.slice(from, until);
    for (let at = part.indexOf("\n"); at !== -1; at = part.indexOf("\n", at + 1)) line += 1;
    cell += part;
    if (cell.length > LONGEST_CELL) throw refuse("damaged-csv", recordLine, "A quote is opened and never closed.");
    if (quote !== -1) state = "closing";
    return until + 1;
  };
  const pushPlain = (text: string, from: number): number => {
    // A carriage return belongs to the line end; alone it is text.
    if (endsInReturn && text.charCodeAt(from) !== LF) cell += "\r";
    endsInReturn = false;
    let until = from;
    while (until < text.length && !ENDS_PLAIN.has(text.charCodeAt(until))) until += 1;
    if (until > from) {
      cell += text.slice(from, until);
      state = "plain";
    }
    if (until === text.length) return until;
    const unit = text.charCodeAt(until);
    endsInReturn = unit === CR;
    if (unit === COMMA) endCell();
    else if (unit === LF) endRecord();
    else if (unit === QUOTE && state === "start") state = "quoted";
    else if (unit === QUOTE) cell += '"';
    return until + 1;
  };
  const leaveQuotes = (unit: number): void => {
    if (!ENDS_QUOTED.has(unit)) throw refuse("damaged-csv", line, "Text follows the end of a quoted cell.");
    state = "plain";
  };
  return {
    push: (text) => {
      for (let at = 0; at < text.length;) {
        if (state === "quoted") {
          at = pushQuoted(text, at);
        } else if (state === "closing" && text.charCodeAt(at) === QUOTE) {
          cell += '"';
          state = "quoted";
          at += 1;
        } else {
          if (state === "closing") leaveQuotes(text.charCodeAt(at));
          at = pushPlain(text, at);
        }
      }
    },
    end: () => {
      if (state === "quoted") throw refuse("damaged-csv", recordLine, "A quote is opened and never closed.");
      if (cells.length > 0 || cell !== "" || state !== "start") endRecord();
    },
  };
}

const COMMA = 44;
const QUOTE = 34;
const LF = 10;
const CR = 13;
const ENDS_QUOTED: ReadonlySet<number> = new Set([COMMA, LF, CR]);
const ENDS_PLAIN: ReadonlySet<number> = new Set([COMMA, QUOTE, LF, CR]);
