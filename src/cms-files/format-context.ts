import type { Setting } from "../claim/visit.js";
import type { FileIdentity } from "./cms-file.js";
import type { Sha256 } from "./content-chunks.js";
import type { NameFacts } from "./edition-in-name.js";
import type { NoteCounter } from "./note-counter.js";

/** What the caller says of files whose names do not say it. It never overrules a name. */
export interface Assumptions {
  /** Edition of NCCI edits, such as `2026Q4`. */
  readonly edition?: string;
  readonly setting?: Setting;
  /** Fiscal year of ICD-10-CM, such as 2027, or calendar year of relative values and GPCI. */
  readonly year?: number;
}

/** How files are read. */
export interface ReadOptions extends Assumptions {
  /** Works out SHA-256, where the platform has a quicker one than the one bundled here. */
  readonly startHash?: () => Sha256;
}

/** What a format finds out about its file before the first row. */
export type IdentityFacts = Pick<FileIdentity, "edition" | "effectiveFrom" | "effectiveThrough" | "setting" | "part">;

/** What a format is given to work with. */
export interface FormatContext<Row> {
  readonly facts: NameFacts;
  readonly assumed: Assumptions;
  readonly notes: NoteCounter;
  /** Settles what the file is; gives the function that takes its rows. */
  readonly begin: (facts: IdentityFacts) => (row: Row, line: number) => void;
}

/** Takes a file as rows of cells. */
export interface RecordSink {
  readonly record: (cells: readonly string[], line: number) => void;
  /** Is called after the last row. */
  readonly end: () => void;
}

/** Takes a file line by line. */
export interface LineSink {
  readonly line: (line: string, number: number) => void;
  readonly end: () => void;
}
