// Builds dist/ from nothing. `--js-only` leaves out the declarations, for a quick run.
import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { writeCommonJsTwins } from "./common-js-twins.mjs";
import { root } from "./entries.mjs";
import { tablesContext } from "./global-build.mjs";
import { mergeChunks } from "./merge-chunks.mjs";

rmSync(`${root}dist`, { recursive: true, force: true });
const { status } = spawnSync(process.execPath, ["node_modules/tsup/dist/cli-default.js", "--silent"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, BUILD_JS_ONLY: process.argv.includes("--js-only") ? "1" : "0" },
});
if (status === 0) {
  await mergeChunks(`${root}dist`);
  await writeCommonJsTwins(`${root}dist`);
  writeFileSync(`${root}dist/global/ot-billing-rules.tables.json`, `${await tablesContext()}\n`);
}
process.exitCode = status ?? 1;
