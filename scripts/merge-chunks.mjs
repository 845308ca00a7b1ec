import { readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { transform } from "esbuild";
import { rollup } from "rollup";
import { markDroppable } from "./droppable.mjs";

/** A smaller chunk of the adapters also goes to entry points that do not need all of it. */
const LEAST_BYTES = 10_000;

/**
 * Merges the small chunks of a build into fewer, because each file that Node opens at a start costs as much as reading
 * many kilobytes. A chunk that loads a package is never merged into one that does not. What remains is minified, because
 * reading the code is most of what a start costs.
 *
 * @param {string} folder - holds the scripts of the build, entry points and chunks
 */
export async function mergeChunks(folder) {
  const built = (await readdir(folder)).filter((file) => file.endsWith(".js"));
  const entries = built.filter((file) => !file.startsWith("chunk-")).map((file) => basename(file, ".js"));
  // `core` is a build of its own, without tables; it shares no chunk with the others.
  const library = entries.filter((name) => name !== "core");
  const bundles = [await loaded(folder, [...library, "chunk-usd"]), await loaded(folder, ["core", "chunk-core-usd"])];
  await Promise.all(built.map((file) => rm(join(folder, file))));
  for (const bundle of bundles) {
    await bundle.write({
      dir: folder,
      format: "es",
      chunkFileNames: "chunk-[hash].js",
      hoistTransitiveImports: false,
      experimentalMinChunkSize: LEAST_BYTES,
      manualChunks: (id, { getModuleInfo }) => chunkOf(entriesReaching(id, getModuleInfo)),
      plugins: [minified],
    });
    await bundle.close();
  }
}

/**
 * Groups what the root needs into a few chunks, by the entry points that need it too, so that each of these opens few files
 * and loads little in vain.
 *
 * @param {ReadonlySet<string>} entries - entry points that need a module
 */
function chunkOf(entries) {
  if (!entries.has("index") || entries.size === 1 || entries.has("chunk-usd")) return undefined;
  if (["units", "schema", "fhir", "csv"].some((name) => entries.has(name))) return "base";
  if (entries.has("reference")) return entries.has("pricing") ? "priced" : "tables";
  if (entries.has("pricing")) return entries.has("rules") ? "money" : "pricing";
  return "rules";
}

/**
 * @param {string} id
 * @param {import("rollup").GetModuleInfo} getModuleInfo
 * @returns {ReadonlySet<string>} names of the entry points that load a module
 */
function entriesReaching(id, getModuleInfo) {
  const seen = new Set([id]);
  for (const each of seen) for (const importer of getModuleInfo(each)?.importers ?? []) seen.add(importer);
  return new Set([...seen].filter((each) => getModuleInfo(each)?.isEntry).map((each) => basename(each, ".js")));
}

/** Minifying takes out what marks a constant as pure. */
const minified = {
  name: "minified",
  renderChunk: async (/** @type {string} */ code) => {
    const shorter = await transform(code, { minify: true, format: "esm", target: "es2022" });
    return { code: markDroppable(shorter.code), map: null };
  },
};

/**
 * @param {string} folder
 * @param {readonly string[]} names
 */
function loaded(folder, names) {
  return rollup({
    input: Object.fromEntries(names.map((name) => [name, join(folder, `${name}.js`)])),
    external: (id) => !id.startsWith(".") && !id.startsWith("/"),
    treeshake: { moduleSideEffects: (_id, isExternal) => isExternal },
    preserveEntrySignatures: "strict",
    // It reports at level `info` how many chunks it has merged.
    logLevel: "warn",
  });
}
