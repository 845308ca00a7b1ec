import type { FeeScheduleStatus } from "../reference/procedure-codes.js";
import type { RelativeValueEdition, RelativeValueTable } from "../reference/relative-values.js";
import { outsideOf, renameEditions } from "./carry-editions.js";
import type { CompiledFile, KeptCodes } from "./compiled-file.js";
import type { NoteCounter } from "./note-counter.js";
import type { RelativeValueRow } from "./relative-value-rows.js";
import { refuse } from "./refuse.js";

const URL = "https://www.cms.gov/medicare/payment/fee-schedules/physician";
const STATUSES: ReadonlySet<string> = new Set<FeeScheduleStatus>(["A", "B", "C", "I", "N", "R", "X"]);
/** Every code with it stays, so that a code without a row is known not to be reduced. */
const THERAPY_REDUCTION = "5";

/**
 * Makes the table of relative values. A release answers for its quarter; other dates are carried on from the table
 * before.
 *
 * @param files - releases, those for qualifying participants left out: they differ in the conversion factor alone
 * @param kept - codes to keep; `null` for all
 * @param onto - the table before; `null` for none
 * @param notes - counts rows the table has no place for
 * @returns the table
 * @throws a refusal for two files of one release
 */
export function compileRelativeValues(
  files: readonly CompiledFile<readonly RelativeValueRow[]>[],
  kept: KeptCodes,
  onto: RelativeValueTable | null,
  notes: NoteCounter,
): RelativeValueTable {
  const fresh = files.map(({ report }, at) => editionOf(report, `new${at}`));
  if (new Set(fresh.map(({ edition }) => edition)).size < fresh.length) {
    throw refuse("conflicting-rows", null, "Two files of relative values are of one release.");
  }
  const spans = fresh.map(({ verifiedFrom, verifiedThrough }) => ({ from: verifiedFrom, through: verifiedThrough }));
  const carried = (onto?.editions ?? []).flatMap((edition) => outsideOf(edition, spans));
  const all = [...carried, ...fresh].sort((a, b) => ((a.verifiedFrom ?? "") < (b.verifiedFrom ?? "") ? -1 : 1));
  const { editions, rows } = renameEditions(all, onto?.rows ?? "");
  const freshRows = files.flatMap((file, at) => {
    const edition = fresh[at];
    const key = edition === undefined ? "" : (editions[all.indexOf(edition)]?.key ?? "");
    return file.rows.flatMap((row) => {
      if (kept !== null && !kept.has(row.code) && row.multipleProcedureIndicator !== THERAPY_REDUCTION) return [];
      return rowOf(row, key, notes);
    });
  });
  return { editions, rows: [...rows, ...freshRows].join("\n") };
}

function rowOf(row: RelativeValueRow, key: string, notes: NoteCounter): readonly string[] {
  if (row.modifier !== "") {
    notes.add("modifier-row", null, "Rows of single components (26, TC, 53), for which the table has no place.");
    return [];
  }
  if (!STATUSES.has(row.status)) {
    notes.add("other-status", null, "Rows of a status that the table does not hold.");
    return [];
  }
  const outside = row.nonFacilityPracticeExpense;
  const inside = row.facilityPracticeExpense === outside ? "" : row.facilityPracticeExpense;
  const isPriced = [row.work, outside, row.facilityPracticeExpense, row.malpractice].some((text) => Number(text) !== 0);
  const values = isPriced ? [row.work, outside, inside, row.malpractice] : ["", "", "", ""];
  return [[key, row.code, row.status, ...values, row.multipleProcedureIndicator].join("|")];
}

function editionOf(report: CompiledFile<unknown>["report"], key: string): RelativeValueEdition {
  const edition = report.edition ?? "";
  return {
    key,
    edition,
    verifiedFrom: report.effectiveFrom,
    verifiedThrough: report.effectiveThrough,
    notHeld: [],
    citation: { publication: "CMS physician fee schedule", section: edition, url: URL, mark: "official" },
  };
}
