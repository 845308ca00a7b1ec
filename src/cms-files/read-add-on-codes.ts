import type { CalendarDate } from "../values/calendar-date.js";
import { addCalendarDays } from "../values/calendar-days.js";
import { caption, isBlank, isCodeCell, refuseLostZeros } from "./cells.js";
import type { FormatContext, RecordSink } from "./format-context.js";
import { parseQuarter } from "./quarter.js";
import { refuse } from "./refuse.js";

/** A row of the add-on code edits, as published. */
export interface AddOnRow {
  readonly addOnCode: string;
  /** A base of the add-on; `null` where the contractor decides (`CCCCC`). */
  readonly baseCode: string | null;
  /** 1: the bases are all. 2: the contractor decides. 3: the contractor may accept others. */
  readonly editType: 1 | 2 | 3;
  readonly effectiveFrom: CalendarDate;
  readonly effectiveThrough: CalendarDate | null;
}

const CONTRACTOR_DECIDES = "CCCCC";

/**
 * Reads the add-on code edits from the workbook or a csv made of it; dates are written YYYYDDD. The layout of the text
 * that comes with it is not published.
 *
 * @param context - names, notes, and where rows go
 * @returns takes the rows of cells
 */
export function addOnSink({ facts, assumed, notes, begin }: FormatContext<AddOnRow>): RecordSink {
  let columns: Columns | undefined;
  let emit: ((row: AddOnRow, line: number) => void) | undefined;
  let rows = 0;
  const start = (cells: readonly string[], line: number): void => {
    columns = columnsOf(cells.map(caption), line, (message) => notes.add("unknown-column", line, message));
    const quarter = facts.quarter ?? parseQuarter(assumed.edition ?? "");
    if (quarter === null || quarter === undefined) {
      throw refuse("missing-edition", null, "The name does not say the edition (AOC_V2026Q4). Say the edition.");
    }
    emit = begin({
      edition: quarter.name,
      effectiveFrom: quarter.firstDay,
      effectiveThrough: quarter.lastDay,
      setting: null,
      part: null,
    });
  };
  return {
    record: (cells, line) => {
      if (columns === undefined || emit === undefined) {
        if (
          cells.some((cell) => isCaption(cell, "ADD ON CODE")) &&
          cells.some((cell) => isCaption(cell, "PRIMARY CODE"))
        ) {
          start(cells, line);
        } else if (isCodeCell((cells[0] ?? "").trim())) {
          throw refuse("missing-header", line, "The header with add-on code and primary code is missing.");
        }
        return;
      }
      if (isBlank(cells)) {
        notes.add("blank-line", line, "Blank lines.");
        return;
      }
      const cellAt = (column: number): string => (column < 0 ? "" : (cells[column] ?? "").trim());
      const addOnCode = cellAt(columns.addOn);
      const base = cellAt(columns.primary);
      if (!isCodeCell(addOnCode)) {
        refuseLostZeros(addOnCode, line);
        if (isCodeCell(base)) throw refuse("bad-value", line, "The add-on code is no code.");
        notes.add("other-line", line, "Lines that are no rows, such as notes below the table.");
        return;
      }
      if (base === "" || cellAt(columns.type) === "" || cellAt(columns.from) === "") {
        throw refuse("short-row", line, "A row lacks its primary code, edit type or date.");
      }
      refuseLostZeros(base, line);
      if (base !== CONTRACTOR_DECIDES && !isCodeCell(base))
        throw refuse("bad-value", line, "The primary code is no code.");
      const through = cellAt(columns.through);
      rows += 1;
      emit(
        {
          addOnCode,
          baseCode: base === CONTRACTOR_DECIDES ? null : base,
          editType: editTypeOf(cellAt(columns.type), line),
          effectiveFrom: julianDate(cellAt(columns.from), line),
          effectiveThrough: through === "" || through === "*" ? null : julianDate(through, line),
        },
        line,
      );
    },
    end: () => {
      if (columns === undefined)
        throw refuse("missing-header", null, "The header with add-on code and primary code is missing.");
      if (rows === 0) throw refuse("no-rows", null, "The file holds no row.");
    },
  };
}

interface Columns {
  readonly addOn: number;
  readonly primary: number;
  readonly type: number;
  readonly from: number;
  readonly through: number;
}

/** Captions are spelled with blanks, hyphens or underlines. */
function spelled(text: string): string {
  return caption(text.replaceAll(/[-_]/g, " "));
}

function isCaption(cell: string, text: string): boolean {
  return spelled(cell) === text;
}

function columnsOf(captions: readonly string[], line: number, note: (message: string) => void): Columns {
  const texts = captions.map(spelled);
  const find = (pattern: RegExp): number => texts.findIndex((text) => pattern.test(text));
  const columns = {
    addOn: find(/^ADD ON CODE$/),
    primary: find(/^PRIMARY CODE$/),
    type: find(/EDIT TYPE/),
    from: find(/EDIT EFF/),
    through: find(/EDIT DEL/),
  };
  const names = {
    addOn: "add-on code",
    primary: "primary code",
    type: "edit type",
    from: "effective date",
    through: "deletion date",
  };
  for (const [name, column] of Object.entries(columns)) {
    if (column < 0) throw refuse("missing-column", line, `The header lacks ${names[name as keyof Columns]}.`);
  }
  const known = new Set(Object.values(columns));
  texts.forEach((text, at) => {
    if (text !== "" && !known.has(at) && !/DELETION|DEL DT|SPECIAL INSTRUCTION|NOTES/.test(text)) {
      note(`Column ${at + 1} has an unknown caption and is passed over.`);
    }
  });
  return columns;
}

function editTypeOf(cell: string, line: number): 1 | 2 | 3 {
  const type = Number(cell);
  if (type === 1 || type === 2 || type === 3) return type;
  throw refuse("bad-value", line, "The edit type is not 1, 2 or 3.");
}

function julianDate(cell: string, line: number): CalendarDate {
  const match = /^((?:19|20)\d\d)(\d{3})$/.exec(cell);
  const day = Number(match?.[2] ?? 0);
  if (match === null || day < 1 || day > 366) throw refuse("bad-value", line, "A date is not written YYYYDDD.");
  const date = addCalendarDays(`${match[1] ?? ""}-01-01`, day - 1);
  if (!date.startsWith(match[1] ?? "-")) throw refuse("bad-value", line, "A date is not written YYYYDDD.");
  return date;
}
