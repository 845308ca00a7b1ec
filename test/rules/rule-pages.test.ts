import { readFileSync, readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { rulePages, ruleExamplesSource } from "./rule-pages.js";

const folder = new URL("../../docs/rules/", import.meta.url);
const pages = rulePages();

it("has the pages that the rules make, and no other; `npm run rule-pages` writes them", () => {
  expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
});

it("has the examples of the pages in the command line", () => {
  const source = new URL("../../src/cli/rule-examples.ts", import.meta.url);
  expect(readFileSync(source, "utf8")).toBe(ruleExamplesSource());
});

it.each([...pages.keys()])("%s is up to date", (name) => {
  expect(readFileSync(new URL(name, folder), "utf8")).toBe(pages.get(name));
});
