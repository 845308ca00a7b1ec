/** P, S and T are the first three; A to H the fourth to the eleventh. */
const RESPONSIBILITIES = "PSTABCDEFGH";

/**
 * Reads the position among the payers of a claim.
 *
 * @param code - payment responsibility: SBR01, `paymentResponsibilityLevelCode`
 * @returns position from 1; `undefined` for U, which is unknown, and for anything else
 */
export function payerSequence(code: string): number | undefined {
  const position = code.length === 1 ? RESPONSIBILITIES.indexOf(code) : -1;
  return position === -1 ? undefined : position + 1;
}
