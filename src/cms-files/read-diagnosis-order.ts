import type { FormatContext, LineSink } from "./format-context.js";
import { refuse } from "./refuse.js";

/** A code of ICD-10-CM, as published, without its dot. */
export interface DiagnosisRow {
  readonly code: string;
  /** False for a heading. */
  readonly isBillable: boolean;
  /** Long text; works of the US Government. */
  readonly text: string;
}

const ORDER_ROW = /^(\d{5}) ([A-Z][0-9A-Z]{2,6}) +([01]) /;
const CODES_ROW = /^([A-Z][0-9A-Z]{2,6}) +(\S.*)$/;
const LONG_TEXT = 77;

/**
 * Reads the order file of ICD-10-CM (`icd10cm_order_2027.txt`), or the codes file, which leaves out headings. The fiscal
 * year stands in the name alone.
 *
 * @param context - names, notes, and where rows go
 * @param format - which of the two it is
 * @returns takes the lines
 */
export function diagnosisSink(
  { facts, assumed, notes, begin }: FormatContext<DiagnosisRow>,
  format: "diagnosis-order" | "diagnosis-codes",
): LineSink {
  const codes = new Set<string>();
  let emit: ((row: DiagnosisRow, line: number) => void) | undefined;
  let order = 0;
  let billable = 0;
  const start = (): ((row: DiagnosisRow, line: number) => void) => {
    const year = facts.year ?? assumed.year;
    if (year === undefined || year === null) {
      throw refuse(
        "missing-edition",
        null,
        "The fiscal year stands in the name alone (icd10cm_order_2027.txt). Say it.",
      );
    }
    return begin({
      edition: facts.isApril ? `FY${year} April` : `FY${year}`,
      effectiveFrom: facts.isApril ? `${year}-04-01` : `${year - 1}-10-01`,
      effectiveThrough: `${year}-09-30`,
      setting: null,
      part: null,
    });
  };
  const accept = (row: DiagnosisRow, line: number): void => {
    if (codes.has(row.code)) throw refuse("conflicting-rows", line, "A code stands in the file twice.");
    codes.add(row.code);
    if (row.isBillable) billable += 1;
    emit ??= start();
    emit(row, line);
  };
  return {
    line: (line, number) => {
      if (line.trim() === "") {
        notes.add("blank-line", number, "Blank lines.");
        return;
      }
      if (format === "diagnosis-codes") {
        const match = CODES_ROW.exec(line);
        if (match === null) throw refuse("short-row", number, "The line is not a code and its text.");
        accept({ code: match[1] ?? "", isBillable: true, text: (match[2] ?? "").trim() }, number);
        return;
      }
      const match = ORDER_ROW.exec(line);
      const text = line.slice(LONG_TEXT).trim();
      if (match === null || text === "") {
        throw refuse(
          "short-row",
          number,
          "The line is not an order number, code, flag and text: the file was cut short or damaged.",
        );
      }
      const place = Number(match[1]);
      if (place <= order) throw refuse("conflicting-rows", number, "The order numbers do not rise.");
      order = place;
      accept({ code: match[2] ?? "", isBillable: match[3] === "1", text }, number);
    },
    end: () => {
      if (billable === 0) throw refuse("no-rows", null, "The file holds no billable code.");
    },
  };
}
