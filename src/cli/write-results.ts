import type { CliIo, ExitCode } from "./cli-io.js";
import type { CommandContext } from "./command.js";
import { chooseFormat } from "./output/choose-format.js";
import type { Printer } from "./output/record-writer.js";
import { recordWriter } from "./output/record-writer.js";
import { textStyle } from "./output/text-style.js";
import type { Arguments } from "./parse-arguments.js";

/**
 * Writes results that come from arguments and not from a stream of records.
 *
 * @param context - arguments and streams
 * @param results - results in order
 * @param printer - how they look
 * @returns 0
 */
export async function writeResults<R extends object>(
  { args, io, output }: CommandContext,
  results: readonly R[],
  printer: Printer<R>,
): Promise<ExitCode> {
  output.write(resultsText(results, printer, args, io));
  await output.flush();
  return 0;
}

/**
 * Gives the text of results that belong to no record.
 *
 * @param results - results in order
 * @param printer - how they look
 * @param args - arguments of the command: the format
 * @param io - streams: width and weight of a table
 * @returns the whole text
 */
export function resultsText<R extends object>(
  results: readonly R[],
  printer: Printer<R>,
  args: Arguments,
  io: CliIo,
): string {
  const format = chooseFormat(args, io);
  const style = textStyle(io.stdout, io.env);
  if (format === "table" && printer.together !== undefined) return `${printer.together(results, style).join("\n")}\n`;
  const writer = recordWriter(format, printer, style);
  const { begin, between, end, none } = writer.frame;
  const texts = results.map((result, index) =>
    writer.result(result, { record: index + 1, line: index + 1, byteOffset: 0 }),
  );
  return texts.length === 0 ? none : begin + texts.join(between) + end;
}
