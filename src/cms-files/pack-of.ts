import type { PackSource, PackTable, PackTables, ReferencePack } from "../reference/load-reference.js";
import type { FileReport } from "./cms-file.js";
import { tableHash } from "./table-hash.js";

/**
 * Puts tables and what they were made of into a pack.
 *
 * @param tables - the tables
 * @param reports - the files read
 * @param keptOf - how many rows of a file were kept
 * @param codes - the codes whose rows were kept
 * @returns the pack
 */
export function packOf(
  tables: PackTables,
  reports: readonly FileReport[],
  keptOf: (report: FileReport) => number,
  codes: "all" | "therapy",
): ReferencePack {
  const sources = reports.flatMap((report): PackSource[] => {
    const { file, entry, table, edition, setting, part, bytes, sha256, rows } = report;
    const name =
      table === "relativeValues" && edition?.endsWith(" QPP") === true ? "qualifyingConversionFactor" : table;
    if (!(name in tables)) return [];
    const keptRows = keptOf(report);
    return [
      { file, entry, table: name as PackTable, edition: edition ?? "", setting, part, bytes, sha256, rows, keptRows },
    ];
  });
  const names = Object.keys(tables) as PackTable[];
  return {
    kind: "reference-pack",
    formatVersion: 1,
    edition: [...new Set(sources.map(({ edition }) => edition))].sort().join(", "),
    codes,
    sources,
    carried: names.flatMap((table) => carriedIn(table, tables, sources)),
    tables,
    hashes: Object.fromEntries(names.map((table) => [table, tableHash(tables[table] ?? {})])),
  };
}

/** Editions of a table that come from no file. */
function carriedIn(table: PackTable, tables: PackTables, sources: readonly PackSource[]): ReferencePack["carried"] {
  const fromFiles = new Set(sources.map(editionName));
  const made = tables[table];
  const editions =
    made === undefined
      ? []
      : "editions" in made
        ? made.editions.map(editionName)
        : made.versions.map(({ citation }) => citation.section);
  return [...new Set(editions)].filter((name) => !fromFiles.has(name)).map((edition) => ({ table, edition }));
}

function editionName(named: { readonly edition: string; readonly setting?: string | null }): string {
  return named.setting == null ? named.edition : `${named.edition}, ${named.setting}`;
}
