import { fstatSync } from "node:fs";
import { stat } from "node:fs/promises";
import type { CliIo } from "../cli-io.js";

/**
 * Adds up the sizes of the inputs, to tell how much is left.
 *
 * @param paths - paths of files, `-` for standard input; none is standard input
 * @param io - streams
 * @returns bytes; `undefined` where an input is no file
 */
export async function inputBytes(paths: readonly string[], io: CliIo): Promise<number | undefined> {
  const sizes = await Promise.all((paths.length === 0 ? ["-"] : paths).map((path) => sizeOf(path, io)));
  return sizes.reduce<number | undefined>(
    (sum, size) => (sum === undefined || size === undefined ? undefined : sum + size),
    0,
  );
}

async function sizeOf(path: string, { stdin }: CliIo): Promise<number | undefined> {
  try {
    const handle = "fd" in stdin && typeof stdin.fd === "number" ? stdin.fd : undefined;
    if (path === "-" && handle === undefined) return undefined;
    const found = path === "-" && handle !== undefined ? fstatSync(handle) : await stat(path);
    return found.isFile() ? found.size : undefined;
  } catch {
    return undefined;
  }
}
