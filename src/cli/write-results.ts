import type { ExitCode } from "./cli-io.js";
import type { CommandContext } from "./command.js";
import { chooseFormat } from "./output/choose-format.js";
import type { Printer } from "./output/record-writer.js";
import { recordWriter } from "./output/record-writer.js";
import { textStyle } from "./output/text-style.js";

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
  const format = chooseFormat(args, io);
  const style = textStyle(io.stdout, io.env);
  if (format === "table" && printer.together !== undefined) {
    output.write(`${printer.together(results, style).join("\n")}\n`);
    await output.flush();
    return 0;
  }
  const writer = recordWriter(format, printer, style);
  const { begin, between, end, none } = writer.frame;
  const texts = results.map((result, index) =>
    writer.result(result, { record: index + 1, line: index + 1, byteOffset: 0 }),
  );
  output.write(texts.length === 0 ? none : begin + texts.join(between) + end);
  await output.flush();
  return 0;
}
