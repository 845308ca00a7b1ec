import type { FileReport } from "./cms-file.js";

/** A file that was read, with what was collected from it. */
export interface CompiledFile<Rows> {
  readonly report: FileReport;
  readonly rows: Rows;
}

/** Which codes are kept: all, or those of a set. */
export type KeptCodes = ReadonlySet<string> | null;
