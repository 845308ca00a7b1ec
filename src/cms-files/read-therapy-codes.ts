import { caption, isBlank, isCodeCell, refuseLostZeros } from "./cells.js";
import type { FormatContext, RecordSink } from "./format-context.js";
import { refuse } from "./refuse.js";

/** A code of the annual therapy code list. */
export interface TherapyCodeRow {
  readonly code: string;
  /** `always` or `sometimes` therapy. */
  readonly disposition: "always" | "sometimes";
}

/**
 * Reads a therapy code list from csv with the columns `code` and `disposition`. CMS publishes the list as a workbook of
 * changing layout and a PDF, so the two columns are copied out by hand; the list is a check on the library's own table.
 *
 * @param context - names, notes, and where rows go
 * @returns takes the rows of cells
 */
export function therapyCodeSink({ facts, assumed, notes, begin }: FormatContext<TherapyCodeRow>): RecordSink {
  const codes = new Set<string>();
  let emit: ((row: TherapyCodeRow, line: number) => void) | undefined;
  return {
    record: (cells, line) => {
      const code = (cells[0] ?? "").trim().toUpperCase();
      if (emit === undefined) {
        if (caption(code) !== "CODE" || caption(cells[1] ?? "") !== "DISPOSITION") {
          throw refuse("missing-header", line, "The first row has to be code,disposition.");
        }
        const year = facts.year ?? assumed.year;
        if (year === undefined)
          throw refuse("missing-edition", null, "The name does not say the year (therapy-codes-2027.csv).");
        emit = begin({
          edition: `CY${year}`,
          effectiveFrom: `${year}-01-01`,
          effectiveThrough: `${year}-12-31`,
          setting: null,
          part: null,
        });
        cells.slice(2).forEach((_, at) => notes.add("unknown-column", line, `Column ${at + 3} is passed over.`));
        return;
      }
      if (isBlank(cells)) {
        notes.add("blank-line", line, "Blank lines.");
        return;
      }
      refuseLostZeros(code, line);
      if (!isCodeCell(code)) throw refuse("bad-value", line, "The first cell is no code.");
      const disposition = (cells[1] ?? "").trim().toLowerCase();
      if (disposition !== "always" && disposition !== "sometimes") {
        throw refuse(
          disposition === "" ? "short-row" : "bad-value",
          line,
          "The disposition is not always or sometimes.",
        );
      }
      if (codes.has(code)) throw refuse("conflicting-rows", line, "A code stands in the file twice.");
      codes.add(code);
      emit({ code, disposition }, line);
    },
    end: () => {
      if (codes.size === 0) throw refuse("no-rows", null, "The file holds no row.");
    },
  };
}
