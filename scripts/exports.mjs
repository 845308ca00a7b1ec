// The export map of package.json, worked out from the list of entry points. `--write` puts it there.
import { readFileSync, writeFileSync } from "node:fs";
import { entries, root } from "./entries.mjs";

/** The export map package.json should hold. */
export function exportMap() {
  /** @type {Record<string, unknown>} */
  const map = {};
  for (const { name, subpath } of entries) {
    map[subpath] = {
      import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
      require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
    };
  }
  map["./global"] = "./dist/global/ot-billing-rules.global.js";
  map["./global/udf"] = "./dist/global/ot-billing-rules.udf.global.js";
  map["./global/tables.json"] = "./dist/global/ot-billing-rules.tables.json";
  map["./package.json"] = "./package.json";
  return map;
}

if (process.argv.includes("--write")) {
  const file = `${root}package.json`;
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, `${JSON.stringify({ ...manifest, exports: exportMap() }, null, 2)}\n`);
}
