import { cellText } from "./cell-text.js";
import type { ClaimColumn } from "./claim-columns.js";
import { amountColumns } from "./claim-columns.js";
import type { CsvPreset } from "./claim-presets.js";
import { presetColumns } from "./claim-presets.js";
import { claimRows } from "./claim-rows.js";
import { readDollars } from "./read-cell.js";
import type { CsvHeader } from "./read-header.js";
import type { ReadRow, RowKind } from "./row-kind.js";

/**
 * Gives the kind of a CSV file in a published layout. Tuva files keep reversals beside the lines they take back: such a row
 * is reported and is no line of its claim.
 *
 * @param preset - the layout
 * @returns the kind
 */
export function presetRows(preset: CsvPreset): RowKind<ClaimColumn> {
  const rows = { ...claimRows, columns: presetColumns(preset) };
  if (preset !== "tuva") return rows;
  return {
    ...rows,
    readRow: (cells, header, defaultDate) => {
      const row = rows.readRow(cells, header, defaultDate);
      const negative = negativeColumn(cells, header);
      return negative === undefined ? row : withoutLine(row, negative);
    },
  };
}

/** The first of units and amounts that is below zero. */
function negativeColumn(cells: readonly string[], header: CsvHeader<ClaimColumn>): ClaimColumn | undefined {
  const columns: readonly ClaimColumn[] = ["units", ...amountColumns];
  return columns.find((column) => Number(readDollars(cellText(cells, header, column))) < 0);
}

function withoutLine(row: ReadRow, negative: ClaimColumn): ReadRow {
  const { claimLine: _line, lineKey: _key, lineDiagnosis: _diagnosis, ...rest } = row;
  const remark = {
    code: "left-out",
    pointer: `/${negative}`,
    message: "The row has a negative number, so it takes a line back; it is no line of the claim.",
    fix: "Leave out the line that it takes back too.",
  } as const;
  return { ...rest, remarks: [remark] };
}
