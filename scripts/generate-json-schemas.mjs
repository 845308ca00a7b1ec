// Writes docs/schemas/*.json and docs/openapi.json from the schemas of the source. Run it after a change in src/schema; a test compares.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "./entries.mjs";
import { openApi } from "./openapi.mjs";

const bundle = `${root}node_modules/.cache/ot-billing-rules/schema.mjs`;
await build({
  entryPoints: [`${root}src/schema.ts`],
  outfile: bundle,
  bundle: true,
  format: "esm",
  packages: "external",
  target: "node20",
  logLevel: "error",
});
/** @type {Record<string, () => Record<string, unknown>>} */
const schema = await import(pathToFileURL(bundle).href);

await mkdir(`${root}docs/schemas`, { recursive: true });
for (const [name, value] of Object.entries(schema)) {
  if (!name.endsWith("JsonSchema")) continue;
  const file = name.slice(0, -"JsonSchema".length).replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  await writeFile(`${root}docs/schemas/${file}.json`, `${JSON.stringify(value(), null, 2)}\n`);
}
const { version } = JSON.parse(await readFile(`${root}package.json`, "utf8"));
const { claimJsonSchema, visitJsonSchema } = schema;
if (claimJsonSchema === undefined || visitJsonSchema === undefined) throw new Error("A schema is gone.");
const document = openApi({ version, claim: claimJsonSchema(), visit: visitJsonSchema() });
await writeFile(`${root}docs/openapi.json`, `${JSON.stringify(document, null, 2)}\n`);
await rm(bundle);
