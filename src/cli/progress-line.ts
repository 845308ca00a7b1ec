import type { CliIo } from "./cli-io.js";

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
  io: CliIo,
  bytes: number | undefined,
  now: () => number = () => performance.now(),
): ProgressLine {
  const isSeen = "isTTY" in io.stderr && io.stderr.isTTY === true && io.stdout.isTTY !== true;
  const began = now();
  let next = began + QUIET_MILLISECONDS;
  let isShown = false;
  let read = 0;
  /** Where the first records were done: what is left out at the beginning goes fast and says nothing of the rest. */
  let first: { readonly at: number; readonly records: number; readonly read: number } | undefined;

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
      const at = now();
      first ??= { at, records, read };
      if (at < next) return;
      next = at + STEP_MILLISECONDS;
      isShown = true;
      const seconds = (at - first.at) / 1000;
      const rate = seconds > 0 ? (records - first.records) / seconds : 0;
      const left =
        bytes === undefined || read === first.read ? undefined : ((bytes - read) / (read - first.read)) * seconds;
      io.stderr.write(`\r\u001b[K${words(records, rate, left)}`);
    },
    clear: () => {
      if (isShown) io.stderr.write("\r\u001b[K");
    },
  };
}

function words(records: number, rate: number, secondsLeft: number | undefined): string {
  const done = `${grouped(records)} records`;
  if (rate === 0) return done;
  const each = `${done}, ${rate >= 10 ? grouped(Math.round(rate)) : rate.toFixed(1)} a second`;
  return secondsLeft === undefined ? each : `${each}, ${duration(secondsLeft)} left`;
}

function grouped(number: number): string {
  return String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
}

function duration(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.ceil(whole / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
