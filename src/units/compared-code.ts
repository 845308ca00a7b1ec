import type { CodeTiming } from "../reference/procedure-codes.js";
import type { BilledLine } from "./billed-pools.js";
import type { CodeUnits, UnitCalculation } from "./unit-calculation.js";

/** One code, or a family under its base code: what is billed beside what is supported. */
export interface ComparedCode<Line extends BilledLine> {
  /** The code itself, or the base code of the family. */
  readonly procedureCode: string;
  readonly timing: CodeTiming | "unknown";
  /** Whether its minutes enter the pooled count. */
  readonly pooled: boolean;
  /** Counted rows: the code, or base and add-on of the family. */
  readonly rows: readonly CodeUnits[];
  /** Documented minutes of the code or family; `null` when not known. */
  readonly minutes: number | null;
  readonly fullUnits: number | null;
  readonly remainderMinutes: number | null;
  /** Units that the facts support, of a family base and add-on together; `null` when undetermined. */
  readonly supportedUnits: number | null;
  readonly lines: readonly Line[];
  /** Units of the lines that state a whole number of at least 1. */
  readonly billedUnits: number;
  readonly unitsStated: boolean;
}

/**
 * Puts billed lines beside the counted rows of their code or family.
 *
 * @param lines - lines of the pool; those whose code is not in force are left out
 * @param calculation - the count of the pool
 * @returns one entry for each counted code or family, in the order of the count; a billed code that was not counted at
 * all has no entry
 */
export function compareCodes<Line extends BilledLine>(
  lines: readonly Line[],
  calculation: UnitCalculation,
): readonly ComparedCode<Line>[] {
  const compared: ComparedCode<Line>[] = [];
  let rows: CodeUnits[] = [];
  // The rows of a family stand together.
  calculation.codes.forEach((row, index) => {
    rows.push(row);
    const next = calculation.codes[index + 1];
    if (next !== undefined && keyOf(next) === keyOf(row)) return;
    compared.push(compareCode(keyOf(row), rows, lines));
    rows = [];
  });
  return compared;
}

function keyOf({ family, procedureCode }: CodeUnits): string {
  return family ?? procedureCode;
}

function compareCode<Line extends BilledLine>(
  procedureCode: string,
  rows: readonly CodeUnits[],
  all: readonly Line[],
): ComparedCode<Line> {
  const [first] = rows;
  const lines = all.filter(({ code }) => code !== undefined && (code.family ?? code.code) === procedureCode);
  return {
    procedureCode,
    timing: first?.timing ?? "unknown",
    pooled: first?.pooled ?? false,
    rows,
    minutes: first?.minutes ?? null,
    fullUnits: first?.fullUnits ?? null,
    remainderMinutes: first?.remainderMinutes ?? null,
    supportedUnits: supportedOf(rows),
    lines,
    billedUnits: unitsOf(lines),
    unitsStated: areUnitsStated(lines),
  };
}

function supportedOf(rows: readonly CodeUnits[]): number | null {
  let units = 0;
  for (const row of rows) {
    if (row.units === null) return null;
    units += row.units;
  }
  return units;
}

/**
 * Adds up the units of lines; a line without a whole number of units adds none.
 *
 * @param lines - lines of a pool
 * @returns whole units
 */
export function unitsOf(lines: readonly BilledLine[]): number {
  let units = 0;
  for (const { line } of lines) if (isWholeUnits(line.units)) units += line.units;
  return units;
}

/**
 * Says whether every line states its units.
 *
 * @param lines - lines of a pool
 * @returns false when a line has no whole number of units of at least 1
 */
export function areUnitsStated(lines: readonly BilledLine[]): boolean {
  return lines.every(({ line }) => isWholeUnits(line.units));
}

/**
 * Says whether units are a whole number of at least 1, as a line must state them.
 *
 * @param units - units as given
 * @returns true when they can be counted
 */
export function isWholeUnits(units: number | null | undefined): units is number {
  return units != null && Number.isInteger(units) && units >= 1;
}
