import { cliFailure } from "./cli-failure.js";
import type { OptionSpec } from "./command.js";
import type { Arguments } from "./parse-arguments.js";

/** Options of commands that go over many records, each for itself. */
export const bulkOptions: readonly OptionSpec[] = [
  { name: "workers", value: "number", description: "Threads that work records out; the order is kept" },
  {
    name: "skip",
    value: "number",
    description: "Leave out so many records at the beginning, to go on where a run has ended",
  },
  { name: "hide-keys", description: "Leave your keys of claims, visits and providers out of the output" },
];

/** How a run goes over its records. */
export interface BulkSettings {
  /** Threads besides the main one; none: the main one works alone. */
  readonly workers: number;
  /** Records left out at the beginning. */
  readonly skip: number;
  readonly hidesKeys: boolean;
  /** Whether the run stops at the first bad record. */
  readonly isStrict: boolean;
}

const MOST_WORKERS = 64;

/**
 * Reads the options of a run over many records.
 *
 * @param args - arguments of the command
 * @returns what they say
 * @throws a usage failure for a number that cannot be
 */
export function readBulkSettings(args: Arguments): BulkSettings {
  return {
    workers: wholeNumber(args, "workers", 1, MOST_WORKERS) ?? 0,
    skip: wholeNumber(args, "skip", 0, Number.MAX_SAFE_INTEGER) ?? 0,
    hidesKeys: args.has("hide-keys"),
    isStrict: args.has("strict"),
  };
}

function wholeNumber(args: Arguments, name: string, least: number, most: number): number | undefined {
  const text = args.value(name);
  if (text === undefined) return undefined;
  const number = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  const upTo = most === Number.MAX_SAFE_INTEGER ? "" : ` to ${most}`;
  throw cliFailure("usage", `--${name} takes a whole number from ${least}${upTo}.`);
}
