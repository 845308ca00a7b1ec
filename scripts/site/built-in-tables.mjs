// Every built-in table of the library, by name, straight from its source.
import { readdirSync } from "node:fs";
import { build } from "esbuild";
import { root } from "../entries.mjs";

const folder = `${root}src/reference/built-in/`;

/** @returns {Promise<Readonly<Record<string, any>>>} */
export async function builtInTables() {
  const names = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const { outputFiles } = await build({
    stdin: {
      contents: names.map((name) => `export * from "./${name.replace(/\.ts$/, ".js")}";`).join("\n"),
      resolveDir: folder,
      loader: "ts",
    },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    target: "es2022",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString("base64")}`);
}
