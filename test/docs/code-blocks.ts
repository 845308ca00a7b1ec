/** A fenced block of a page. */
export interface CodeBlock {
  /** Line of the page, from 1, on which it opens. */
  readonly line: number;
  readonly language: string;
  readonly text: string;
  /** File of `examples/` whose text, or whose output, it quotes; other tests compare them. */
  readonly quotes: string | null;
}

const FENCE = /(?:<!-- (?:example|output): (\S+) -->\s*\n)?^```(\w*)\n([\s\S]*?)^```/gm;

/** Finds the blocks of a page. */
export function codeBlocksOf(markdown: string): CodeBlock[] {
  return [...markdown.matchAll(FENCE)].map((match) => ({
    line: markdown.slice(0, match.index + match[0].indexOf("```")).split("\n").length,
    language: match[2] ?? "",
    text: match[3] ?? "",
    quotes: match[1] ?? null,
  }));
}
