import type { CsvCell } from "../../adapters/csv/csv-line.js";
import type { ClaimComparison } from "../../cms-files/compare-claim.js";
import type { Printer } from "../output/record-writer.js";
import type { TextStyle } from "../output/text-style.js";
import { changeTable } from "./reference-change-table.js";
import { hangingLines } from "./undetermined-lines.js";

/** How a claim looks that is judged before and after a change. */
export const claimPrinter: Printer<ClaimComparison> = {
  table: ({ changes, appeared, gone, becameUndetermined, becameDetermined, concerned }, style) => {
    const lines = [
      ...appeared.map(({ severity, message, fix }) => `New ${severity}: ${message} ${fix}`),
      ...gone.map(({ severity, message }) => `No longer ${severity}: ${message}`),
      ...(changes ? [] : ["No finding changes."]),
      ...ruleLines("No longer judged, or judged by tables that do not reach the date: ", becameUndetermined, style),
      ...ruleLines("Now judged: ", becameDetermined, style),
    ];
    return [...lines, ...(concerned.length === 0 ? [] : changeTable(concerned, style))];
  },
  keyColumn: "claim",
  columns: ["what", "rule", "severity", "message", "fix"],
  rows: ({ appeared, gone, becameUndetermined, becameDetermined }): readonly (readonly CsvCell[])[] => [
    ...appeared.map(({ ruleId, severity, message, fix }) => ["appeared", ruleId, severity, message, fix]),
    ...gone.map(({ ruleId, severity, message, fix }) => ["gone", ruleId, severity, message, fix]),
    ...becameUndetermined.map((ruleId) => ["became-undetermined", ruleId, null, null, null]),
    ...becameDetermined.map((ruleId) => ["became-determined", ruleId, null, null, null]),
  ],
};

function ruleLines(head: string, rules: readonly string[], style: TextStyle): readonly string[] {
  return rules.length === 0 ? [] : hangingLines(head, `${rules.join(", ")}.`, style);
}
