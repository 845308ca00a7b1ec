import { caption, decimalCell, isBlank } from "./cells.js";
import type { FormatContext, RecordSink } from "./format-context.js";
import { refuse } from "./refuse.js";

/** A payment locality with its geographic practice cost indices, as published; indices are decimal text. */
export interface GpciRow {
  /** Five digits. */
  readonly contractor: string;
  readonly state: string;
  /** Two digits. */
  readonly locality: string;
  /** Without the marks of footnotes. */
  readonly name: string;
  readonly work: string;
  readonly practiceExpense: string;
  readonly malpractice: string;
}

/**
 * Reads the geographic practice cost indices from csv: a title, a header whose words change every year, rows, footnotes.
 *
 * @param context - names, notes, and where rows go
 * @returns takes the rows of cells
 */
export function gpciSink({ facts, assumed, notes, begin }: FormatContext<GpciRow>): RecordSink {
  const keys = new Set<string>();
  let title = "";
  let columns: Columns | undefined;
  let emit: ((row: GpciRow, line: number) => void) | undefined;
  const start = (cells: readonly string[], line: number): void => {
    const captions = cells.map(caption);
    columns = columnsOf(captions, line);
    const years = [...`${title} ${captions.join(" ")}`.matchAll(/\b(20\d\d)\b(?= (?:PW|PE|MP|GEOGRAPHIC|WORK))/g)].map(
      ([year]) => Number(year),
    );
    const year = years[0] ?? facts.year ?? assumed.year;
    if (year === undefined) throw refuse("missing-edition", line, "Neither the header nor the name says the year.");
    if (years.some((each) => each !== year) || (facts.year !== null && facts.year !== year)) {
      throw refuse("wrong-edition", line, "Title, header and name say different years.");
    }
    emit = begin({
      edition: `CY${year}`,
      effectiveFrom: `${year}-01-01`,
      effectiveThrough: `${year}-12-31`,
      setting: null,
      part: null,
    });
  };
  return {
    record: (cells, line) => {
      const contractor = (cells[0] ?? "").trim();
      if (columns === undefined || emit === undefined) {
        if (cells.some((cell) => caption(cell) === "LOCALITY NUMBER")) start(cells, line);
        else title += ` ${caption(cells.join(" "))}`;
        return;
      }
      if (isBlank(cells)) {
        notes.add("blank-line", line, "Blank lines.");
        return;
      }
      if (!/^\d+$/.test(contractor)) {
        notes.add("other-line", line, "Lines that are no rows, such as footnotes.");
        return;
      }
      const cellAt = (column: number): string => (cells[column] ?? "").trim();
      const locality = cellAt(columns.locality);
      if (contractor.length < 5 || locality.length === 1) {
        throw refuse(
          "lost-zeros",
          line,
          "A contractor or locality has lost its leading zeros: the file was saved by a spreadsheet. Take the file as published.",
        );
      }
      if (!/^\d{5}$/.test(contractor) || !/^\d\d$/.test(locality) || !/^[A-Z]{2}$/.test(cellAt(columns.state))) {
        throw refuse(
          "bad-value",
          line,
          "A contractor is not five digits, a locality not two digits or a state not two letters.",
        );
      }
      const index = (column: number): string => {
        const number = decimalCell(cells[column] ?? "");
        if (number === undefined)
          throw refuse(cellAt(column) === "" ? "short-row" : "bad-value", line, "An index is missing or not a number.");
        return Number(number).toFixed(3);
      };
      const key = `${contractor} ${locality}`;
      if (keys.has(key))
        throw refuse("conflicting-rows", line, "A contractor with its locality stands in the file twice.");
      keys.add(key);
      const { work, practiceExpense, malpractice } = columns;
      emit(
        {
          contractor,
          state: cellAt(columns.state),
          locality,
          name: cellAt(columns.name).replaceAll(/\*+/g, "").trim(),
          work: index(work),
          practiceExpense: index(practiceExpense),
          malpractice: index(malpractice),
        },
        line,
      );
    },
    end: () => {
      if (columns === undefined) throw refuse("missing-header", null, "The header with Locality Number is missing.");
      if (keys.size === 0) throw refuse("no-rows", null, "The file holds no row.");
    },
  };
}

interface Columns {
  readonly state: number;
  readonly locality: number;
  readonly name: number;
  readonly work: number;
  readonly practiceExpense: number;
  readonly malpractice: number;
}

function columnsOf(captions: readonly string[], line: number): Columns {
  const find = (pattern: RegExp, name: string): number => {
    const column = captions.findIndex((text) => pattern.test(text));
    if (column < 0) throw refuse("missing-column", line, `The header lacks ${name}.`);
    return column;
  };
  return {
    state: find(/^STATE$/, "State"),
    locality: find(/^LOCALITY NUMBER$/, "Locality Number"),
    name: find(/^LOCALITY NAME$/, "Locality Name"),
    work: find(/\b(?:PW|WORK) GPCI/, "the work GPCI"),
    practiceExpense: find(/\bPE GPCI/, "the PE GPCI"),
    malpractice: find(/\bMP GPCI/, "the MP GPCI"),
  };
}
