import type { GpciEdition, GpciTable } from "../reference/gpci.js";
import { outsideOf } from "./carry-editions.js";
import type { CompiledFile } from "./compiled-file.js";
import type { GpciRow } from "./read-gpci.js";
import { refuse } from "./refuse.js";

const URL = "https://www.cms.gov/medicare/payment/fee-schedules/physician";
const NAME_COLUMNS = 4;

/**
 * Makes the table of geographic indices, one column a year. Other years are carried on from the table before.
 *
 * @param files - files of different years
 * @param onto - the table before; `null` for none
 * @returns the table
 * @throws a refusal for two files of one year
 */
export function compileGpci(files: readonly CompiledFile<readonly GpciRow[]>[], onto: GpciTable | null): GpciTable {
  const fresh = files.map(({ report, rows }) => ({ edition: editionOf(report), columns: columnsOf(rows) }));
  if (new Set(fresh.map(({ edition }) => edition.edition)).size < fresh.length) {
    throw refuse("conflicting-rows", null, "Two files of geographic indices are of one year.");
  }
  const spans = fresh.map(({ edition }) => ({ from: edition.verifiedFrom, through: edition.verifiedThrough }));
  const before = (onto?.rows.trim().split("\n") ?? []).map((row) => row.split("|"));
  const carried = (onto?.editions ?? []).flatMap((edition, at) =>
    outsideOf(edition, spans).map((part) => ({
      edition: part,
      columns: new Map(before.map((fields) => [headOf(fields), fields[NAME_COLUMNS + at] ?? ""])),
    })),
  );
  const all = [...carried, ...fresh].sort((a, b) =>
    (a.edition.verifiedFrom ?? "") < (b.edition.verifiedFrom ?? "") ? -1 : 1,
  );
  // A locality is known by contractor, state and number; its name is that of the latest year.
  const names = new Map<string, string>();
  for (const { columns } of all) {
    for (const head of columns.keys()) names.set(head.split("|").slice(0, -1).join("|"), head);
  }
  const rows = [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([place, head]) => {
      const cells = all.map(({ columns }) => {
        for (const [each, cell] of columns) if (each.startsWith(`${place}|`)) return cell;
        return "";
      });
      return [head, ...cells].join("|");
    });
  return { editions: all.map(({ edition }) => edition), rows: rows.join("\n") };
}

function headOf(fields: readonly string[]): string {
  return fields.slice(0, NAME_COLUMNS).join("|");
}

function columnsOf(rows: readonly GpciRow[]): ReadonlyMap<string, string> {
  return new Map(
    rows.map(({ contractor, state, locality, name, work, practiceExpense, malpractice }) => [
      [contractor, state, locality, name.replaceAll("|", "/")].join("|"),
      [work, practiceExpense, malpractice].join(" "),
    ]),
  );
}

function editionOf(report: CompiledFile<unknown>["report"]): GpciEdition {
  const edition = report.edition ?? "";
  return {
    edition,
    verifiedFrom: report.effectiveFrom,
    verifiedThrough: report.effectiveThrough,
    citation: {
      publication: "CMS physician fee schedule",
      section: `${edition}, Addendum E`,
      url: URL,
      mark: "official",
    },
  };
}
