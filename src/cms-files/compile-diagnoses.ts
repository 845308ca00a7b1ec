import type { DiagnosisEdition, DiagnosisTable } from "../reference/diagnoses.js";
import { encodeDiagnosisGraph } from "../reference/diagnoses-graph.js";
import { outsideOf } from "./carry-editions.js";
import type { CompiledFile } from "./compiled-file.js";
import { diagnosisCodesOf } from "./diagnosis-codes-of.js";
import type { DiagnosisRow } from "./read-diagnosis-order.js";
import { refuse } from "./refuse.js";

const URL = "https://www.cdc.gov/nchs/icd/icd-10-cm/files.html";

/** Billable codes of an edition with the number of their class. */
type CodeClasses = ReadonlyMap<string, number>;

/**
 * Makes the table of diagnoses. On the dates of a file the file answers alone; other years are carried on from the table
 * before, and so are sides and other properties of codes, which stand in no file.
 *
 * @param files - order files or codes files, one for each edition
 * @param onto - the table before; `null` for none
 * @returns the table
 * @throws a refusal for two files of one edition
 */
export function compileDiagnoses(
  files: readonly CompiledFile<readonly DiagnosisRow[]>[],
  onto: DiagnosisTable | null,
): DiagnosisTable {
  const names = files.map(({ report }) => report.edition);
  if (new Set(names).size < names.length) {
    throw refuse("conflicting-rows", null, "Two files of diagnoses are of one edition. Give the order file alone.");
  }
  const before = (onto?.editions ?? []).map((edition, at, all) => ({
    edition,
    codes: diagnosisCodesOf(all.slice(0, at + 1)),
  }));
  const spans = files.map(({ report }) => ({ from: report.effectiveFrom, through: report.effectiveThrough }));
  const carried = before.flatMap(({ edition, codes }) =>
    outsideOf(edition, spans).map((part) => ({ edition: part, codes, isNew: false })),
  );
  const fresh = files.map(({ report, rows }) => ({
    edition: editionOf(report),
    codes: classed(
      rows,
      before.map(({ codes }) => codes),
    ),
    isNew: true,
  }));
  const sorted = [...carried, ...fresh].sort((a, b) => (a.edition.verifiedFrom < b.edition.verifiedFrom ? -1 : 1));
  let followsNew = false;
  const editions = sorted.map(({ edition, codes, isNew }, at): DiagnosisEdition => {
    followsNew ||= isNew;
    // An edition given by its changes needs the edition it changes; behind a new one it is written out.
    if (!followsNew) return edition;
    const { added: _, ended: __, ...rest } = edition;
    const ended = [...(sorted[at - 1]?.codes.keys() ?? [])].filter((code) => !codes.has(code));
    const whole = { ...rest, codes: encodeDiagnosisGraph(codes) };
    return ended.length === 0 ? whole : { ...whole, ended: ended.sort().join(" ") };
  });
  return { ...(onto ?? { classes: [""], bilateralForms: "" }), editions };
}

function editionOf(report: CompiledFile<unknown>["report"]): DiagnosisEdition {
  const edition = report.edition ?? "";
  return {
    edition,
    fiscalYear: Number(edition.slice(2, 6)),
    verifiedFrom: report.effectiveFrom ?? "",
    verifiedThrough: report.effectiveThrough ?? "",
    citation: { publication: "ICD-10-CM code files", section: edition, url: URL, mark: "official" },
  };
}

/** Codes keep the class they had; a new code has none. */
function classed(rows: readonly DiagnosisRow[], before: readonly CodeClasses[]): CodeClasses {
  const latestFirst = [...before].reverse();
  const codes = new Map<string, number>();
  for (const { code, isBillable } of rows) {
    if (!isBillable) continue;
    const known = latestFirst.find((each) => each.has(code));
    codes.set(code, known?.get(code) ?? 0);
  }
  return codes;
}
