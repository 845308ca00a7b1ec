import type { ComparedCode } from "../../units/compared-code.js";
import { isTimedCode } from "../../units/is-timed-code.js";
import type { LineSubject } from "../rule.js";

/** The code of a family on which too much is billed, with the units that its row supports. */
export interface OverbilledCode {
  readonly procedureCode: string;
  readonly supportedUnits: number;
  readonly billedUnits: number;
  readonly line: LineSubject;
}

/**
 * Says whether a code, or its family, is counted by its own minutes in units of 15 where nothing is pooled.
 *
 * @param code - a code or family of a pool
 * @returns true for 15-minute codes and families; false for hour and half-hour codes, which have their own tables
 */
export function isCountedAlone({ lines }: ComparedCode<LineSubject>): boolean {
  const code = lines[0]?.code;
  return code !== undefined && !code.tiered && isTimedCode(code);
}

/**
 * Names the code on which a family has too much: its add-on when that is billed beyond its row, else its first code.
 *
 * @param code - a code or family with more units than its minutes support
 * @returns the code to bill otherwise; `undefined` when no line bills it
 */
export function overbilledCode(code: ComparedCode<LineSubject>): OverbilledCode | undefined {
  const rows = code.rows.map((row) => {
    const lines = code.lines.filter(({ line }) => line.procedureCode === row.procedureCode);
    const billedUnits = lines.reduce((sum, { line }) => sum + (line.units ?? 0), 0);
    return { procedureCode: row.procedureCode, supportedUnits: row.units ?? 0, billedUnits, line: lines[0] };
  });
  const over = rows.filter((row) => row.billedUnits > row.supportedUnits);
  const chosen = over.at(-1);
  return chosen?.line === undefined ? undefined : { ...chosen, line: chosen.line };
}
