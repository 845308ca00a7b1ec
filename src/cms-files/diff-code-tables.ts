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
import type { DiffSides, DiffTally } from "./diff-tally.js";
import { compareAnswers, tableOf } from "./diff-tally.js";
import { pairsInTable } from "./pairs-in-table.js";

/**
 * Compares procedure codes.
 *
 * @param sides - both sides
 * @param codes - procedure codes to compare; `null` for all
 * @param tally - what was found so far, which grows
 */
export function compareCodes(sides: DiffSides, codes: ReadonlySet<string> | null, tally: DiffTally): void {
  const known = [sides.before, sides.after].flatMap((side) => listProcedureCodes(side).map(({ code }) => code));
  for (const code of wanted(known, codes)) {
    compareAnswers(
      { table: "procedureCodes", keys: [code] },
      sides,
      (side) => lookUpCode(code, side.date, side),
      ({ timing, unitMinutes, replacedBy }) => ({ timing, ...(unitMinutes !== null && { unitMinutes }), replacedBy }),
      tally,
    );
  }
}

/**
 * Compares relative values.
 *
 * @param sides - both sides
 * @param codes - procedure codes to compare; `null` for all
 * @param tally - what was found so far, which grows
 */
export function compareRelativeValues(sides: DiffSides, codes: ReadonlySet<string> | null, tally: DiffTally): void {
  const known = [sides.before, sides.after].flatMap((side) =>
    codesInRows(tableOf(side, "relativeValues", relativeValues)?.rows, 1),
  );
  for (const code of wanted(known, codes)) {
    compareAnswers(
      { table: "relativeValues", keys: [code] },
      sides,
      (side) => lookUpRelativeValue(code, side.date, side),
      ({ status, units, multipleProcedureIndicator }) => ({ status, ...units, multipleProcedureIndicator }),
      tally,
    );
  }
}

/**
 * Compares NCCI code pairs.
 *
 * @param sides - both sides
 * @param setting - practitioner or outpatient hospital
 * @param codes - procedure codes to compare; `null` for all
 * @param tally - what was found so far, which grows
 */
export function comparePairs(
  sides: DiffSides,
  setting: Setting,
  codes: ReadonlySet<string> | null,
  tally: DiffTally,
): void {
  const pairs = new Set<string>();
  for (const side of [sides.before, sides.after]) {
    const table = tableOf(side, "ptpEdits", ptpEdits);
    if (table !== null) for (const pair of pairsInTable(table, setting, codes)) pairs.add(pair);
  }
  for (const pair of [...pairs].sort()) {
    const [codeA = "", codeB = ""] = pair.split(" ");
    compareAnswers(
      { table: "ptpEdits", setting, keys: [codeA, codeB] },
      sides,
      (side) => lookUpPtpEdit(codeA, codeB, { ...side, serviceDate: side.date, setting }),
      ({ columnOneCode, columnTwoCode, modifierIndicator }) => ({ columnOneCode, columnTwoCode, modifierIndicator }),
      tally,
    );
  }
}

/**
 * Compares unit limits (MUE).
 *
 * @param sides - both sides
 * @param setting - practitioner or outpatient hospital
 * @param codes - procedure codes to compare; `null` for all
 * @param tally - what was found so far, which grows
 */
export function compareLimits(
  sides: DiffSides,
  setting: Setting,
  codes: ReadonlySet<string> | null,
  tally: DiffTally,
): void {
  const known = [sides.before, sides.after].flatMap((side) => codesInRows(tableOf(side, "mue", mue)?.rows, 3));
  for (const code of wanted(known, codes)) {
    compareAnswers(
      { table: "mue", setting, keys: [code] },
      sides,
      (side) => lookUpMue(code, { ...side, serviceDate: side.date, setting }),
      ({ maximumUnits, adjudicationIndicator }) => ({ maximumUnits, adjudicationIndicator }),
      tally,
    );
  }
}

/**
 * Compares add-on codes.
 *
 * @param sides - both sides
 * @param codes - procedure codes to compare; `null` for all
 * @param tally - what was found so far, which grows
 */
export function compareAddOns(sides: DiffSides, codes: ReadonlySet<string> | null, tally: DiffTally): void {
  const known = [sides.before, sides.after].flatMap((side) =>
    codesInRows(tableOf(side, "addOnCodes", addOnCodes)?.rows, 2),
  );
  for (const code of wanted(known, codes)) {
    compareAnswers(
      { table: "addOnCodes", keys: [code] },
      sides,
      (side) => lookUpAddOnBases(code, { ...side, serviceDate: side.date }),
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
