import type { AddOnCodeTable, AddOnEdition } from "../reference/add-on-codes.js";
import { outsideOf, renameEditions } from "./carry-editions.js";
import type { CompiledFile, KeptCodes } from "./compiled-file.js";
import type { NoteCounter } from "./note-counter.js";
import type { AddOnRow } from "./read-add-on-codes.js";
import { refuse } from "./refuse.js";

const URL = "https://www.cms.gov/national-correct-coding-initiative-ncci";

/**
 * Makes the table of add-on codes: the rows in force in the quarter of each file. Other dates are carried on from the
 * table before.
 *
 * @param files - files of different quarters
 * @param kept - codes that were kept; `null` for all
 * @param onto - the table before; `null` for none
 * @param notes - counts what the table cannot say
 * @returns the table
 * @throws a refusal for two files of one quarter
 */
export function compileAddOnCodes(
  files: readonly CompiledFile<readonly AddOnRow[]>[],
  kept: KeptCodes,
  onto: AddOnCodeTable | null,
  notes: NoteCounter,
): AddOnCodeTable {
  const fresh = files.map(({ report, rows }, at) => {
    const addOns = addOnsOf(rows, report, kept, notes);
    const otherCodes =
      kept === null
        ? null
        : [...kept]
            .filter((code) => !addOns.has(code))
            .sort()
            .join(" ");
    return { edition: editionOf(report, `new${at}`, otherCodes), addOns };
  });
  if (new Set(fresh.map(({ edition }) => edition.edition)).size < fresh.length) {
    throw refuse("conflicting-rows", null, "Two files of add-on codes are of one quarter.");
  }
  const spans = fresh.map(({ edition }) => ({ from: edition.verifiedFrom, through: edition.verifiedThrough }));
  const carried = (onto?.editions ?? []).flatMap((edition) => outsideOf(edition, spans));
  // The edition to answer with comes first: the newest.
  const all = [...fresh.map(({ edition }) => edition).reverse(), ...carried];
  const { editions, rows } = renameEditions(all, onto?.rows ?? "");
  const freshRows = fresh.flatMap(({ edition, addOns }) => {
    const key = editions[all.indexOf(edition)]?.key ?? "";
    return [...addOns].map(
      ([code, { editType, bases }]) => `${key}|${editType}|${code}|${[...bases].sort().join(" ")}`,
    );
  });
  return { editions, rows: [...freshRows, ...rows].join("\n") };
}

interface AddOnOfFile {
  editType: 1 | 2 | 3;
  readonly bases: Set<string>;
}

function addOnsOf(
  rows: readonly AddOnRow[],
  { effectiveFrom, effectiveThrough }: CompiledFile<unknown>["report"],
  kept: KeptCodes,
  notes: NoteCounter,
): ReadonlyMap<string, AddOnOfFile> {
  const addOns = new Map<string, AddOnOfFile>();
  for (const row of rows) {
    const begins = effectiveThrough === null || row.effectiveFrom <= effectiveThrough;
    const lasts = row.effectiveThrough === null || effectiveFrom === null || row.effectiveThrough >= effectiveFrom;
    if (!begins || !lasts) continue;
    const addOn = addOns.get(row.addOnCode) ?? { editType: row.editType, bases: new Set<string>() };
    if (addOn.editType !== row.editType) {
      notes.add("mixed-edit-types", null, "Add-on codes with several edit types; the more lenient one was taken.");
      addOn.editType = 3;
    }
    if (row.baseCode !== null) addOn.bases.add(row.baseCode);
    addOns.set(row.addOnCode, addOn);
  }
  if (kept === null) return addOns;
  return new Map(
    [...addOns].filter(([code, { bases }]) => kept.has(code) || [...bases].some((base) => kept.has(base))),
  );
}

function editionOf(report: CompiledFile<unknown>["report"], key: string, otherCodes: string | null): AddOnEdition {
  const edition = report.edition ?? "";
  return {
    key,
    edition,
    verifiedFrom: report.effectiveFrom,
    verifiedThrough: report.effectiveThrough,
    citation: { publication: "CMS NCCI add-on code edits", section: edition, url: URL, mark: "official" },
    otherCodes,
  };
}
