import { caption, isBlank } from "./cells.js";
import type { FormatContext, RecordSink } from "./format-context.js";
import { refuse } from "./refuse.js";

/** What a payment locality is made of, as published. */
export interface LocalityRow {
  /** Five digits; the file has lost leading zeros, which are put back. */
  readonly contractor: string;
  /** Two digits. */
  readonly locality: string;
  /** As the file names it; rows of one block share the name of the first. */
  readonly state: string;
  readonly feeScheduleArea: string;
  readonly counties: string;
}

/**
 * Reads the crosswalk of localities and counties (`25LOCCO.csv`). As published it has lost its leading zeros, leaves rows
 * blank between states, and names the state in the first row of a block only.
 *
 * @param context - names, notes, and where rows go
 * @returns takes the rows of cells
 */
export function localitySink({ facts, assumed, notes, begin }: FormatContext<LocalityRow>): RecordSink {
  let columns: readonly number[] | undefined;
  let emit: ((row: LocalityRow, line: number) => void) | undefined;
  let state = "";
  let rows = 0;
  return {
    record: (cells, line) => {
      if (columns === undefined || emit === undefined) {
        const captions = cells.map(caption);
        if (!captions.includes("LOCALITY NUMBER")) return;
        columns = columnsOf(captions, line);
        const year = facts.year ?? assumed.year;
        if (year === undefined)
          throw refuse("missing-edition", null, "The name does not say the year (25LOCCO). Say it.");
        emit = begin({
          edition: `CY${year}`,
          effectiveFrom: `${year}-01-01`,
          effectiveThrough: `${year}-12-31`,
          setting: null,
          part: null,
        });
        return;
      }
      if (isBlank(cells)) {
        notes.add("blank-line", line, "Blank lines.");
        return;
      }
      const [contractor = "", locality = "", named = "", area = "", counties = ""] = columns.map((column) =>
        (cells[column] ?? "").trim(),
      );
      if (!/^\d{1,5}$/.test(contractor)) {
        notes.add("other-line", line, "Lines that are no rows, such as footnotes.");
        return;
      }
      if (!/^\d{1,2}$/.test(locality)) throw refuse("bad-value", line, "A locality is not one or two digits.");
      if (named !== "") state = named;
      if (state === "") throw refuse("short-row", line, "A row comes before any state.");
      if (contractor.length < 5 || locality.length < 2)
        notes.add("padded", line, "Numbers whose leading zeros were put back.");
      rows += 1;
      emit(
        {
          contractor: contractor.padStart(5, "0"),
          locality: locality.padStart(2, "0"),
          state,
          feeScheduleArea: area.replaceAll(/\*+/g, "").trim(),
          counties,
        },
        line,
      );
    },
    end: () => {
      if (columns === undefined) throw refuse("missing-header", null, "The header with Locality Number is missing.");
      if (rows === 0) throw refuse("no-rows", null, "The file holds no row.");
    },
  };
}

/** The published header misspells the contractor. */
const CAPTIONS: readonly (readonly [RegExp, string])[] = [
  [/^MEDICARE ADMIN\w* CONTRACTOR/, "the contractor"],
  [/^LOCALITY NUMBER$/, "Locality Number"],
  [/^STATE$/, "State"],
  [/^FEE SCHEDULE AREA$/, "Fee Schedule Area"],
  [/^COUNTIES$/, "Counties"],
];

function columnsOf(captions: readonly string[], line: number): readonly number[] {
  return CAPTIONS.map(([pattern, name]) => {
    const column = captions.findIndex((text) => pattern.test(text));
    if (column < 0) throw refuse("missing-column", line, `The header lacks ${name}.`);
    return column;
  });
}
