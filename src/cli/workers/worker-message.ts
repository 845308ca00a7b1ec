import type { InputRecord } from "../input/source-record.js";
import type { BatchResult } from "../work-batch.js";

/** What a worker is started with. */
export interface WorkerStart {
  /** The command and its arguments, as given to the program. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard output of the main thread, as far as it decides how text looks. */
  readonly terminal: { readonly isTTY?: boolean; readonly columns?: number };
}

/** A batch of records for a worker. */
export type WorkerTask = readonly InputRecord[];

/** A worker answers its tasks in their order. */
export type WorkerAnswer = BatchResult;
