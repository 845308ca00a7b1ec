import type { CliIo } from "./cli-io.js";
import type { ProgressMark } from "./progress-text.js";
import { progressText } from "./progress-text.js";

/** What people see of a long run. */
export interface ProgressLine {
  /** Counts the bytes that are read. */
  readonly counting: (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
  readonly show: (records: number) => void;
  readonly clear: () => void;
}

const QUIET_MILLISECONDS = 2000;
const STEP_MILLISECONDS = 500;

/**
 * Shows on standard error how many records a long run has worked out, how many a second, and how long it will go on,
 * where people see it and results go elsewhere.
 *
 * @param io - streams
 * @param bytes - size of the inputs, where it is known
 * @param now - milliseconds of a clock that never goes back
 * @returns functions that show and clear the line
 */
export function progressLine(
  io: Pick<CliIo, "stdout" | "stderr">,
  bytes: number | undefined,
  now: () => number = () => performance.now(),
): ProgressLine {
  const isSeen = io.stderr.isTTY === true && io.stdout.isTTY !== true;
  let next = now() + QUIET_MILLISECONDS;
  let isShown = false;
  let read = 0;
  let first: ProgressMark | undefined;

  async function* counting(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      read += chunk.length;
      yield chunk;
    }
  }
  return {
    counting: (chunks) => (isSeen ? counting(chunks) : chunks),
    show: (records) => {
      if (!isSeen) return;
      const mark = { at: now(), records, bytes: read };
      first ??= mark;
      if (mark.at < next) return;
      next = mark.at + STEP_MILLISECONDS;
      isShown = true;
      io.stderr.write(`\r\u001b[K${progressText(mark, first, bytes)}`);
    },
    clear: () => {
      if (isShown) io.stderr.write("\r\u001b[K");
    },
  };
}
