import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/entries.mjs";
import {
  kebabCaseName,
  machineNamesIn,
  noBannedGlobals,
  noBarrels,
  noClassesNoEnums,
  oneTablePerBuiltInFile,
  packagesInTheirPlace,
  roomOrder,
  rulesStandAlone,
  type Check,
} from "./checks.js";
import { filesUnder, readSourceFiles, sourceFile } from "./source-file.js";

const files = readSourceFiles();

function problemsOf(check: Check): string[] {
  return files.flatMap((file) => check(file).map((problem) => `${file.path} ${problem}`));
}

function problemsIn(check: Check, path: string, text: string): string[] {
  return check(sourceFile(path, text));
}

describe("every file of the library", () => {
  it.each<[string, Check]>([
    ["imports only from its own room or an earlier one", roomOrder],
    ["imports no rule when it is a rule", rulesStandAlone],
    ["re-exports nothing unless it is an entry point", noBarrels],
    ["imports packages only where they have their place", packagesInTheirPlace],
    ["reads no clock, locale, process or network outside the command line", noBannedGlobals],
    ["declares no class and no enum", noClassesNoEnums],
    ["is named in kebab-case", kebabCaseName],
    ["exports one table of its own name when it is a built-in table", oneTablePerBuiltInFile],
  ])("%s", (_, check) => {
    expect(problemsOf(check)).toEqual([]);
  });
});

it("no published text names a folder of a machine or a host of a registry", () => {
  const texts = [
    ...["src", "docs", "examples", "test", "scripts", ".ci"].flatMap((folder) => filesUnder(folder, /./)),
    ...readdirSync(root).filter((name) => /\.md$|^(LICENSE|NOTICE|package\.json|package-lock\.json)$/.test(name)),
  ].filter((path) => !path.startsWith("test/architecture/"));
  const named = texts.flatMap((path) =>
    machineNamesIn(readFileSync(`${root}${path}`, "utf8")).map((name) => `${path} names ${name}`),
  );
  expect(named).toEqual([]);
});

describe("the lock file", () => {
  const lock = JSON.parse(readFileSync(`${root}package-lock.json`, "utf8")) as {
    packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }>;
  };

  it("names no download host, so that it works with any registry", () => {
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  it("holds the parts of every platform, so that `npm ci` works on each", () => {
    const wanted = Object.values(lock.packages).flatMap(({ optionalDependencies }) =>
      Object.keys(optionalDependencies ?? {}),
    );
    const locked = Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, ""));
    expect(wanted.filter((name) => !locked.includes(name))).toEqual([]);
  });
});

