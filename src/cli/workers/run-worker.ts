import { Readable, Writable } from "node:stream";
import type { MessagePort } from "node:worker_threads";
import type { CliFailure } from "../cli-failure.js";
import { isCliFailure } from "../cli-failure.js";
import type { CommandContext } from "../command.js";
import { commands } from "../commands.js";
import { createOutput } from "../output/create-output.js";
import { parseArguments } from "../parse-arguments.js";
import type { BatchResult } from "../work-batch.js";
import type { WorkerAnswer, WorkerStart, WorkerTask } from "./worker-message.js";

/**
 * Runs the command of the main thread in a worker: it reads the same options and files, takes its records from the main
 * thread and gives it the finished text. The main thread has already said whatever there is to say of the arguments.
 *
 * @param start - arguments and environment of the main thread
 * @param port - where tasks come from and answers go to
 * @returns when the main thread closes the port
 */
export async function runWorker({ argv, env, terminal }: WorkerStart, port: MessagePort): Promise<void> {
  const [name = "", ...rest] = argv;
  const command = await commands[name]?.();
  if (command === undefined) return;
  const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });
  const stdout = Object.assign(nowhere(), terminal);
  const io = { stdin: Readable.from([]), stdout, stderr: nowhere(), env };
  const args = parseArguments(rest, command.options);
  try {
    await command.run({ argv, args, io, output: createOutput(stdout), serve: (work) => serve(work, port) });
  } catch (error) {
    if (!isCliFailure(error)) throw error;
    port.postMessage(failureOf(error));
    port.close();
  }
}

function serve(work: Parameters<NonNullable<CommandContext["serve"]>>[0], port: MessagePort): Promise<void> {
  return new Promise((resolve) => {
    port.on("message", (batch: WorkerTask) => port.postMessage(work(batch) satisfies WorkerAnswer));
    port.on("close", resolve);
  });
}

function failureOf({ cliFailure, message }: CliFailure): BatchResult {
  return { text: "", items: 0, records: 0, bad: 0, hasFindings: false, failure: { cliFailure, message } };
}
