import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { builtEntries, root } from "../../scripts/entries.mjs";

/**
 * Measures what an import costs in a user's bundle: minified, gzipped, zod and decimal.js left out.
 *
 * @returns {Promise<readonly import("./run.mjs").Row[]>}
 */
export async function sizes() {
  const rows = [];
  for (const { specifier, name } of builtEntries) {
    const target = name === "core" ? "under 40 kB" : "";
    const size = await sizeOf(`import * as all from "${specifier}"; console.log(all);`);
    rows.push({ what: `all of \`${specifier}\` in a bundle`, measured: kilobytes(size), target });
  }
  const alone = await sizeOf(`import { countTimedUnits } from "ot-billing-rules"; console.log(countTimedUnits(38));`);
  rows.push({ what: "`countTimedUnits` alone in a bundle", measured: kilobytes(alone), target: "under 1 kB" });
  return rows;
}

/** @param {string} contents */
async function sizeOf(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: "js" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    external: ["zod", "zod/*", "decimal.js"],
    write: false,
    logLevel: "silent",
  });
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array()).length;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
