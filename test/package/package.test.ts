import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { entries, root } from "../../scripts/entries.mjs";
import { filesUnder } from "../architecture/source-file.js";
import { installPackage, runIn, type InstalledPackage } from "./installed-package.js";

let installed: InstalledPackage;

beforeAll(() => {
  installed = installPackage();
});

afterAll(() => {
  rmSync(installed.project, { recursive: true, force: true });
});

const specifiers = entries.map(({ specifier }) => specifier);

/** Bundles a module of a user and gives its size and what the bundler complains about. */
async function bundle(code: string, external: string[] = []) {
  const { outputFiles, warnings } = await build({
    stdin: { contents: code, resolveDir: installed.project, sourcefile: "user.js" },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2020",
    platform: "neutral",
    mainFields: ["module", "main"],
    external,
    write: false,
    logLevel: "silent",
  });
  const text = outputFiles[0]?.text ?? "";
  return { text, gzipped: gzipSync(text).length, warnings: warnings.map((warning) => warning.text) };
}

/** Pieces of text within a table that are written alike in every script. */
function textsOf(table: unknown): readonly string[] {
  if (typeof table === "string") return table.split(/[^\w .,;|~*:-]/);
  return typeof table === "object" && table !== null ? Object.values(table).flatMap(textsOf) : [];
}

