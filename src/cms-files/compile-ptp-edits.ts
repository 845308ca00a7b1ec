import type { Setting } from "../claim/visit.js";
import type { PtpEdition, PtpEditTable } from "../reference/ptp-edits.js";
import { renameEditions } from "./carry-editions.js";
import type { FileReport } from "./cms-file.js";
import type { KeptCodes } from "./compiled-file.js";
import { encodePtpRows } from "./encode-ptp-rows.js";
import type { NoteCounter } from "./note-counter.js";
import type { PtpCollector } from "./ptp-collector.js";
import { quarterOn } from "./quarter.js";
import { refuse } from "./refuse.js";

const PARTS = 4;
const URL = "https://www.cms.gov/national-correct-coding-initiative-ncci";

/** The pairs of one setting: all of its files, and their rows together. */
export interface PtpSide {
  readonly setting: Setting;
  readonly reports: readonly FileReport[];
  readonly collector: PtpCollector;
}

/**
 * Makes the table of procedure-to-procedure edits. A setting that has files is taken from them alone; the other setting
 * is carried on from the table before.
 *
 * @param sides - settings that have files
 * @param kept - codes that were kept; `null` for all
 * @param onto - the table before; `null` for none
 * @param notes - counts rows that repeat or contradict each other
 * @returns the table, and the editions carried on
 * @throws a refusal when a part is missing, given twice or of another edition
 */
export function compilePtpEdits(
  sides: readonly PtpSide[],
  kept: KeptCodes,
  onto: PtpEditTable | null,
  notes: NoteCounter,
): PtpEditTable {
  sides.forEach(requireWhole);
  const replaced = new Set<Setting>(sides.map(({ setting }) => setting));
  const carried = (onto?.editions ?? []).filter(({ setting }) => !replaced.has(setting));
  const renamed = renameEditions(carried, onto?.rows ?? "");
  const blocks = [...renamed.rows];
  const editions = [...renamed.editions];
  for (const { setting, reports, collector } of sides) {
    const key = nextKey(editions);
    editions.push(editionOf(key, setting, reports[0], collector, kept));
    blocks.push(encodePtpRows(collector.finish(notes), key));
  }
  const sets = new Set(editions.flatMap(({ codes, codesWithAnyPartner }) => [codes, codesWithAnyPartner]));
  const codeSets = Object.fromEntries(Object.entries(onto?.codeSets ?? {}).filter(([name]) => sets.has(name)));
  return {
    editions,
    codeSets: kept === null ? codeSets : { ...codeSets, [KEPT]: [...kept].sort().join(" ") },
    rows: blocks.join("\n"),
  };
}

/** Name of the set of codes that a pack for therapy keeps. */
const KEPT = "kept";

function requireWhole({ setting, reports }: PtpSide): void {
  const editions = new Set(reports.map(({ edition }) => edition));
  if (editions.size > 1) {
    throw refuse(
      "wrong-edition",
      null,
      `The files of pairs for ${setting} are of different editions. Take one edition.`,
    );
  }
  const parts = reports.map(({ part }) => part);
  if (parts.length === 1 && parts[0] === null) return;
  const missing = Array.from({ length: PARTS }, (_, at) => at + 1).filter((part) => !parts.includes(part));
  if (missing.length > 0) {
    const names = missing.map((part) => `f${part}`).join(", ");
    throw refuse("missing-part", null, `The pairs for ${setting} come in ${PARTS} parts, and ${names} is missing.`);
  }
  if (parts.length > PARTS) throw refuse("missing-part", null, `A part of the pairs for ${setting} is given twice.`);
}

function nextKey(editions: readonly PtpEdition[]): string {
  const used = new Set(editions.map(({ key }) => key));
  return "abcdefghijklmnopqrstuvwxyz".split("").find((letter) => !used.has(letter)) ?? "0";
}

function editionOf(
  key: string,
  setting: Setting,
  report: FileReport | undefined,
  collector: PtpCollector,
  kept: KeptCodes,
): PtpEdition {
  const edition = report?.edition ?? "";
  const verifiedThrough = report?.effectiveThrough ?? null;
  // A file that holds ended rows tells the past too; one that holds none was cut to what is in force.
  const verifiedFrom = collector.hasEnded() || verifiedThrough === null ? null : quarterOn(verifiedThrough).firstDay;
  const citation = {
    publication: `CMS NCCI PTP edits, ${setting}`,
    section: edition,
    url: URL,
    mark: "official",
  } as const;
  const dates = { key, setting, edition, verifiedFrom, verifiedThrough, citation };
  return kept === null ? { ...dates, codes: null } : { ...dates, codes: KEPT, codesWithAnyPartner: KEPT };
}
