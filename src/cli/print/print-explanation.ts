import type { Printer } from "../output/record-writer.js";
import { hangingLines } from "./undetermined-lines.js";

/** The working of a result, or what a table says, in sentences. */
export interface Explanation {
  readonly kind: "explanation";
  /** What is explained: `proposal`, `unit-calculation`, a code or a modifier. */
  readonly of: string;
  readonly sentences: readonly string[];
}

/** How an explanation looks. */
export const explanationPrinter: Printer<Explanation> = {
  table: ({ sentences }, style) =>
    sentences.flatMap((sentence) => hangingLines(sentence.startsWith("  ") ? "  " : "", sentence.trim(), style)),
  columns: ["of", "sentence"],
  rows: ({ of, sentences }) => sentences.map((sentence) => [of, sentence.trim()]),
};
