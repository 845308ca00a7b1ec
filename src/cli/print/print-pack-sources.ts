import type { FileReport } from "../../cms-files/cms-file.js";
import type { PackSource } from "../../reference/load-reference.js";
import type { Printer } from "../output/record-writer.js";
import type { TextStyle } from "../output/text-style.js";
import { textTable } from "../output/text-table.js";

/** A line of a pack or of a file: where rows come from. */
export type SourceLine = Pick<
  FileReport | PackSource,
  "table" | "edition" | "setting" | "part" | "rows" | "bytes" | "sha256"
> & {
  readonly kind: "file-report" | "pack-source";
  readonly file: string;
  readonly entry: string | null;
  readonly keptRows?: number;
};

const SHORT_HASH = 12;

/** How sources look. */
export const sourcePrinter: Printer<SourceLine> = {
  table: (source, style) => sourceTable([source], style),
  together: (sources, style) => sourceTable(sources, style),
  columns: ["table", "edition", "setting", "part", "rows", "kept_rows", "bytes", "sha256", "file", "entry"],
  rows: ({ table, edition, setting, part, rows, keptRows, bytes, sha256, file, entry }) => [
    [table, edition, setting, part, rows, keptRows, bytes, sha256, file, entry],
  ],
};

function sourceTable(sources: readonly SourceLine[], style: TextStyle): readonly string[] {
  return textTable(
    [
      { title: "Table" },
      { title: "Edition" },
      { title: "Setting" },
      { title: "Part" },
      { title: "Rows", align: "right" },
      { title: "Kept", align: "right" },
      { title: "SHA-256" },
      { title: "File" },
    ],
    sources.map(({ table, edition, setting, part, rows, keptRows, sha256, file, entry }) => [
      table,
      edition ?? "",
      setting ?? "",
      part === null ? "" : String(part),
      String(rows),
      keptRows === undefined ? "" : String(keptRows),
      sha256.slice(0, SHORT_HASH),
      entry === null ? file : `${file}: ${entry}`,
    ]),
    style,
  );
}
