import type { Writable } from "node:stream";
import { cliFailure } from "../cli-failure.js";

/** Text on its way to standard output. */
export interface Output {
  /** Takes text; true when enough is waiting to be flushed. */
  readonly write: (text: string) => boolean;
  /** Hands the text on and waits until it is taken, so that a slow reader slows the run and memory stays flat. */
  readonly flush: () => Promise<void>;
}

const FULL = 65_536;
const GONE = new Set(["EPIPE", "ERR_STREAM_DESTROYED", "ERR_STREAM_WRITE_AFTER_END", "ERR_STREAM_PREMATURE_CLOSE"]);
const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: "no space is left on the device",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file would be too large",
  EIO: "the device reports an error",
};

/**
 * Opens an output over a stream.
 *
 * @param stream - usually standard output
 * @returns an output whose promises reject with a `broken-pipe` or an `output` failure
 */
export function createOutput(stream: Writable): Output {
  let waiting = "";
  let failure: Error | undefined;
  let giveUp: ((failure: Error) => void) | undefined;
  const fail = (error: NodeJS.ErrnoException): void => {
    failure ??= asFailure(error);
    giveUp?.(failure);
  };
  stream.on("error", fail);
  // A stream that is closed under a write may never answer it.
  stream.on("close", () => fail(Object.assign(new Error("closed"), { code: "EPIPE" })));
  const flush = async (): Promise<void> => {
    if (failure !== undefined) throw failure;
    if (waiting === "") return;
    const text = waiting;
    waiting = "";
    await new Promise<void>((resolve, reject) => {
      giveUp = reject;
      stream.write(text, (error) => (error == null ? resolve() : reject(asFailure(error))));
    });
    giveUp = undefined;
  };
  return {
    write: (text) => {
      waiting += text;
      return waiting.length >= FULL;
    },
    flush,
  };
}

function asFailure(error: NodeJS.ErrnoException): Error {
  const code = error.code ?? "";
  if (GONE.has(code)) return cliFailure("broken-pipe", "The reader of the output has gone.");
  const cause = CAUSES[code] ?? (code === "" ? "unknown cause" : code);
  return cliFailure("output", `The output could not be written: ${cause}. What was written before is incomplete.`);
}
