import type { CalendarDate } from "../values/calendar-date.js";
import { isCalendarDate } from "../values/calendar-date.js";
import { caption, isBlank, isCodeCell, refuseLostZeros } from "./cells.js";
import type { FormatContext, RecordSink } from "./format-context.js";
import type { Quarter } from "./quarter.js";
import { parseQuarter, quarterOn } from "./quarter.js";
import { refuse } from "./refuse.js";

/** A row of the procedure-to-procedure edits, as published. */
export interface PtpRow {
  readonly columnOneCode: string;
  readonly columnTwoCode: string;
  /** Whether the edit existed before 1996. */
  readonly before1996: boolean;
  readonly effectiveFrom: CalendarDate;
  /** Last day in force; `null` where the row has none. */
  readonly effectiveThrough: CalendarDate | null;
  /** 0: never together. 1: with a modifier. 9: withdrawn as of its own start. */
  readonly modifierIndicator: 0 | 1 | 9;
}

/** An edition starts new edits on the first day of its quarter; one that started none for a year is suspect. */
const QUIET_DAYS = 10_000; // a year, in dates written as numbers

/**
 * Reads the procedure-to-procedure edits: a notice, a caption, a header wrapped over several lines, rows, and perhaps
 * lines after them. Columns are found by their captions.
 *
 * @param context - names, notes, and where rows go
 * @returns takes the rows of cells, from text or from a sheet
 */
export function ptpEditSink({ facts, assumed, notes, begin }: FormatContext<PtpRow>): RecordSink {
  const dates = new Map<string, CalendarDate | null>();
  let header: string[] | undefined;
  let columns: Columns | undefined;
  let quarter: Quarter | undefined;
  let emit: ((row: PtpRow, line: number) => void) | undefined;
  let latest = "";
  let latestLine = 0;

  const dateOf = (cell: string, line: number): CalendarDate => {
    const known = dates.get(cell);
    if (known !== undefined && known !== null) return known;
    const date = `${cell.slice(0, 4)}-${cell.slice(4, 6)}-${cell.slice(6)}`;
    if (!/^\d{8}$/.test(cell) || !isCalendarDate(date)) {
      throw refuse("bad-value", line, "A date is not written YYYYMMDD, or does not exist.");
    }
    dates.set(cell, date);
    return date;
  };
  const start = (line: number): ((row: PtpRow, line: number) => void) => {
    if (header === undefined) throw refuse("missing-header", line, "The header with Column 1 and Column 2 is missing.");
    columns = columnsOf(header, line, (message) => notes.add("unknown-column", null, message));
    const { part } = facts;
    const setting = facts.setting ?? assumed.setting ?? null;
    quarter = facts.quarter ?? (assumed.edition === undefined ? undefined : parseQuarter(assumed.edition));
    if (setting === null || setting === "equipment-supplier") {
      throw refuse(
        "missing-edition",
        null,
        "The name does not say whose edits these are (ccipra or ccioph). Say the setting.",
      );
    }
    return begin({
      edition: quarter?.name ?? null,
      // Rows carry their own dates, ended ones too, so the edition answers for the past as well.
      effectiveFrom: null,
      effectiveThrough: quarter?.lastDay ?? null,
      setting,
      part,
    });
  };
  const row = (cells: readonly string[], line: number): void => {
    emit ??= start(line);
    const { effective, deletion, indicator, before1996 } = columns ?? NO_COLUMNS;
    const one = cells[0] ?? "";
    const two = cells[1] ?? "";
    const began = (cells[effective] ?? "").trim();
    const ended = (cells[deletion] ?? "").trim();
    const allowed = (cells[indicator] ?? "").trim();
    if (began === "" || ended === "" || allowed === "") {
      throw refuse(
        "short-row",
        line,
        "A row lacks its date, deletion date or indicator: the file was cut short or damaged.",
      );
    }
    if (cells.length > (columns?.count ?? 0)) refuseMore(cells, columns?.count ?? 0, line);
    if (allowed !== "0" && allowed !== "1" && allowed !== "9") {
      throw refuse("bad-value", line, "The modifier indicator is not 0, 1 or 9.");
    }
    if (began > latest) {
      latest = began;
      latestLine = line;
    }
    const effectiveFrom = dateOf(began, line);
    const effectiveThrough = ended === "*" ? null : dateOf(ended, line);
    if (effectiveThrough !== null && effectiveThrough < effectiveFrom) {
      notes.add("ends-before-start", line, "A row ends before it starts; it is in force on no day.");
    }
    emit(
      {
        columnOneCode: one,
        columnTwoCode: two,
        before1996: before1996 >= 0 && (cells[before1996] ?? "").trim() === "*",
        effectiveFrom,
        effectiveThrough,
        modifierIndicator: allowed === "0" ? 0 : allowed === "1" ? 1 : 9,
      },
      line,
    );
  };
  return {
    record: (cells, line) => {
      if (isCodeCell(cells[0] ?? "") && isCodeCell(cells[1] ?? "")) {
        row(cells, line);
      } else if (emit !== undefined) {
        passOver(cells, line, notes.add);
      } else if (header !== undefined) {
        header = joinCaptions(header, cells);
      } else if (/^COLUMN ?1$/.test(caption(cells[0] ?? "")) && /^COLUMN ?2$/.test(caption(cells[1] ?? ""))) {
        header = cells.map(caption);
      }
    },
    end: () => {
      if (emit === undefined) throw refuse("no-rows", null, "The file holds no pair of codes.");
      const newest = dateOf(latest, latestLine);
      if (quarter === undefined) {
        throw refuse(
          "missing-edition",
          null,
          `The name does not say the edition. Its newest rows start in ${quarterOn(newest).name}: say the edition.`,
        );
      }
      if (newest > quarter.lastDay) {
        throw refuse(
          "wrong-edition",
          latestLine,
          `A row starts after the end of ${quarter.name}, which the name says.`,
        );
      }
      const quiet = Number(quarter.firstDay.replaceAll("-", "")) - Number(latest);
      if (quiet > QUIET_DAYS) {
        notes.add("old-content", latestLine, `No row starts in the year before ${quarter.name}: is it the right file?`);
      }
    },
  };
}

