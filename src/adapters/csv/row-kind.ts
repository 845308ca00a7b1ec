import type { SourceIssueCode } from "../adapted-claim.js";
import type { ColumnSet } from "./column-set.js";
import type { CsvHeader } from "./read-header.js";

/** A JSON value in the making: the schema judges it later. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** Where a row stands. */
export interface RowPlace {
  /** Line of the input on which it starts, from 1. */
  readonly line: number;
  /** Where it starts, from 0: in bytes where bytes are read, in characters where text is. */
  readonly offset: number;
}

/** One fault of a row, without any value of the input. */
export interface RowIssue {
  readonly code: SourceIssueCode;
  /** `/` and the name of the column; empty for the row. */
  readonly pointer: string;
  readonly line?: number;
  readonly message: string;
  readonly fix: string;
}

/** What the rows of one visit or claim say, before the schema judges it. */
export interface RowGroup {
  /** Fields of the visit or claim. */
  readonly fields: RawRecord;
  /** The caller's key of the patient, where there is a column for it. */
  readonly patientKey?: string;
  readonly services: readonly RawRecord[];
  /** Line of the input of each service. */
  readonly serviceRows: readonly number[];
  readonly timeEntries: readonly RawRecord[];
  /** Line of the input of each time entry. */
  readonly entryRows: readonly number[];
  readonly claimLines: readonly RawRecord[];
  /** Line of the input of each line of the claim. */
  readonly claimLineRows: readonly number[];
  /** The caller's key of each line of the claim. */
  readonly claimLineKeys: readonly (string | undefined)[];
  /** Where each diagnosis of the claim stands. */
  readonly diagnosisPlaces: readonly { readonly line: number; readonly column: string }[];
  /** What was left out. */
  readonly remarks: readonly RowIssue[];
  /** The columns of the file by our name, and how they are shown. */
  readonly shownColumns: Readonly<Record<string, string>>;
}

/** What one row says. */
export interface ReadRow {
  /** Fields of the visit or claim it belongs to. */
  readonly fields: RawRecord;
  readonly patientKey?: string;
  readonly service?: RawRecord;
  readonly timeEntry?: RawRecord;
  readonly claimLine?: RawRecord;
  /** The caller's key of the line of the claim. */
  readonly lineKey?: string;
  /** The column of each diagnosis of the claim. */
  readonly diagnosisColumns?: readonly string[];
  /** A diagnosis of the line alone: it joins those of the claim, and the line points to it. */
  readonly lineDiagnosis?: string;
  readonly issues: readonly RowIssue[];
  readonly remarks?: readonly RowIssue[];
}

/** What the adjacent rows of a CSV file are put together to. */
export type GroupName = "visit" | "claim";

/** A kind of CSV file: its columns, and how its rows are read. */
export interface RowKind<C extends string = string> {
  readonly of: GroupName;
  readonly columns: ColumnSet<C>;
  /** Says what keeps a header from being used; `null` for a good one. */
  refuse(has: (column: C) => boolean): string | null;
  /** Tells which visit or claim a row belongs to; `null` when a cell it is made of is not there. */
  keyOf(cells: readonly string[], header: CsvHeader<C>): string | null;
  readRow(cells: readonly string[], header: CsvHeader<C>, defaultDate: string | undefined): ReadRow;
}
