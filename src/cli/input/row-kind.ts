import type { ColumnSet } from "./column-set.js";
import type { CsvHeader } from "./read-header.js";
import type { RecordIssue } from "./source-record.js";

/** A JSON value in the making: the schema judges it later. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** What the rows of one visit or claim say, before the schema judges it. */
export interface RowGroup {
  /** Fields of the visit or claim. */
  readonly fields: RawRecord;
  readonly services: readonly RawRecord[];
  /** Line of the input of each service. */
  readonly serviceRows: readonly number[];
  readonly timeEntries: readonly RawRecord[];
  /** Line of the input of each time entry. */
  readonly entryRows: readonly number[];
  readonly claimLines: readonly RawRecord[];
  /** Line of the input of each line of the claim. */
  readonly claimLineRows: readonly number[];
}

/** What one row says. */
export interface ReadRow {
  /** Fields of the visit or claim it belongs to. */
  readonly fields: RawRecord;
  readonly service?: RawRecord;
  readonly timeEntry?: RawRecord;
  readonly claimLine?: RawRecord;
  readonly issues: readonly RecordIssue[];
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
