import type { CliIo } from "../cli-io.js";
import type { Arguments } from "../parse-arguments.js";
import type { OutputFormat } from "./record-writer.js";

/**
 * Chooses the format of the output: the one that was asked for, else a table on a terminal and NDJSON elsewhere.
 *
 * @param args - arguments of the command
 * @param io - streams
 * @returns the format
 */
export function chooseFormat(args: Arguments, io: CliIo): OutputFormat {
  const given = args.value("format") as OutputFormat | undefined;
  return given ?? (io.stdout.isTTY === true ? "table" : "ndjson");
}
