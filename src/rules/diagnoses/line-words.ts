import { isProcedureCodeShape } from "../../values/codes.js";
import type { LineSubject } from "../rule.js";

/**
 * Lists the procedure codes of lines, each once. What is no code may be anything, a name too, and is left out.
 *
 * @param lines - lines
 * @returns codes in order of line
 */
export function procedureCodesOf(lines: readonly LineSubject[]): readonly string[] {
  const codes = lines.map(({ line }) => line.procedureCode).filter(isProcedureCodeShape);
  return [...new Set(codes)];
}

/**
 * Names lines in a sentence by their codes.
 *
 * @param lines - lines
 * @returns such as `97530, 97535`; `the line` where none has a code
 */
export function codesInWords(lines: readonly LineSubject[]): string {
  const codes = procedureCodesOf(lines);
  return codes.length === 0 ? "the line" : codes.join(", ");
}
