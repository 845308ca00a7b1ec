import { caption, isBlank, isCodeCell, refuseLostZeros } from "./cells.js";
import type { FormatContext, RecordSink } from "./format-context.js";
import type { NoteCounter } from "./note-counter.js";
import { refuse } from "./refuse.js";
import type { RelativeValueField, RelativeValueRow, RowChecker } from "./relative-value-rows.js";
import { CAPTIONS, finish, rowChecker } from "./relative-value-rows.js";

const OTHER_CAPTIONS =
  /^(HCPCS|MOD|DESCRIPTION|NOT USED FOR MEDICARE PAYMENT|((NON-FAC|FACILITY) )?NA INDICATOR|PCTC IND|GLOB DAYS|(PRE|INTRA|POST) OP|(BILAT|ASST|CO-|TEAM) SURG|PRIC IND|ENDO BASE|PHYSICIAN SUPERVISION OF DIAGNOSTIC PROCEDURES|CALCULATION FLAG|DIAGNOSTIC IMAGING FAMILY INDICATOR|(NON-FACILITY |FACILITY )?(PE|MP) USED FOR OPPS PAYMENT AMOUNT)$/;

/** The captions stand over one another in the last rows before the table. */
const CAPTION_ROWS = 5;

/**
 * Reads the relative values from csv. Columns are found by their stacked captions: 2026 has one more than 2025, and a
 * reader that trusts positions would shift eight of them.
 *
 * @param context - names, notes, and where rows go
 * @returns takes the rows of cells
 */
export function relativeValueSink(context: FormatContext<RelativeValueRow>): RecordSink {
  const above: (readonly string[])[] = [];
  let columns: Readonly<Record<RelativeValueField, number>> | undefined;
  let table: RowChecker | undefined;
  return {
    record: (cells, line) => {
      const code = (cells[0] ?? "").trim();
      if (columns === undefined || table === undefined) {
        if (isCodeCell(code)) throw refuse("missing-header", line, "The captions that end in HCPCS, MOD are missing.");
        above.push(cells);
        if (caption(code) !== "HCPCS" || caption(cells[1] ?? "") !== "MOD") return;
        columns = columnsOf(above, line, context.notes);
        table = rowChecker(context, above.map((row) => row.join(" ")).join("\n"));
        return;
      }
      if (isBlank(cells)) {
        context.notes.add("blank-line", line, "Blank lines.");
        return;
      }
      if (!isCodeCell(code)) {
        refuseLostZeros(code, line);
        context.notes.add("other-line", line, "Lines that are no rows, such as notes below the table.");
        return;
      }
      const found = columns;
      table.accept(code, cells[1] ?? "", (field) => cells[found[field]], line);
    },
    end: () => finish(table),
  };
}

function columnsOf(
  above: readonly (readonly string[])[],
  line: number,
  notes: NoteCounter,
): Readonly<Record<RelativeValueField, number>> {
  const rows = above.slice(-CAPTION_ROWS);
  const width = rows.at(-1)?.length ?? 0;
  const captions = Array.from({ length: width }, (_, at) => caption(rows.map((row) => row[at] ?? "").join(" ")));
  const columns = Object.entries(CAPTIONS).map(([field, text]) => {
    const column = captions.indexOf(text);
    if (column < 0) throw refuse("missing-column", line, `The captions lack ${text}.`);
    return [field, column] as const;
  });
  const known = new Set(columns.map(([, column]) => column));
  captions.forEach((text, at) => {
    if (known.has(at) || text === "" || at < 3 || OTHER_CAPTIONS.test(text)) return;
    notes.add("unknown-column", line, `Column ${at + 1} has an unknown caption and is passed over.`);
  });
  return Object.fromEntries(columns) as Record<RelativeValueField, number>;
}
