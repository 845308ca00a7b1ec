import type { Command, CommandExample, OptionSpec } from "./command.js";
import { wrapText } from "./output/wrap-text.js";

const PROGRAM = "ot-billing-rules";

/**
 * Writes the help of a command.
 *
 * @param command - the command
 * @param width - columns of the terminal
 * @returns text that ends with a line break
 */
export function commandHelp(command: Command, width: number): string {
  const usage = command.usage.map((line, index) => `${index === 0 ? "Usage:" : "      "} ${PROGRAM} ${line}`);
  const notes = (command.notes ?? []).flatMap((note) => ["", ...wrapText(note, width)]);
  return lines([
    ...usage,
    "",
    ...wrapText(command.summary, width),
    "",
    "Options:",
    ...optionLines(command.options, width),
    ...notes,
    "",
    "Examples:",
    ...command.examples.flatMap((example) => [`  # ${example.says}`, `  ${exampleLine(example)}`]),
  ]);
}

/**
 * Writes the help of the program.
 *
 * @param commands - all commands
 * @param width - columns of the terminal
 * @returns text that ends with a line break
 */
export function programHelp(commands: readonly Command[], width: number): string {
  const longest = Math.max(...commands.map(({ name }) => name.length));
  return lines([
    `Usage: ${PROGRAM} <command> [options] [file ...]`,
    "",
    ...wrapText("Therapy billing: minutes, units, modifiers and claim rules, dated and cited.", width),
    "",
    "Commands:",
    ...commands.flatMap(({ name, summary }) => hanging(`  ${name.padEnd(longest)}  `, summary, width)),
    "",
    ...wrapText(
      `${PROGRAM} <command> --help shows its options and examples; ${PROGRAM} --version the version. Results go to standard output, messages to standard error. Exit code: 0 clean, 1 findings, 2 wrong usage or input that could not be read.`,
      width,
    ),
  ]);
}

/** The example as a line of a shell. */
export function exampleLine(example: CommandExample): string {
  const command = `${PROGRAM} ${example.arguments}`;
  return example.input === undefined ? command : `printf '${example.input}' | ${command}`;
}

function optionLines(options: readonly OptionSpec[], width: number): readonly string[] {
  const heads = options.map(({ name, value }) => `  --${name}${value === undefined ? "" : ` <${value}>`}`);
  const longest = Math.max(...heads.map((head) => head.length));
  const column = Math.min(longest, 30);
  return options.flatMap(({ description, choices }, index) => {
    const text = choices === undefined ? description : `${description}: ${choices.join(", ")}`;
    const head = heads[index] ?? "";
    if (head.length <= column) return hanging(`${head.padEnd(column)}  `, text, width);
    return [head, ...hanging(" ".repeat(column + 2), text, width)];
  });
}

function hanging(head: string, text: string, width: number): readonly string[] {
  const wrapped = wrapText(text, Math.max(30, width - head.length));
  return wrapped.map((line, index) => (index === 0 ? head : " ".repeat(head.length)) + line);
}

function lines(texts: readonly string[]): string {
  return `${texts.map((text) => text.trimEnd()).join("\n")}\n`;
}
