import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { cliFailure } from "../cli-failure.js";
import type { KitQuestion } from "./kit-case.js";

/**
 * Asks another implementation: one question a line to its standard input, one answer a line from its standard output, in
 * any order.
 *
 * @param command - a shell command
 * @param questions - questions of the kit
 * @returns answers by id of the question; lines that are no answer are counted
 * @throws a usage failure when the command cannot be run
 */
export async function askCommand(
  command: string,
  questions: readonly KitQuestion[],
): Promise<{ readonly answers: ReadonlyMap<string, unknown>; readonly strayLines: number }> {
  const child = spawn(command, { shell: true, stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve, reject) => {
    child.once("error", () => {
      reject(cliFailure("usage", "The command given with --command could not be started."));
    });
    child.once("close", () => {
      resolve();
    });
  });
  // A command that ends early closes its input; what it has not answered counts as unanswered.
  child.stdin.on("error", () => undefined);
  const answers = new Map<string, unknown>();
  let strayLines = 0;
  const reading = (async () => {
    for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) {
      if (line.trim() === "") continue;
      const answer = readAnswer(line);
      if (answer === null) strayLines += 1;
      else answers.set(answer.id, answer.answer);
    }
  })();
  for (const question of questions) {
    if (child.stdin.destroyed) break;
    if (!child.stdin.write(`${JSON.stringify(question)}\n`)) {
      await Promise.race([once(child.stdin, "drain").catch(() => undefined), ended]);
    }
  }
  child.stdin.end();
  await Promise.all([ended, reading]);
  return { answers, strayLines };
}

/**
 * Reads a line of an implementation.
 *
 * @param line - `{"id": …, "answer": …}`
 * @returns the answer; `null` for anything else
 */
export function readAnswer(line: string): { readonly id: string; readonly answer: unknown } | null {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null || !("id" in value) || !("answer" in value)) return null;
    return typeof value.id === "string" ? { id: value.id, answer: value.answer } : null;
  } catch {
    return null;
  }
}
