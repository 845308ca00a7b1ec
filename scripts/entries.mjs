// The one list of entry points. The build, the export map, the documentation and the package tests read it.
// To add one: write src/<name>.ts, add its name here, run `npm run exports`.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Where `npm run docs` builds the documentation; nothing of it is committed. */
export const site = "dist-site";

/** Names of the entry points, in the order of the export map; `index` is the package itself. */
export const entryNames = [
  "index",
  "core",
  "units",
  "rules",
  "reference",
  "pricing",
  "schema",
  "fhir",
  "x12",
  "json837",
  "cms1500",
  "csv",
  "cms-files",
];

/**
 * One entry point: its import name, its source and what the build makes of it.
 *
 * @param {string} name
 */
export function entry(name) {
  return {
    name,
    subpath: name === "index" ? "." : `./${name}`,
    specifier: name === "index" ? "ot-billing-rules" : `ot-billing-rules/${name}`,
    source: `src/${name}.ts`,
    exists: existsSync(`${root}src/${name}.ts`),
  };
}

/** Every entry point of the list. */
export const entries = entryNames.map(entry);

/** Entry points whose source exists; the build leaves out the others, and a test names them. */
export const builtEntries = entries.filter((each) => each.exists);
