import type { Arguments } from "./parse-arguments.js";
import type { CliIo, ExitCode } from "./cli-io.js";
import type { InputRecord } from "./input/source-record.js";
import type { Output } from "./output/create-output.js";
import type { BatchResult } from "./work-batch.js";

/** An option of a command. */
export interface OptionSpec {
  /** Long name without dashes. */
  readonly name: string;
  /** Placeholder of its value, such as `YYYY-MM-DD`; a flag has none. */
  readonly value?: string;
  readonly description: string;
  /** The only values it takes. */
  readonly choices?: readonly string[];
  /** Whether it may be given several times. */
  readonly repeats?: boolean;
}

/** An example of the help text; a test runs every one. */
export interface CommandExample {
  /** What it shows. */
  readonly says: string;
  /** Text for standard input, written for `printf`. */
  readonly input?: string;
  /** Arguments after `ot-billing-rules`, without quotes. */
  readonly arguments: string;
}

/** What a command is given to run with. */
export interface CommandContext {
  /** The command and its arguments, as given. */
  readonly argv: readonly string[];
  readonly args: Arguments;
  readonly io: CliIo;
  readonly output: Output;
  /** In a worker: batches come from the main thread, and results go to it. */
  readonly serve?: (work: (batch: readonly InputRecord[]) => BatchResult) => Promise<void>;
}

/** One command. To add one, write its file in `commands/` and its line in `commands.ts`. */
export interface Command {
  readonly name: string;
  /** One sentence for the list of commands. */
  readonly summary: string;
  /** Usage lines without the name of the program. */
  readonly usage: readonly string[];
  readonly options: readonly OptionSpec[];
  readonly examples: readonly CommandExample[];
  /** Paragraphs after the options. */
  readonly notes?: readonly string[];
  readonly run: (context: CommandContext) => Promise<ExitCode>;
}
