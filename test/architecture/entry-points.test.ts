import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { entries, root } from "../../scripts/entries.mjs";
import { exportMap } from "../../scripts/exports.mjs";
import { filesUnder } from "./source-file.js";

const manifest = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as Record<string, unknown>;

it("every listed entry point has its source", () => {
  expect(entries.filter(({ exists }) => !exists).map(({ source }) => `${source} is missing`)).toEqual([]);
});

it("every file beside the rooms is a listed entry point", () => {
  const listed = new Set([...entries.map(({ source }) => source), "src/global.ts"]);
  const unlisted = filesUnder("src", /\.ts$/).filter((path) => path.split("/").length === 2 && !listed.has(path));
  expect(unlisted.map((path) => `${path} is not in scripts/entries.mjs`)).toEqual([]);
});

it("package.json exports what the list says; `npm run exports` repairs it", () => {
  expect(manifest["exports"]).toEqual(exportMap());
});

it("the package depends on two packages", () => {
  expect(Object.keys(manifest["dependencies"] ?? {})).toEqual(["decimal.js", "zod"]);
});

it("tools are pinned to one version", () => {
  const versions = Object.values((manifest["devDependencies"] ?? {}) as Record<string, string>);
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
});
