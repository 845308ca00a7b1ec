import type { LineSubject } from "../rule.js";

/**
 * Says whether a line bills a therapy service: one that Medicare knows as therapy, always or sometimes.
 *
 * @param subject - the line
 * @returns true for a therapy service; false also where the code is not known
 */
export function isTherapyLine({ code }: LineSubject): boolean {
  return code !== undefined && code.disposition !== "none";
}
