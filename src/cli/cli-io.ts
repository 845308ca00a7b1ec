import type { Readable, Writable } from "node:stream";

/** 0 clean; 1 findings; 2 usage, unreadable input, a bad record, or output that could not be written. */
export type ExitCode = 0 | 1 | 2;

/** A stream that may be a terminal. */
export type Terminal = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Everything of the outside that the command line touches, besides the files it is told to read. */
export interface CliIo {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Terminal;
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}
