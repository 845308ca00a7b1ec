import type { Finding } from "../../check/claim-check.js";
import type { Claim } from "../../claim/claim.js";
import type { Printer } from "../output/record-writer.js";
import type { TextStyle } from "../output/text-style.js";
import { hangingLines } from "./undetermined-lines.js";

/** A claim that a rule finds, or one that it passes. */
export interface RuleExample {
  readonly kind: "found" | "clean";
  readonly name: string;
  readonly claim: Claim;
  /** What the rule finds on it. */
  readonly findings: readonly Finding[];
}

/** The working of a result, or what a table says, in sentences. */
export interface Explanation {
  readonly kind: "explanation";
  /** What is explained: `proposal`, `unit-calculation`, a rule, a code or a modifier. */
  readonly of: string;
  readonly sentences: readonly string[];
  /** Of a rule: the examples of its page. */
  readonly examples?: readonly RuleExample[];
}

/** How an explanation looks. */
export const explanationPrinter: Printer<Explanation> = {
  table: ({ sentences, examples = [] }, style) => [
    ...sentences.flatMap((sentence) => hangingLines(sentence.startsWith("  ") ? "  " : "", sentence.trim(), style)),
    ...examples.flatMap((example) => exampleLines(example, style)),
  ],
  columns: ["of", "sentence"],
  rows: ({ of, sentences, examples = [] }) => [
    ...sentences.map((sentence) => [of, sentence.trim()]),
    ...examples.flatMap((example) => [
      [of, headOf(example)],
      [of, JSON.stringify(example.claim)],
      ...answersOf(example).map((answer) => [of, answer]),
    ]),
  ],
};

/** The claim stands as JSON, so that it can be copied and checked. */
function exampleLines(example: RuleExample, style: TextStyle): readonly string[] {
  const claim = JSON.stringify(example.claim, null, 2).split("\n");
  return [
    "",
    ...hangingLines("", headOf(example), style),
    ...claim.map((line) => `  ${line}`),
    ...answersOf(example).flatMap((answer) => hangingLines("", answer, style)),
  ];
}

function headOf({ kind, name }: RuleExample): string {
  return `${kind === "found" ? "Found" : "Clean"}. ${name}:`;
}

function answersOf({ findings }: RuleExample): readonly string[] {
  if (findings.length === 0) return ["Nothing is found."];
  return findings.map(({ severity, message, fix }) => `${severity}: ${message} ${fix}`);
}