interface Columns {
  readonly effective: number;
  readonly deletion: number;
  readonly indicator: number;
  readonly before1996: number;
  readonly count: number;
}

const NO_COLUMNS: Columns = { effective: -1, deletion: -1, indicator: -1, before1996: -1, count: 0 };

function joinCaptions(header: readonly string[], cells: readonly string[]): string[] {
  return Array.from({ length: Math.max(header.length, cells.length) }, (_, at) =>
    caption(`${header[at] ?? ""} ${cells[at] ?? ""}`),
  );
}

function columnsOf(header: readonly string[], line: number, note: (message: string) => void): Columns {
  const find = (pattern: RegExp): number => header.findIndex((text) => pattern.test(text));
  const effective = find(/^EFFECTIVE/);
  const deletion = find(/^DELETION/);
  const indicator = find(/^MODIFIER/);
  const before1996 = find(/EXISTENCE/);
  const missing = [
    ...(effective < 0 ? ["Effective Date"] : []),
    ...(deletion < 0 ? ["Deletion Date"] : []),
    ...(indicator < 0 ? ["Modifier"] : []),
  ];
  if (missing.length > 0) throw refuse("missing-column", line, `The header lacks ${missing.join(", ")}.`);
  const known = new Set([0, 1, effective, deletion, indicator, before1996, find(/RATIONALE/)]);
  header.forEach((text, at) => {
    if (text !== "" && !known.has(at)) note(`Column ${at + 1} has an unknown caption and is passed over.`);
  });
  return { effective, deletion, indicator, before1996, count: header.length };
}

function refuseMore(cells: readonly string[], count: number, line: number): void {
  if (!isBlank(cells.slice(count))) throw refuse("long-row", line, "A row has more cells than the header.");
}

/** Below the rows: blank lines and notes. A line that begins like a row and is none was damaged. */
function passOver(
  cells: readonly string[],
  line: number,
  add: (code: string, line: number | null, message: string) => void,
): void {
  if (isBlank(cells)) {
    add("blank-line", line, "Blank lines.");
    return;
  }
  const [first = "", second = ""] = cells.map((cell) => cell.trim());
  refuseLostZeros(first, line);
  refuseLostZeros(second, line);
  if (isCodeCell(first) || isCodeCell(second)) throw refuse("short-row", line, "A row does not begin with two codes.");
  add("other-line", line, "Lines that are no rows, such as notes below the table.");
}