// Each check has to be able to fail; otherwise a mistake in it would look like a clean house.
describe("the checks themselves", () => {
  it.each([
    ["src/units/a.ts", `import { b } from "../rules/b.js";`, "imports src/rules/b.ts of a later room"],
    ["src/values/a.ts", `import type { B } from "../claim/b.js";`, "imports src/claim/b.ts of a later room"],
    ["src/values/a.ts", `type B = import("../claim/b.js").B;`, "imports src/claim/b.ts of a later room"],
    ["src/lines/a.ts", `const b = await import("../cli/b.js");`, "imports src/cli/b.ts of a later room"],
    ["src/index.ts", `export { main } from "./cli/main.js";`, "imports src/cli/main.ts of the command line"],
    ["src/cli/a.ts", `import { b } from "../index.js";`, "imports the entry point src/index.ts"],
    ["src/units/a.ts", `import { b } from "../../test/b.js";`, "imports test/b.ts, which is in no room"],
    ["src/attic/a.ts", `import { b } from "../units/b.js";`, "is in no room"],
  ])("find the order of rooms broken in %s: %s", (path, text, problem) => {
    expect(problemsIn(roomOrder, path, text)).toEqual([problem]);
    expect(problemsIn(roomOrder, "src/cli/main.ts", `import { a } from "../units/a.js";`)).toEqual([]);
  });

  it("find a rule that imports a rule", () => {
    const text = `import { b } from "../units/units-invalid.js"; import { rules } from "../index.js"; import { d } from "./shared.js";`;
    expect(problemsIn(rulesStandAlone, "src/rules/codes/evaluation-repeated.ts", text)).toEqual([
      "imports the rule src/rules/units/units-invalid.ts",
      "imports the rule src/rules/index.ts",
    ]);
    expect(problemsIn(rulesStandAlone, "src/rules/index.ts", `import { a } from "./codes/a.js";`)).toEqual([]);
  });

  it.each([
    `export * from "./b.js";`,
    `export { b } from "./b.js";`,
    `export type { B } from "./b.js";`,
    `import { b } from "./b.js"; export { b };`,
    `import { b } from "./b.js"; export { b as c };`,
  ])("find a barrel: %s", (text) => {
    expect(problemsIn(noBarrels, "src/units/a.ts", text)).toHaveLength(1);
    expect(problemsIn(noBarrels, "src/units.ts", text)).toEqual([]);
    expect(problemsIn(noBarrels, "src/rules/index.ts", text)).toEqual([]);
  });

  it.each([
    ["zod", "src/units/a.ts", "src/schema/a.ts"],
    ["zod/mini", "src/schema.ts", "src/adapters/fhir/a.ts"],
    ["date-fns", "src/values/calendar-days.ts", null],
    ["date-fns/addDays", "src/time/a.ts", "src/values/calendar-days.ts"],
    ["date-fns/addMonths", "src/adapters/a.ts", "src/values/calendar-days.ts"],
    ["decimal.js", "src/pricing/a.ts", "src/values/usd.ts"],
    ["node:fs", "src/cms-files/a.ts", "src/cli/a.ts"],
    ["fs/promises", "src/adapters/a.ts", "src/cli/a.ts"],
    ["csv-parse/sync", "src/lines/a.ts", "src/cms-files/a.ts"],
  ])("find %s out of place in %s", (specifier, wrong, right) => {
    const text = `import { a } from "${specifier}";`;
    expect(problemsIn(packagesInTheirPlace, wrong, text)).toHaveLength(1);
    if (right !== null) expect(problemsIn(packagesInTheirPlace, right, text)).toEqual([]);
  });

  it.each([
    "export const a = new Date();",
    "export function a(day: Date): void {}",
    "export const a = Math.random();",
    "export const a = globalThis.process;",
    "export const a = { b: process.env };",
    "export const a = [Intl];",
    "console.log(1);",
    "setTimeout(() => 1, 1);",
    "const { a } = require('b');",
    "export const a = performance.now();",
  ])("find a banned global: %s", (text) => {
    expect(problemsIn(noBannedGlobals, "src/units/a.ts", text)).toHaveLength(1);
    expect(problemsIn(noBannedGlobals, "src/cli/a.ts", text)).toEqual([]);
  });

  it("accept names that only look like banned globals", () => {
    const text = `interface A { readonly process: string } const window = 1; export const a = { Date: window, b: c.process };`;
    expect(problemsIn(noBannedGlobals, "src/units/a.ts", text)).toEqual([]);
  });

  it("find a class and an enum", () => {
    const text = "enum A { B } class C {} const d = class {};";
    expect(problemsIn(noClassesNoEnums, "src/units/a.ts", text)).toHaveLength(3);
  });

  it("find a file name that is not kebab-case", () => {
    expect(problemsIn(kebabCaseName, "src/units/countUnits.ts", "")).toHaveLength(1);
  });

  it.each([
    "export const other = 1;",
    "export const kxThreshold = 1, b = 2;",
    "export const kxThreshold = 1; export function b() {}",
    "export const kxThreshold = 1; export type B = 1;",
    "const kxThreshold = 1; export { kxThreshold };",
    "export default 1;",
    "",
  ])("find a built-in table that core could not replace: %s", (text) => {
    expect(problemsIn(oneTablePerBuiltInFile, "src/reference/built-in/kx-threshold.ts", text)).toHaveLength(1);
  });

  it("accept a built-in table of the name of its file", () => {
    const text = "const rows = 1; export const kxThreshold = rows;";
    expect(problemsIn(oneTablePerBuiltInFile, "src/reference/built-in/kx-threshold.ts", text)).toEqual([]);
  });

  it("find names of machines and registries, and leave addresses and units alone", () => {
    for (const text of [
      "see /home/someone/x",
      '"/tmp/out.json"',
      "C:\\Users\\someone",
      "file:///x/y",
      "https://registry.example.org/zod",
      "npm.example.internal",
      "../../shared/notes.md",
    ]) {
      expect(machineNamesIn(text), text).toHaveLength(1);
    }
    const clean = "https://www.cms.gov/files/home/work/x.pdf, minutes/work/day, src/var/x, ./tmp/x";
    expect(machineNamesIn(clean)).toEqual([]);
  });
});
