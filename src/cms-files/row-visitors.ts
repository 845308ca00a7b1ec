import type { FileIdentity } from "./cms-file.js";
import type { AddOnRow } from "./read-add-on-codes.js";
import type { CoverageRow } from "./read-coverage.js";
import type { DiagnosisNoteRow } from "./read-diagnosis-notes.js";
import type { DiagnosisRow } from "./read-diagnosis-order.js";
import type { GpciRow } from "./read-gpci.js";
import type { LocalityRow } from "./read-localities.js";
import type { MueRow } from "./read-mue.js";
import type { PtpRow } from "./read-ptp-edits.js";
import type { RelativeValueRow } from "./relative-value-rows.js";
import type { TherapyCodeRow } from "./read-therapy-codes.js";

/** Takes the rows of one table as they are read, with the file they stand in and their line. */
export type RowVisitor<Row> = (row: Row, from: FileIdentity, line: number) => void;

/** Rows by table. */
export interface TableRows {
  readonly ptpEdits: PtpRow;
  readonly mue: MueRow;
  readonly addOnCodes: AddOnRow;
  readonly relativeValues: RelativeValueRow;
  readonly gpci: GpciRow;
  readonly localities: LocalityRow;
  readonly diagnoses: DiagnosisRow;
  readonly diagnosisNotes: DiagnosisNoteRow;
  readonly coverage: CoverageRow;
  readonly therapyCodes: TherapyCodeRow;
}

/** Takers of rows by table. Tables without one are passed over. */
export type RowVisitors = { readonly [Table in keyof TableRows]?: RowVisitor<TableRows[Table]> };
