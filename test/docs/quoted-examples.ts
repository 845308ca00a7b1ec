/** A code block of a page that a comment `<!-- example: examples/x.mjs -->` ties to a file. */
export interface QuotedExample {
  readonly path: string;
  readonly code: string;
}

const QUOTED = /<!-- example: (\S+) -->\s*\n```\w*\n([\s\S]*?)```/g;
const MARK = /<!-- example: /g;

/** Finds the quoted files of a page. Throws when a comment is not followed by a code block. */
export function quotedExamplesOf(markdown: string): QuotedExample[] {
  const quoted = [...markdown.matchAll(QUOTED)].map((match) => ({ path: match[1] ?? "", code: match[2] ?? "" }));
  if (quoted.length !== (markdown.match(MARK) ?? []).length) {
    throw new Error("A comment `<!-- example: ... -->` is not followed by a code block.");
  }
  return quoted;
}

/** What a page should quote of a file: its text without a first line that makes it executable. */
export function quotable(text: string): string {
  return text.replace(/^#!.*\n/, "");
}
