import { existsSync } from "node:fs";
import { basename } from "node:path";
import type { Plugin } from "esbuild";
import { defineConfig, type Options } from "tsup";
import { markDroppable } from "./scripts/droppable.mjs";
import { builtEntries } from "./scripts/entries.mjs";
import { globalPlugin, globalScripts } from "./scripts/global-build.mjs";

const builtInTable = /[\\/]src[\\/]reference[\\/]built-in[\\/][a-z0-9-]+\.ts$/;

/** Leaves every built-in table out of `./core`: each module becomes one undefined export named after its file. */
const withoutBuiltInTables: Plugin = {
  name: "without-built-in-tables",
  setup(build) {
    build.onLoad({ filter: builtInTable }, ({ path }) => ({
      contents: `export const ${camelCase(basename(path, ".ts"))} = undefined;`,
      loader: "js",
    }));
  },
};

function camelCase(kebabCase: string): string {
  return kebabCase.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Chunks are merged after this build, and what has no effect is dropped then. */
const droppable: TsupPlugin = { name: "droppable", renderChunk: (code) => ({ code: markDroppable(code) }) };

function sources(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    builtEntries.filter(({ name }) => names.includes(name)).map(({ name, source }) => [name, source]),
  );
}

type TsupPlugin = NonNullable<Options["plugins"]>[number];

const names = builtEntries.map(({ name }) => name);
const common = {
  tsconfig: "tsconfig.library.json",
  target: "es2022",
  platform: "neutral",
  outDir: "dist",
  clean: false,
  minify: false,
  sourcemap: false,
} satisfies Options;

// A chunk of its own: decimal.js does not say that it can be dropped, so whatever imports it carries it along.
const money = "src/values/usd.ts";

const library: Options = {
  ...common,
  name: "library",
  entry: { ...sources(names.filter((name) => name !== "core")), "chunk-usd": money },
  format: ["esm"],
  splitting: true,
  plugins: [droppable],
};

const core: Options = {
  ...common,
  name: "core",
  entry: { ...sources(["core"]), "chunk-core-usd": money },
  format: ["esm"],
  splitting: true,
  esbuildPlugins: [withoutBuiltInTables],
  plugins: [droppable],
};

// One pass for all entry points, so that a type shared by two of them is one type.
const declarations: Options = {
  ...common,
  name: "types",
  entry: sources(names),
  format: ["esm", "cjs"],
  dts: { only: true, compilerOptions: { ignoreDeprecations: "6.0" } },
};

const cli: Options = {
  ...common,
  name: "cli",
  tsconfig: "tsconfig.json",
  entry: { main: "src/cli/main.ts" },
  format: ["esm"],
  platform: "node",
  outDir: "dist/cli",
  splitting: true,
  banner: { js: "#!/usr/bin/env node" },
};

const globals = globalScripts.map((script): readonly [Options, string] => [
  {
    ...common,
    name: script.name,
    entry: { [script.name]: script.source },
    format: ["iife"],
    globalName: "otBillingRules",
    platform: "browser",
    target: "es2019",
    outDir: "dist/global",
    minify: true,
    noExternal: [/.*/],
    esbuildPlugins: [globalPlugin(script)],
  },
  script.source,
]);

const every: readonly (readonly [Options, string])[] = [
  [library, builtEntries[0]?.source ?? "src/index.ts"],
  [core, "src/core.ts"],
  [declarations, builtEntries[0]?.source ?? "src/index.ts"],
  [cli, "src/cli/main.ts"],
  ...globals,
];

const javaScriptOnly = process.env["BUILD_JS_ONLY"] === "1";

export default defineConfig(
  every
    .filter(([options, source]) => existsSync(source) && !(javaScriptOnly && options.dts !== undefined))
    .map(([options]) => options),
);
