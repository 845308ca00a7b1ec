import { isProcedureCodeShape } from "../values/codes.js";
import type { Facts } from "./rule.js";

/**
 * Names a line in a message by its code. What is no code may be anything, a name too, and is never repeated.
 *
 * @param procedureCode - what stands in the code field
 * @returns the code, or `the line`
 */
export function codeOrLine(procedureCode: string): string {
  return isProcedureCodeShape(procedureCode) ? procedureCode : "the line";
}

/**
 * Begins a sentence with the code of a line, where it is one.
 *
 * @param procedureCode - what stands in the code field
 * @returns the code, or `The line`
 */
export function codeOrLineFirst(procedureCode: string): string {
  return isProcedureCodeShape(procedureCode) ? procedureCode : "The line";
}

/**
 * States the code of a line as a fact, where it is one.
 *
 * @param procedureCode - what stands in the code field
 * @returns the fact, or none
 */
export function codeFact(procedureCode: string): Facts {
  return isProcedureCodeShape(procedureCode) ? { procedureCode } : {};
}
