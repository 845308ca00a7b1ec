import type { MueEdition, MueTable } from "../reference/mue.js";
import { outsideOf, renameEditions } from "./carry-editions.js";
import type { CompiledFile } from "./compiled-file.js";
import type { MueRow } from "./read-mue.js";
import { refuse } from "./refuse.js";

const URL = "https://www.cms.gov/national-correct-coding-initiative-ncci";

/**
 * Makes the table of medically unlikely edits. On the dates of a file the file answers alone; other dates and settings
 * are carried on from the table before.
 *
 * @param files - files of practitioners and hospitals
 * @param onto - the table before; `null` for none
 * @returns the table
 * @throws a refusal for two files of one setting and edition
 */
export function compileMue(files: readonly CompiledFile<readonly MueRow[]>[], onto: MueTable | null): MueTable {
  const fresh = files.map(({ report }, at) => editionOf(report, `new${at}`));
  const names = fresh.map(({ setting, edition }) => `${setting} ${edition}`);
  if (new Set(names).size < names.length) {
    throw refuse("conflicting-rows", null, "Two files of unit limits are of one setting and edition.");
  }
  const carried = (onto?.editions ?? []).flatMap((edition) =>
    outsideOf(
      edition,
      fresh
        .filter(({ setting }) => setting === edition.setting)
        .map(({ verifiedFrom, verifiedThrough }) => ({ from: verifiedFrom, through: verifiedThrough })),
    ),
  );
  const all = [...carried, ...fresh].sort((a, b) => ((a.verifiedFrom ?? "") < (b.verifiedFrom ?? "") ? -1 : 1));
  const { editions, rows } = renameEditions(all, onto?.rows ?? "");
  const keyOf = (edition: MueEdition): string => editions[all.indexOf(edition)]?.key ?? "";
  const freshRows = files.flatMap((file, at) => {
    const edition = fresh[at];
    return edition === undefined ? [] : rowsOf(file.rows, keyOf(edition));
  });
  return { editions, rows: [...rows, ...freshRows].join("\n") };
}

function editionOf(report: CompiledFile<unknown>["report"], key: string): MueEdition {
  const setting = report.setting === "practitioner" ? "practitioner" : "outpatient-hospital";
  const edition = report.edition ?? "";
  return {
    key,
    setting,
    edition,
    verifiedFrom: report.effectiveFrom,
    verifiedThrough: report.effectiveThrough,
    citation: { publication: `CMS NCCI MUE values, ${setting}`, section: edition, url: URL, mark: "official" },
  };
}

function rowsOf(rows: readonly MueRow[], key: string): readonly string[] {
  const codesByValue = new Map<string, string[]>();
  for (const { code, maximumUnits, adjudicationIndicator } of rows) {
    const value = `${maximumUnits}|${adjudicationIndicator}`;
    const known = codesByValue.get(value);
    if (known === undefined) codesByValue.set(value, [code]);
    else known.push(code);
  }
  return [...codesByValue].map(([value, codes]) => `${key}|${value}|${codes.sort().join(" ")}`);
}
