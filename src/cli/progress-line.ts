import type { CliIo } from "./cli-io.js";

const QUIET_MILLISECONDS = 2000;
const STEP_MILLISECONDS = 500;

/**
 * Counts records on standard error while a long run goes on, where people see it and results go elsewhere.
 *
 * @param io - streams
 * @returns functions that show and clear the line
 */
export function progressLine(io: CliIo): { readonly show: (records: number) => void; readonly clear: () => void } {
  const isSeen = "isTTY" in io.stderr && io.stderr.isTTY === true && io.stdout.isTTY !== true;
  const started = performance.now();
  let next = started + QUIET_MILLISECONDS;
  let isShown = false;
  return {
    show: (records) => {
      if (!isSeen || performance.now() < next) return;
      next = performance.now() + STEP_MILLISECONDS;
      isShown = true;
      io.stderr.write(`\r${records} records`);
    },
    clear: () => {
      if (isShown) io.stderr.write("\r\u001b[K");
    },
  };
}
