import type { SourceIssueCode } from "../../adapters/adapted-claim.js";
import type { GroupName } from "../../adapters/csv/row-kind.js";
import type { IssueCode } from "../../schema/parse-result.js";

/** Where a record stands in the input. */
export interface Source {
  /** Number of the record over all inputs, from 1. */
  readonly record: number;
  /** Line of its input on which it starts, from 1. */
  readonly line: number;
  /** Byte of its input at which it starts, from 0. */
  readonly byteOffset: number;
  /** Of X12: number of the segment it starts with, from 1. */
  readonly segment?: number;
  /** Number of the input, from 1, when there are several. */
  readonly input?: number;
  /** The caller's key of the visit or claim, where the input has one. */
  readonly key?: { readonly of: GroupName; readonly text: string };
  /** Standard shape of the claim, where it is none of our own. */
  readonly shape?: "x12" | "fhir" | "json837" | "cms1500";
  /** Where it stands in the words of its shape. */
  readonly place?: string;
  /** Whether it was put together from rows. */
  readonly fromRows?: boolean;
}

/** One fault of a record, without any value of the input. */
export interface RecordIssue {
  /** What is wrong, as a stable word; a fault of the program has none. */
  readonly code?: SourceIssueCode | IssueCode;
  /** JSON Pointer to the field; of a row, `/` and the name of the column. */
  readonly pointer: string;
  /** Where it stands in the words of a standard shape. */
  readonly place?: string;
  /** Line of the row, where a record has several. */
  readonly line?: number;
  readonly message: string;
  readonly fix: string;
}

/** A record as read, or why it could not be. */
export type SourceRecord =
  { readonly ok: true; readonly source: Source; readonly value: unknown } | ({ readonly ok: false } & RefusedRecord);

/** Why a record could not be worked out. */
export interface RefusedRecord {
  readonly source: Source;
  readonly issues: readonly RecordIssue[];
}

/** A record whose bytes are cut out and not read yet: they may be read elsewhere, or not at all. */
export interface CutRecord {
  readonly source: Source;
  /** The text of one JSON value. */
  readonly bytes: Uint8Array;
}

/** What a reader gives. */
export type InputRecord = SourceRecord | CutRecord;

/** What stands in the output in place of the result of a bad record. */
export interface ErrorRecord {
  readonly kind: "error";
  readonly input?: number;
  readonly record: number;
  readonly line: number;
  readonly byteOffset: number;
  readonly segment?: number;
  readonly place?: string;
  readonly issues: readonly RecordIssue[];
}

/** Turns the bytes of one input into records. */
export interface RecordReader<R = InputRecord> {
  readonly push: (chunk: Uint8Array) => readonly R[];
  readonly end: () => readonly R[];
}

/** What a reader needs to know about the run. */
export interface ReadContext {
  /** Gives the number of the next record. */
  readonly nextRecord: () => number;
  /** Number of the input, when there are several. */
  readonly input?: number;
  /** Bytes of a byte-order mark before the text. */
  readonly startOffset: number;
  /** Longest line or record in bytes. */
  readonly limit: number;
}
