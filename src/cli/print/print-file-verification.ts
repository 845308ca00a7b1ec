import type { FileVerification } from "../../cms-files/verify-pack.js";
import type { Printer } from "../output/record-writer.js";
import type { TextStyle } from "../output/text-style.js";
import { textTable } from "../output/text-table.js";

/** How the verification of a file looks. */
export const verificationPrinter: Printer<FileVerification> = {
  table: (file, style) => verificationTable([file], style),
  together: (files, style) => verificationTable(files, style),
  columns: [
    "table",
    "rows",
    "equal",
    "overlapping",
    "left_out",
    "different",
    "first_difference",
    "is_source",
    "file",
    "entry",
  ],
  rows: (each) => [
    [
      each.table,
      each.rows,
      each.equalRows,
      each.overlappingRows,
      each.leftOutRows,
      each.differentRows,
      each.firstDifference,
      each.isSource ? "yes" : "no",
      each.file,
      each.entry,
    ],
  ],
};

function verificationTable(files: readonly FileVerification[], style: TextStyle): readonly string[] {
  return textTable(
    [
      { title: "Table" },
      { title: "Rows", align: "right" },
      { title: "Equal", align: "right" },
      { title: "Overlapping", align: "right" },
      { title: "Left out", align: "right" },
      { title: "Different", align: "right" },
      { title: "File" },
    ],
    files.map((each) => [
      each.table,
      String(each.rows),
      String(each.equalRows),
      String(each.overlappingRows),
      String(each.leftOutRows),
      String(each.differentRows),
      (each.entry === null ? each.file : `${each.file}: ${each.entry}`) +
        (each.isSource ? "" : " (not a source of the pack)"),
    ]),
    style,
  );
}
