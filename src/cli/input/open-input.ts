import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { cliFailure } from "../cli-failure.js";

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "it may not be read",
  EPERM: "it may not be read",
  EISDIR: "it is a folder",
  EMFILE: "too many files are open",
};

/**
 * Reads the bytes of an input. A message names the input by its position: file names may hold names of patients.
 *
 * @param path - path of a file, or `-` for standard input
 * @param position - position among the inputs, from 1
 * @param stdin - standard input
 * @returns chunks of bytes
 */
export async function* openInput(path: string, position: number, stdin: Readable): AsyncGenerator<Uint8Array> {
  const stream = path === "-" ? stdin : createReadStream(path);
  try {
    for await (const chunk of stream) yield typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Uint8Array);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw cliFailure(
      "input",
      `Input ${position} cannot be read: ${CAUSES[code] ?? (code === "" ? "unknown cause" : code)}.`,
    );
  }
}
