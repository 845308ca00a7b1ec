import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/entries.mjs";
import { filesUnder } from "../architecture/source-file.js";
import { quotable, quotedExamplesOf } from "./quoted-examples.js";

const pages = ["README.md", ...filesUnder("docs/guide", /\.md$/)].filter((page) => existsSync(`${root}${page}`));

it("pages quote files of examples/ word for word", () => {
  for (const page of pages) {
    for (const { path, code } of quotedExamplesOf(readFileSync(`${root}${page}`, "utf8"))) {
      expect(code, `${page} quotes ${path}`).toBe(quotable(readFileSync(`${root}${path}`, "utf8")));
    }
  }
});

describe("the reader of quoted examples", () => {
  it("finds the block behind a comment", () => {
    const page = "```js\nother();\n```\n\n<!-- example: examples/a.mjs -->\n\n```js\na();\n```\n";
    expect(quotedExamplesOf(page)).toEqual([{ path: "examples/a.mjs", code: "a();\n" }]);
    expect(quotable("#!/usr/bin/env node\na();\n")).toBe("a();\n");
  });

  it("refuses a comment without a block", () => {
    expect(() => quotedExamplesOf("<!-- example: examples/a.mjs -->\ntext")).toThrow("not followed by a code block");
  });
});
