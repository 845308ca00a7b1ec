import type { PayerProfile } from "../claim/payer.js";

/** What is wrong with a field, as a stable word. */
export type IssueCode =
  | "missing"
  | "null-not-allowed"
  | "wrong-type"
  | "wrong-format"
  | "not-whole"
  | "out-of-range"
  | "empty"
  | "too-long"
  | "too-many"
  | "unknown-value"
  | "unknown-payer"
  | "unknown-field"
  | "exceeds-minutes"
  | "repeated"
  | "unreadable"
  | "more-issues";

/** One fault of a record. It holds names of fields, limits and allowed values, and nothing of the input. */
export interface Issue {
  /** Steps from the root to the field; for an unknown field, to the record that holds it. */
  readonly path: readonly (string | number)[];
  /** The same path as a JSON Pointer (RFC 6901), such as `/serviceLines/0/units`. */
  readonly pointer: string;
  readonly code: IssueCode;
  readonly message: string;
  /** What to write instead. */
  readonly fix: string;
}

/** A record, or every fault that keeps it from being one. */
export type ParseResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] };

/** How outside data is read. */
export interface ParseOptions {
  /** Ids of payers that are known besides the built-in ones. */
  readonly payerIds?: readonly string[];
  /** Profiles whose ids are known besides the built-in ones. */
  readonly profiles?: readonly PayerProfile[];
  /** What happens to fields a record does not have: `refuse` (default) makes them issues, `ignore` leaves them out. */
  readonly unknownKeys?: "refuse" | "ignore";
}
