import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/entries.mjs";
import { filesUnder } from "../architecture/source-file.js";
import { run } from "../cli/run.js";
import { codeBlocksOf, type CodeBlock } from "./code-blocks.js";

const pages = ["README.md", "CONTRIBUTING.md", ...filesUnder("docs/guide", /\.md$/)];
// This file and the reader of quotes read every page, and so speak for none.
const tests = filesUnder("test", /\.test\.ts$/)
  .filter((path) => !/^test\/(?:docs\/(?:code-blocks|quoted-examples)|site\/)/.test(path))
  .map((path) => readFileSync(`${root}${path}`, "utf8"));
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { scripts: Record<string, string> };

/** Blocks that show text, and run nothing. */
const TEXT = ["text", "csv", "", "mermaid"];

const blocks = pages.flatMap((page) =>
  codeBlocksOf(readFileSync(`${root}${page}`, "utf8")).map((block) => ({ page, ...block })),
);

describe("every block of code of a page runs in the tests", () => {
  const unquoted = blocks.filter(({ quotes, language }) => quotes === null && !TEXT.includes(language));
  const inTheDark = unquoted.filter(({ page, ...block }) => !isReadByATest(page, block.language) && !isNpm(block));

  it("finds them", () => {
    expect(blocks.filter(({ quotes }) => quotes !== null).length).toBeGreaterThan(10);
    expect(unquoted.length).toBeGreaterThan(10);
  });

  it("quotes an example, or stands on a page that a test reads and runs", () => {
    const lost = inTheDark.filter(({ language }) => language !== "json");
    expect(lost.map(({ page, line, language }) => `${page}:${line} ${language}`)).toEqual([]);
  });

  it.each(
    blocks.filter(({ language }) => language === "json").map(({ page, line, text }) => [`${page}:${line}`, text]),
  )("%s is JSON", (_, text) => {
    expect(() =>
      text
        .trim()
        .split(/\n(?=[{[])/)
        .map((record) => JSON.parse(record) as unknown),
    ).not.toThrow();
  });

  it("names npm scripts that exist", () => {
    const named = blocks.flatMap(({ page, text, language }) =>
      language === "sh"
        ? [...text.matchAll(/npm run (?:--silent |-s )?([\w:-]+)/g)].map(([, name = ""]) => ({ page, name }))
        : [],
    );
    expect(named).not.toEqual([]);
    expect(named.filter(({ name }) => scripts[name] === undefined)).toEqual([]);
  });
});

it("the error record of the command line guide is what the command writes", async () => {
  const block = blocks.find(({ page, language }) => page === "docs/guide/command-line.md" && language === "json");
  const records = ['{"procedureCode":"97530","minutes":20}', "", '{"procedureCode":"97530","minutes":"20"}'];
  const ran = await run("units --method cms-8-minute --date 2026-03-02 --format ndjson", { stdin: records.join("\n") });
  const shape = (text: string) => Object.keys(JSON.parse(text) as object);
  expect(shape(ran.stdout.trim().split("\n").at(-1) ?? "")).toEqual(shape(block?.text ?? ""));
});

describe("the reader of blocks", () => {
  it("knows where a block stands, what it is, and what it quotes", () => {
    const page = "# A\n\n```sh\nnpm test\n```\n\n<!-- output: examples/a.mjs -->\n\n```text\n1\n```\n";
    expect(codeBlocksOf(page)).toEqual([
      { line: 3, language: "sh", text: "npm test\n", quotes: null },
      { line: 9, language: "text", text: "1\n", quotes: "examples/a.mjs" },
    ]);
  });
});

/** A test that runs the blocks of a page names it: with its folder, or in `blocksOf("<page>", "<language>")`. */
function isReadByATest(page: string, language: string): boolean {
  const name = page.split("/").at(-1) ?? page;
  return tests.some((text) => text.includes(page) || text.includes(`blocksOf("${name}", "${language}")`));
}

/** Commands of npm and git are for people; that their scripts exist is tried above. */
function isNpm({ language, text }: CodeBlock): boolean {
  const commands = text
    .trim()
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return language === "sh" && commands.every((line) => /^(?:npm|npx|git) /.test(line));
}