describe("the tarball", () => {
  it("holds what is meant to be published and nothing else", () => {
    const names = entries.map(({ name }) => name).join("|");
    const intended = [
      new RegExp(`^dist/(?:${names})\\.(?:js|cjs|d\\.ts|d\\.cts)$`),
      /^dist\/chunk-(?:usd|core-usd|[\w-]{8})\.c?js$/,
      /^dist\/[\w-]+-[\w-]{8}\.d\.c?ts$/,
      /^dist\/cli\/(?:main|[\w-]+-[A-Z0-9]{8})\.js$/,
      /^dist\/global\/ot-billing-rules\.(?:global\.js|udf\.global\.js|tables\.json)$/,
      /^docs\/conformance\/.+$/,
      /^(?:LICENSE|NOTICE|README\.md|CHANGELOG\.md|package\.json)$/,
    ];
    expect(installed.files.filter((path) => !intended.some((pattern) => pattern.test(path)))).toEqual([]);
  });

  it.each([
    ...entries.flatMap(({ name }) => ["js", "cjs", "d.ts", "d.cts"].map((kind) => `dist/${name}.${kind}`)),
    "dist/cli/main.js",
    "dist/global/ot-billing-rules.global.js",
    "dist/global/ot-billing-rules.udf.global.js",
    "dist/global/ot-billing-rules.tables.json",
    "LICENSE",
    "NOTICE",
    "README.md",
    "CHANGELOG.md",
  ])("holds %s", (path) => {
    expect(installed.files).toContain(path);
  });

  it("names no folder of the machine that built it", () => {
    const naming = installed.files.filter((path) => {
      const text = readFileSync(join(installed.folder, path), "utf8");
      return text.includes(root) || text.includes(`${homedir()}/`);
    });
    expect(naming).toEqual([]);
  });

  it("satisfies publint", async () => {
    const { messages, pkg } = await publint({ pkgDir: installed.folder, strict: true, pack: false });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  it("satisfies Are The Types Wrong", () => {
    const attw = join(root, "node_modules/@arethetypeswrong/cli/dist/index.js");
    const args = [
      attw,
      installed.tarball,
      "--profile",
      "node16",
      "--exclude-entrypoints",
      "global",
      "global/udf",
      "--format",
      "ascii",
    ];
    const { status, stdout } = runIn(installed.project, process.execPath, args);
    expect(status, stdout).toBe(0);
  });
});

describe.each(specifiers)("%s", (specifier) => {
  it("gives the same names to import and to require", () => {
    writeFileSync(
      join(installed.project, "names.mjs"),
      `import * as all from "${specifier}"; console.log(JSON.stringify(Object.keys(all).sort()));`,
    );
    writeFileSync(
      join(installed.project, "names.cjs"),
      `console.log(JSON.stringify(Object.keys(require("${specifier}")).sort()));`,
    );
    const imported = runIn(installed.project, process.execPath, ["names.mjs"]);
    const required = runIn(installed.project, process.execPath, ["names.cjs"]);
    expect(imported.stderr + required.stderr).toBe("");
    expect(JSON.parse(imported.stdout)).not.toEqual([]);
    expect(required.stdout).toBe(imported.stdout);
  });

  it("goes through a bundler without a warning", async () => {
    const { warnings } = await bundle(`import * as all from "${specifier}"; console.log(all);`);
    expect(warnings).toEqual([]);
  });
});

it("counts units from an ES module and from CommonJS", () => {
  writeFileSync(
    join(installed.project, "count.mjs"),
    `import { countTimedUnits } from "ot-billing-rules"; console.log(countTimedUnits(38));`,
  );
  writeFileSync(
    join(installed.project, "count.cjs"),
    `const { countTimedUnits } = require("ot-billing-rules/units"); console.log(countTimedUnits(38));`,
  );
  expect(runIn(installed.project, process.execPath, ["count.mjs"])).toEqual({ status: 0, stdout: "3\n", stderr: "" });
  expect(runIn(installed.project, process.execPath, ["count.cjs"])).toEqual({ status: 0, stdout: "3\n", stderr: "" });
});

it("type-checks in the project of a user, without skipping declarations", () => {
  const imports = specifiers.map((specifier, index) => `import * as m${index} from "${specifier}";`).join("\n");
  const uses = specifiers.map((_, index) => `m${index}`).join(", ");
  for (const file of ["user.mts", "user.cts"]) {
    writeFileSync(join(installed.project, file), `${imports}\nexport const all: object[] = [${uses}];\n`);
  }
  const compilerOptions = {
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    module: "nodenext",
    target: "es2022",
    lib: ["es2022"],
    types: [],
  };
  const tsconfig = { compilerOptions, files: ["user.mts", "user.cts"] };
  writeFileSync(join(installed.project, "tsconfig.json"), JSON.stringify(tsconfig));
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { stdout } = runIn(installed.project, process.execPath, [tsc, "-p", "tsconfig.json", "--pretty", "false"]);
  // A fault in the declarations of another package is not ours to mend.
  const ours = stdout.split("\n").filter((line) => !/^node_modules\/(?!ot-billing-rules\/)|^\s|^$/.test(line));
  expect(ours).toEqual([]);
});

describe("size", () => {
  it("one function of ./units costs under 1,000 bytes", async () => {
    const { gzipped, warnings } = await bundle(
      `import { countTimedUnits } from "ot-billing-rules/units"; console.log(countTimedUnits(38));`,
    );
    expect(warnings).toEqual([]);
    expect(gzipped).toBeLessThan(1000);
  });

  it("one function of the root costs no more", async () => {
    const { gzipped } = await bundle(
      `import { countTimedUnits } from "ot-billing-rules"; console.log(countTimedUnits(38));`,
    );
    expect(gzipped).toBeLessThan(1000);
  });

  it("./core, with every rule, is under 115 kB without its dependencies", async () => {
    const { gzipped } = await bundle(`import * as core from "ot-billing-rules/core"; console.log(core);`, [
      "zod",
      "zod/*",

      "decimal.js",
    ]);
    expect(gzipped).toBeLessThan(115_000);
  });

  it("./core carries no built-in table, and the root carries each", async () => {
    const textOf = async (entry: string) => (await bundle(`import * as all from "${entry}"; console.log(all);`)).text;
    const [whole, core] = [await textOf("ot-billing-rules"), await textOf("ot-billing-rules/core")];
    for (const file of filesUnder("src/reference/built-in", /\.ts$/)) {
      const texts = textsOf(await import(join(root, file)));
      // Rules cite the same publications, so core holds some of these texts, but never all.
      const present = [whole, core].map((text) => texts.every((each) => text.includes(each)));
      expect([file, ...present]).toEqual([file, true, false]);
    }
  });

  it("./units brings neither zod nor decimal.js", async () => {
    const { text } = await bundle(`import * as units from "ot-billing-rules/units"; console.log(units);`, [
      "zod",
      "zod/*",

      "decimal.js",
    ]);
    expect(text).not.toMatch(/from\s*"(?:zod|decimal\.js)/);
  });
});

it("the one-file scripts give one global with functions, and the tables they go with", () => {
  const program = `
    const { readFileSync } = require("node:fs");
    const { runInThisContext } = require("node:vm");
    const read = (part) => readFileSync(require.resolve("ot-billing-rules/" + part), "utf8");
    const run = (part) => runInThisContext(read(part) + "; otBillingRules");
    const full = run("global");
    console.log("countTimedUnits" in full, "checkJson" in full);
    const udf = run("global/udf");
    console.log(Object.keys(udf).join(), udf.checkJson("{", read("global/tables.json")).slice(0, 33));`;
  writeFileSync(join(installed.project, "scripts.cjs"), program);
  expect(runIn(installed.project, process.execPath, ["scripts.cjs"])).toEqual({
    status: 0,
    stdout: 'true true\ncheckJson {"kind":"error","about":"record",\n',
    stderr: "",
  });
});

it("the command explains itself", () => {
  const { status, stdout } = runIn(installed.project, "ot-billing-rules", ["--help"]);
  expect(status).toBe(0);
  expect(stdout).toContain("ot-billing-rules");
});

// Those in folders need packages of their own; test/examples runs them.
const examples = filesUnder("examples", /\.(?:mjs|cjs|sh)$/).filter((path) => path.split("/").length === 2);

it("there are examples", () => {
  expect(examples).not.toEqual([]);
});

it.each(examples)("%s runs with the installed package", (path) => {
  const command = path.endsWith(".sh") ? "bash" : process.execPath;
  const { status, stderr } = runIn(installed.project, command, [path]);
  expect(status, stderr).toBe(0);
});
