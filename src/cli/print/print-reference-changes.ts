import type { ReferenceChange } from "../../cms-files/reference-change.js";
import type { Printer } from "../output/record-writer.js";
import type { TextStyle } from "../output/text-style.js";
import { textTable } from "../output/text-table.js";
import { changeTable, valueText } from "./reference-change-table.js";

/** What was compared of one table. */
export interface TableCount {
  readonly kind: "reference-count";
  readonly table: string;
  readonly compared: number;
  readonly changed: number;
  /** Keys of which one side says nothing: they are neither changed nor the same. */
  readonly unknown: number;
}

/** How changes of tables look, with what was compared behind them. */
export const changePrinter: Printer<ReferenceChange | TableCount> = {
  table: (result, style) => changesAndCounts([result], style),
  together: changesAndCounts,
  columns: ["table", "setting", "keys", "change", "before", "after", "firm", "compared", "changed", "unknown"],
  rows: (result) => {
    if (result.kind === "reference-count") {
      const { table, compared, changed, unknown } = result;
      return [[table, null, null, null, null, null, null, compared, changed, unknown]];
    }
    const { table, setting, keys, change, before, after, isFirm } = result;
    const firm = isFirm ? "yes" : "no";
    return [[table, setting, keys.join(" "), change, valueText(before), valueText(after), firm, null, null, null]];
  },
};

function changesAndCounts(results: readonly (ReferenceChange | TableCount)[], style: TextStyle): readonly string[] {
  const changes = results.filter((result) => result.kind === "reference-change");
  const counts = results.filter((result) => result.kind === "reference-count");
  return [
    ...(changes.length === 0 ? ["No change to list."] : changeTable(changes, style)),
    ...(counts.length === 0 ? [] : ["", ...countTable(counts, style)]),
  ];
}

function countTable(counts: readonly TableCount[], style: TextStyle): readonly string[] {
  return textTable(
    [
      { title: "Table" },
      { title: "Compared", align: "right" },
      { title: "Changed", align: "right" },
      { title: "Known on one side only", align: "right" },
    ],
    counts.map(({ table, compared, changed, unknown }) => [
      table,
      compared === 0 ? "not" : String(compared),
      String(changed),
      String(unknown),
    ]),
    style,
  );
}
