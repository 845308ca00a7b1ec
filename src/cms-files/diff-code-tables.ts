import type { Setting } from "../claim/visit.js";
import { addOnCodes } from "../reference/built-in/add-on-codes.js";
import { mue } from "../reference/built-in/mue.js";
import { ptpEdits } from "../reference/built-in/ptp-edits.js";
import { relativeValues } from "../reference/built-in/relative-values.js";
import { lookUpAddOnBases } from "../reference/look-up-add-on-bases.js";
import { listProcedureCodes, lookUpCode } from "../reference/look-up-code.js";
import { lookUpMue } from "../reference/look-up-mue.js";
import { lookUpPtpEdit } from "../reference/look-up-ptp-edit.js";
import { lookUpRelativeValue } from "../reference/look-up-relative-value.js";
import type { DiffSide, DiffTally } from "./diff-tally.js";
import { compareAnswers, tableOf } from "./diff-tally.js";
import { pairsInTable } from "./pairs-in-table.js";

/**
 * Compares procedure codes.
 *
 * @param before - tables in use, and their date
 * @param after - new tables, and their date
 * @param codes - procedure codes to compare; `null` for all
 * @param tally - what was found so far, which grows
 */
export function compareCodes(
  before: DiffSide,
  after: DiffSide,
  codes: ReadonlySet<string> | null,
  tally: DiffTally,
): void {
  const listOf = ({ reference }: DiffSide): readonly string[] =>
    listProcedureCodes({ ...(reference !== undefined && { reference }) }).map(({ code }) => code);
  for (const code of wanted([...listOf(before), ...listOf(after)], codes)) {
    const ask = ({ date, reference }: DiffSide): ReturnType<typeof lookUpCode> =>
      lookUpCode(code, date, { ...(reference !== undefined && { reference }) });
    compareAnswers(
      { table: "procedureCodes", keys: [code] },
      { before: ask(before), after: ask(after) },
      ({ timing, unitMinutes, replacedBy }) => ({ timing, ...(unitMinutes !== null && { unitMinutes }), replacedBy }),
      tally,
    );
  }
}

/**
 * Compares relative values.
 *
 * @param before - tables in use, and their date
 * @param after - new tables, and their date
 * @param codes - procedure codes to compare; `null` for all
 * @param tally - what was found so far, which grows
 */
export function compareRelativeValues(
  before: DiffSide,
  after: DiffSide,
  codes: ReadonlySet<string> | null,
  tally: DiffTally,
): void {
  const known = [before, after].flatMap((side) =>
    codesInRows(tableOf(side, "relativeValues", relativeValues)?.rows, 1),
  );
  for (const code of wanted(known, codes)) {
    const ask = ({ date, reference }: DiffSide): ReturnType<typeof lookUpRelativeValue> =>
      lookUpRelativeValue(code, date, { ...(reference !== undefined && { reference }) });
    compareAnswers(
      { table: "relativeValues", keys: [code] },
      { before: ask(before), after: ask(after) },
      ({ status, units, multipleProcedureIndicator }) => ({ status, ...units, multipleProcedureIndicator }),
      tally,
    );
  }
}

/**
 * Compares NCCI code pairs.
 *
 * @param before - tables in use, and their date
 * @param after - new tables, and their date
 * @param setting - practitioner or outpatient hospital
 * @param codes - procedure codes to compare; `null` for all
 * @param tally - what was found so far, which grows
 */
export function comparePairs(
  before: DiffSide,
  after: DiffSide,
  setting: Setting,
  codes: ReadonlySet<string> | null,
  tally: DiffTally,
): void {
  const pairs = new Set<string>();
  for (const side of [before, after]) {
    const table = tableOf(side, "ptpEdits", ptpEdits);
    if (table !== null) for (const pair of pairsInTable(table, setting, codes)) pairs.add(pair);
  }
  for (const pair of [...pairs].sort()) {
    const [codeA = "", codeB = ""] = pair.split(" ");
    const ask = ({ date: serviceDate, reference }: DiffSide): ReturnType<typeof lookUpPtpEdit> =>
      lookUpPtpEdit(codeA, codeB, { serviceDate, setting, ...(reference !== undefined && { reference }) });
    const answers = { before: ask(before), after: ask(after) };
    compareAnswers(
      { table: "ptpEdits", setting, keys: [codeA, codeB] },
      answers,
      ({ columnOneCode, columnTwoCode, modifierIndicator }) => ({ columnOneCode, columnTwoCode, modifierIndicator }),
      tally,
    );
  }
}

/**
 * Compares unit limits (MUE).
 *
 * @param before - tables in use, and their date
 * @param after - new tables, and their date
 * @param setting - practitioner or outpatient hospital
 * @param codes - procedure codes to compare; `null` for all
 * @param tally - what was found so far, which grows
 */
export function compareLimits(
  before: DiffSide,
  after: DiffSide,
  setting: Setting,
  codes: ReadonlySet<string> | null,
  tally: DiffTally,
): void {
  const known = [before, after].flatMap((side) => codesInRows(tableOf(side, "mue", mue)?.rows, 3));
  for (const code of wanted(known, codes)) {
    const ask = ({ date: serviceDate, reference }: DiffSide): ReturnType<typeof lookUpMue> =>
      lookUpMue(code, { serviceDate, setting, ...(reference !== undefined && { reference }) });
    compareAnswers(
      { table: "mue", setting, keys: [code] },
      { before: ask(before), after: ask(after) },
      ({ maximumUnits, adjudicationIndicator }) => ({ maximumUnits, adjudicationIndicator }),
      tally,
    );
  }
}

/**
 * Compares add-on codes.
 *
 * @param before - tables in use, and their date
 * @param after - new tables, and their date
 * @param codes - procedure codes to compare; `null` for all
 * @param tally - what was found so far, which grows
 */
export function compareAddOns(
  before: DiffSide,
  after: DiffSide,
  codes: ReadonlySet<string> | null,
  tally: DiffTally,
): void {
  const known = [before, after].flatMap((side) => codesInRows(tableOf(side, "addOnCodes", addOnCodes)?.rows, 2));
  for (const code of wanted(known, codes)) {
    const ask = ({ date: serviceDate, reference }: DiffSide): ReturnType<typeof lookUpAddOnBases> =>
      lookUpAddOnBases(code, { serviceDate, ...(reference !== undefined && { reference }) });
    compareAnswers(
      { table: "addOnCodes", keys: [code] },
      { before: ask(before), after: ask(after) },
      ({ baseCodes, editType }) => ({ baseCodes, editType }),
      tally,
    );
  }
}

function codesInRows(rows: string | undefined, field: number): readonly string[] {
  return (rows ?? "")
    .trim()
    .split("\n")
    .flatMap((row) => (row.split("|")[field] ?? "").split(" "));
}

function wanted(known: readonly string[], codes: ReadonlySet<string> | null): readonly string[] {
  return [...new Set(known)].filter((code) => code !== "" && (codes === null || codes.has(code))).sort();
}
