import type { ProcedureCode } from "../reference/procedure-codes.js";

/**
 * Says whether minutes of the day decide the units of a code: alone, or as base or add-on of a family.
 *
 * @param code - a code of the table
 * @returns true for a timed code; false for untimed, band, period and quantity codes
 */
export function isTimedCode({ timing }: ProcedureCode): boolean {
  return timing === "timed" || timing === "base" || timing === "add-on";
}
