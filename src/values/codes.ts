/** Five digits, four digits and a letter, or a letter and four digits (HCPCS). */
const PROCEDURE_CODE = /^(?:\d{5}|\d{4}[A-Z]|[A-Z]\d{4})$/;
const MODIFIER = /^[A-Z0-9]{2}$/;
/** The second character may be a letter since FY2026, the third since long; the dot is optional. */
const DIAGNOSIS_CODE = /^[A-Z][0-9A-Z]{2}(?:\.?[0-9A-Z]{1,4})?$/;

/**
 * Says whether a text has the form of a procedure code.
 *
 * @param text - upper-case text
 * @returns true for five digits, four digits and a letter, or a letter and four digits
 */
export function isProcedureCodeShape(text: string): boolean {
  return PROCEDURE_CODE.test(text);
}

/**
 * Says whether a text has the form of a modifier.
 *
 * @param text - upper-case text
 * @returns true for two letters or digits
 */
export function isModifierShape(text: string): boolean {
  return MODIFIER.test(text);
}

/**
 * Says whether a text has the form of an ICD-10-CM code, with or without its dot.
 *
 * @param text - upper-case text
 * @returns true for three to seven characters in the order the code set uses
 */
export function isDiagnosisCodeShape(text: string): boolean {
  return DIAGNOSIS_CODE.test(text);
}

/**
 * Writes a procedure code or modifier as claims carry it: trimmed and in upper case.
 *
 * @param text - a code as typed
 * @returns the code
 */
export function normalizeCode(text: string): string {
  return text.trim().toUpperCase();
}

/**
 * Writes an ICD-10-CM code as claims carry it: trimmed, in upper case, without the dot.
 *
 * @param text - a code as typed
 * @returns the code without its dot
 */
export function normalizeDiagnosisCode(text: string): string {
  return BARE.test(text) ? text : text.trim().toUpperCase().replace(".", "");
}

const BARE = /^[0-9A-Z]+$/;

/**
 * Writes an ICD-10-CM code with its dot after the third character.
 *
 * @param code - a code with or without its dot
 * @returns the code with its dot, such as `M25.511`
 */
export function dottedDiagnosisCode(code: string): string {
  const bare = normalizeDiagnosisCode(code);
  return bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare;
}
