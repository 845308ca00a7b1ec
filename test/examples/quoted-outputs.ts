/** A block of a page that a comment `<!-- output: examples/x.mjs -->` ties to what the file prints. */
export interface QuotedOutput {
  readonly name: string;
  readonly output: string;
}

const QUOTED = /<!-- output: examples\/(\S+) -->\s*\n```\w*\n([\s\S]*?)```/g;
const MARK = /<!-- output: /g;

/** Finds the quoted outputs of a page. Throws when a comment is not followed by a block. */
export function quotedOutputsOf(markdown: string): QuotedOutput[] {
  const quoted = [...markdown.matchAll(QUOTED)].map((match) => ({ name: match[1] ?? "", output: match[2] ?? "" }));
  if (quoted.length !== (markdown.match(MARK) ?? []).length) {
    throw new Error("A comment `<!-- output: ... -->` is not followed by a block.");
  }
  return quoted;
}
