import { PassThrough, Readable, Writable } from "node:stream";
import type { ExitCode } from "../../src/cli/cli-io.js";
import { runCli } from "../../src/cli/run-cli.js";

/** What a run has written. */
export interface Ran {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output, line by line, as JSON. */
  readonly records: readonly Record<string, unknown>[];
}

/** How a run is set up. */
export interface RunOptions {
  /** Standard input, as one text or as chunks. */
  readonly stdin?: string | Uint8Array | Iterable<string | Uint8Array>;
  /** Columns of a terminal; without it standard output is no terminal. */
  readonly columns?: number;
  /** Whether standard error is a terminal. */
  readonly isSeen?: boolean;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Runs the command line with streams of its own. */
export async function run(command: string | readonly string[], options: RunOptions = {}): Promise<Ran> {
  const argv = typeof command === "string" ? command.split(" ") : command;
  const { stdin = "", columns, isSeen = false, env = {} } = options;
  const chunks = typeof stdin === "string" || stdin instanceof Uint8Array ? [stdin] : stdin;
  const out = collector(columns);
  const err = collector(isSeen ? 80 : undefined);
  const code = await runCli(argv, {
    stdin: Readable.from(bytesOf(chunks), { objectMode: false }),
    stdout: out.stream,
    stderr: err.stream,
    env: { NO_COLOR: "1", ...env },
  });
  const stdout = out.text();
  return {
    code,
    stdout,
    stderr: err.text(),
    get records() {
      const lines = stdout.split("\n").filter((line) => line !== "");
      return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    },
  };
}

function* bytesOf(chunks: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  for (const chunk of chunks) if (chunk.length > 0) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
}

function collector(columns: number | undefined): { readonly stream: Writable; readonly text: () => string } {
  const parts: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      parts.push(chunk);
      done();
    },
  });
  if (columns !== undefined) Object.assign(stream, { isTTY: true, columns });
  return { stream, text: () => Buffer.concat(parts).toString("utf8") };
}

/** A stream that fails as a closed pipe or a full disk does. */
export function failing(code: string): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });
}

/** A reader that takes its time. */
export function slow(): PassThrough {
  return new PassThrough({ highWaterMark: 16 });
}
