import { isCliFailure, cliFailure } from "./cli-failure.js";
import type { CliIo, ExitCode } from "./cli-io.js";
import { commands } from "./commands.js";
import { closestWord } from "../values/closest-word.js";
import type { Output } from "./output/create-output.js";
import { createOutput } from "./output/create-output.js";
import { parseArguments } from "./parse-arguments.js";

/**
 * Runs the command line.
 *
 * @param argv - arguments after the name of the program
 * @param io - streams and environment
 * @returns the exit code
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const output = createOutput(io.stdout);
  try {
    const code = await dispatch(argv, io, output);
    await output.flush();
    return code;
  } catch (error) {
    if (!isCliFailure(error)) {
      const name = error instanceof Error ? error.name : "unknown";
      io.stderr.write(
        `ot-billing-rules: this is a fault of the program (${name}); please report it with the command.\n`,
      );
      return 2;
    }
    if (error.cliFailure === "broken-pipe") return 0;
    await output.flush().catch(() => undefined);
    io.stderr.write(`ot-billing-rules: ${error.message}\n`);
    return 2;
  }
}

async function dispatch(argv: readonly string[], io: CliIo, output: Output): Promise<ExitCode> {
  const [first, ...rest] = argv;
  if (first === "--version" || first === "-V") {
    const { readVersion } = await import("./read-version.js");
    output.write(`${await readVersion()}\n`);
    return 0;
  }
  const wantsHelp = first === "help" || first === "--help" || first === "-h";
  const name = wantsHelp ? rest[0] : first;
  if (name === undefined) return programHelp(io, output, wantsHelp);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) throw unknownCommand(name);
  const command = await load();
  if (wantsHelp || asksForHelp(rest)) {
    const { commandHelp } = await import("./help-text.js");
    output.write(commandHelp(command, io.stdout.columns ?? 80));
    return 0;
  }
  return command.run({ argv, args: parseArguments(rest, command.options), io, output });
}

async function programHelp(io: CliIo, output: Output, wasAsked: boolean): Promise<ExitCode> {
  const { programHelp: helpText } = await import("./help-text.js");
  const loaded = await Promise.all(Object.values(commands).map((load) => load()));
  const text = helpText(loaded, io.stdout.columns ?? 80);
  if (wasAsked) {
    output.write(text);
    return 0;
  }
  io.stderr.write(text);
  return 2;
}

function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf("--");
  const before = end === -1 ? argv : argv.slice(0, end);
  return before.includes("--help") || before.includes("-h");
}

function unknownCommand(typed: string): Error {
  const names = Object.keys(commands);
  const nearest = closestWord(typed, names);
  const hint = nearest === undefined ? `Commands are ${names.join(", ")}.` : `Did you mean ${nearest}?`;
  return cliFailure("usage", `There is no such command. ${hint}`);
}
