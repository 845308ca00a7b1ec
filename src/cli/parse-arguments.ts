import { parseArgs } from "node:util";
import { cliFailure } from "./cli-failure.js";
import type { OptionSpec } from "./command.js";
import { closestWord } from "../values/closest-word.js";

/** Arguments of a command, checked against its options. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** Whether a flag was given. */
  readonly has: (name: string) => boolean;
  /** The value of an option, if it was given. */
  readonly value: (name: string) => string | undefined;
  /** All values of an option that may be repeated, as given. */
  readonly all: (name: string) => readonly string[];
  /** The same, cut at commas and blanks. */
  readonly list: (name: string) => readonly string[];
}

/**
 * Reads the arguments of a command. Messages name options and choices, never what was typed.
 *
 * @param argv - arguments after the command
 * @param options - options the command knows
 * @returns the arguments
 * @throws a usage failure for an unknown option, a missing or repeated value, or a value that is no choice
 */
export function parseArguments(argv: readonly string[], options: readonly OptionSpec[]): Arguments {
  const given = new Map<string, string[]>();
  const positionals: string[] = [];
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      options.map(({ name, value }) => [name, { type: value ? "string" : "boolean" } as const]),
    ),
  });
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const spec = options.find(({ name }) => name === token.name);
    if (spec === undefined) throw unknownOption(token.name, options);
    const value = readValue(spec, token.value, token.inlineValue === true);
    const values = given.get(spec.name);
    if (values !== undefined && spec.repeats !== true) {
      throw cliFailure("usage", `--${spec.name} may be given once only.`);
    }
    given.set(spec.name, [...(values ?? []), value]);
  }
  return {
    positionals,
    has: (name) => given.has(name),
    value: (name) => given.get(name)?.[0],
    all: (name) => given.get(name) ?? [],
    list: (name) => (given.get(name) ?? []).flatMap(splitList),
  };
}

function readValue(spec: OptionSpec, value: string | undefined, isInline: boolean): string {
  if (spec.value === undefined) {
    if (value !== undefined) throw cliFailure("usage", `--${spec.name} takes no value.`);
    return "";
  }
  if (value === undefined || value === "" || (!isInline && value.startsWith("--"))) {
    throw cliFailure("usage", `--${spec.name} needs a value: --${spec.name} <${spec.value}>.`);
  }
  if (spec.choices !== undefined && !spec.choices.includes(value)) {
    const hint = didYouMean(closestWord(value, spec.choices));
    throw cliFailure("usage", `--${spec.name} is one of ${spec.choices.join(", ")}.${hint}`);
  }
  return value;
}

function unknownOption(typed: string, options: readonly OptionSpec[]): Error {
  const names = options.map(({ name }) => name);
  const nearest = closestWord(typed, names);
  const hint =
    nearest === undefined ? ` Options are ${names.map((name) => `--${name}`).join(", ")}.` : didYouMean(`--${nearest}`);
  return cliFailure("usage", `There is no such option.${hint}`);
}

function didYouMean(word: string | undefined): string {
  return word === undefined ? "" : ` Did you mean ${word}?`;
}

function splitList(value: string): readonly string[] {
  return value.split(/[\s,;]+/).filter((item) => item !== "");
}
