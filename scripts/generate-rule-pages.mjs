// Writes docs/rules/<id>.md, its index and src/cli/rule-examples.ts from the rules and their golden cases. Run it after a change in src/rules or
// test/rules/golden; a test compares.
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "./entries.mjs";

const bundle = `${root}node_modules/.cache/ot-billing-rules/rule-pages.mjs`;
await build({
  entryPoints: [`${root}test/rules/rule-pages.ts`],
  outfile: bundle,
  bundle: true,
  format: "esm",
  platform: "node",
  packages: "external",
  target: "node20",
  logLevel: "error",
  define: { "import.meta.url": JSON.stringify(pathToFileURL(`${root}test/rules/rule-pages.ts`).href) },
});
/** @type {{ rulePages: () => ReadonlyMap<string, string>; ruleExamplesSource: () => string }} */
const { rulePages, ruleExamplesSource } = await import(pathToFileURL(bundle).href);
const pages = rulePages();
const folder = `${root}docs/rules/`;
await mkdir(folder, { recursive: true });
for (const name of await readdir(folder)) if (!pages.has(name)) await rm(`${folder}${name}`);
for (const [name, text] of pages) await writeFile(`${folder}${name}`, text);
await writeFile(`${root}src/cli/rule-examples.ts`, ruleExamplesSource());
await rm(bundle);
