import type { FileIssueCode } from "./cms-file.js";

/** An expected end of reading: the content is not what it should be. It never leaves this room. */
export type Refusal = Error & { readonly code: FileIssueCode; readonly line: number | null; readonly refusal: true };

/**
 * Makes the error that ends the reading of a file.
 *
 * @param code - why, as a stable word
 * @param line - line or row, from 1; `null` where the fault has none
 * @param message - one or two sentences that name column, limit and fix, never the content
 * @returns the error to throw
 */
export function refuse(code: FileIssueCode, line: number | null, message: string): Refusal {
  return Object.assign(new Error(message), { code, line, refusal: true as const });
}

/** Tells an expected end of reading from a fault of the program. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && "refusal" in error;
}
