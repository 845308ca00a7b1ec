import type { Setting } from "../claim/visit.js";
import type { CalendarDate } from "../values/calendar-date.js";

/** Bytes, or text whose characters each stand for one byte, at once or in chunks. */
export type FileContent = Uint8Array | string | AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

/** A file as CMS or NCHS publishes it, with the name it was published under: some editions stand in the name alone. */
export interface CmsFile {
  readonly name: string;
  readonly content: FileContent;
}

/** What a published file holds. */
export type CmsTable =
  | "ptpEdits"
  | "mue"
  | "addOnCodes"
  | "relativeValues"
  | "gpci"
  | "localities"
  | "diagnoses"
  | "diagnosisNotes"
  | "coverage"
  | "therapyCodes";

/** Who a file of unit limits is for; suppliers of equipment have one of their own. */
export type FileSetting = Setting | "equipment-supplier";

/** What name and content of a file say about it. */
export interface FileIdentity {
  /** Name of the file that was given. */
  readonly file: string;
  /** Name inside the zip, where it is one. */
  readonly entry: string | null;
  readonly table: CmsTable;
  /** Edition, such as `2026Q4`, `FY2027` or `2026 July nonQPP`; `null` where neither name nor content says it. */
  readonly edition: string | null;
  /** Dates of service the edition is published for. */
  readonly effectiveFrom: CalendarDate | null;
  readonly effectiveThrough: CalendarDate | null;
  readonly setting: FileSetting | null;
  /** Part of a table that is published in several files; `null` where it is whole. */
  readonly part: number | null;
}

/** Something in a file that was passed over or is worth a look, counted. */
export interface FileNote {
  /** A stable word, such as `blank-line` or `duplicate-row`. */
  readonly code: string;
  readonly message: string;
  readonly count: number;
  /** First line it was met in, from 1; `null` where it concerns no line. */
  readonly firstLine: number | null;
}

/** What was read from one file. */
export interface FileReport extends FileIdentity {
  readonly kind: "file-report";
  /** Size of the file that was given, in bytes. */
  readonly bytes: number;
  /** SHA-256 of the file that was given, in hexadecimal. */
  readonly sha256: string;
  readonly rows: number;
  readonly notes: readonly FileNote[];
}

/** Why a file is refused, as a stable word. */
export type FileIssueCode =
  | "empty-file"
  | "web-page"
  | "not-text"
  | "not-recognised"
  | "damaged-zip"
  | "unsafe-zip"
  | "damaged-xml"
  | "damaged-csv"
  | "missing-column"
  | "missing-header"
  | "missing-edition"
  | "missing-part"
  | "wrong-edition"
  | "no-rows"
  | "short-row"
  | "long-row"
  | "bad-value"
  | "lost-zeros"
  | "conflicting-rows"
  | "too-large"
  | "bad-pack";

/** Why a file is refused. The message names columns and limits and never repeats what the file holds. */
export interface FileIssue {
  readonly file: string;
  /** Name inside the zip, where it is one. */
  readonly entry: string | null;
  /** Line of a text, row of a sheet, from 1; `null` where the fault has no line. */
  readonly line: number | null;
  readonly code: FileIssueCode;
  readonly message: string;
}

/** What came of reading a file. Where it is not `ok`, rows that were delivered before the fault are to be dropped. */
export type FileReading =
  | { readonly ok: true; readonly reports: readonly FileReport[] }
  | { readonly ok: false; readonly issues: readonly FileIssue[] };
