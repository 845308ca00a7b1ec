import { isCodeCell } from "./cells.js";
import type { FormatContext, LineSink } from "./format-context.js";
import { refuse } from "./refuse.js";
import type { RelativeValueField, RelativeValueRow, RowChecker } from "./relative-value-rows.js";
import { finish, rowChecker } from "./relative-value-rows.js";

/** Places of the fields in the documented text of 2025 and earlier, from 0, the end excluded. */
const PLACES: Readonly<Record<RelativeValueField, readonly [number, number]>> = {
  status: [57, 58],
  work: [59, 65],
  nonFacilityPracticeExpense: [66, 72],
  facilityPracticeExpense: [75, 81],
  malpractice: [84, 89],
  nonFacilityTotal: [90, 96],
  facilityTotal: [96, 102],
  multipleProcedureIndicator: [115, 116],
  conversionFactor: [132, 140],
};
const SHORTEST_LINE = 140;

/**
 * Reads the relative values from fixed-width text as documented for 2025. Each row is checked by its totals, so a text of
 * another layout is refused and not misread.
 *
 * @param context - names, notes, and where rows go
 * @returns takes the lines
 */
export function relativeValueTextSink(context: FormatContext<RelativeValueRow>): LineSink {
  let notice = "";
  let table: RowChecker | undefined;
  return {
    line: (line, number) => {
      if (line.startsWith("HDR") || line.trim() === "") {
        notice += `${line}\n`;
        return;
      }
      const code = line.slice(0, 5);
      if (!isCodeCell(code)) throw refuse("bad-value", number, "The line does not begin with a code.");
      if (line.length < SHORTEST_LINE)
        throw refuse("short-row", number, "A line is shorter than the documented layout.");
      table ??= rowChecker(context, notice, true);
      table.accept(code, line.slice(5, 7), (field) => line.slice(...PLACES[field]), number);
    },
    end: () => finish(table),
  };
}
