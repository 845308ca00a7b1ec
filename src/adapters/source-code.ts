import type { IssueCode } from "../schema/parse-result.js";
import type { SourceIssueCode } from "./adapted-claim.js";

/**
 * Gives the word of the adapters for what the schema finds wrong.
 *
 * @param code - code of an issue of the schema
 * @returns code of an issue of a source
 */
export function sourceCode(code: IssueCode): SourceIssueCode {
  return CODES[code];
}

const CODES: Readonly<Record<IssueCode, SourceIssueCode>> = {
  missing: "missing",
  "null-not-allowed": "missing",
  empty: "missing",
  "wrong-type": "wrong-type",
  "wrong-format": "wrong-format",
  "not-whole": "wrong-format",
  "out-of-range": "out-of-range",
  "exceeds-minutes": "out-of-range",
  "too-long": "too-long",
  "too-many": "too-many",
  "more-issues": "too-many",
  "unknown-value": "unknown-value",
  "unknown-payer": "unknown-payer",
  "unknown-field": "left-out",
  unreadable: "unreadable",
  repeated: "repeated",
};
