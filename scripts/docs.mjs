// Builds the documentation site: guides, rules, decisions, reference data, the calculator page and typedoc's pages.
// A dead link fails the build.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { root, site } from "./entries.mjs";
import { deadLinks } from "./site/dead-links.mjs";
import { relativeTo } from "./site/layout.mjs";
import { siteFiles } from "./site/site-files.mjs";
import { siteAddress } from "./typedoc.config.mjs";

const folder = `${root}${site}/`;

if (!existsSync(`${root}dist/global/ot-billing-rules.global.js`)) run("scripts/build.mjs", "--js-only");
rmSync(folder, { recursive: true, force: true });
run("node_modules/typedoc/bin/typedoc", "--options", "scripts/typedoc.config.mjs");
leadBack();
for (const [path, text] of await siteFiles()) {
  mkdirSync(dirname(`${folder}${path}`), { recursive: true });
  writeFileSync(`${folder}${path}`, text);
}
const dead = deadLinks(folder);
for (const sentence of dead) process.stderr.write(`${sentence}\n`);
if (dead.length > 0) process.exitCode = 1;

/** Typedoc writes links of its header as they are, on pages of every depth; here they get their way to the site. */
function leadBack() {
  for (const path of readdirSync(`${folder}api`, { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith(".html")) continue;
    const file = `${folder}api/${path}`;
    const page = `api/${path.replaceAll("\\", "/")}`;
    const html = readFileSync(file, "utf8").replaceAll(new RegExp(`${siteAddress}([^"]*)`, "g"), (_, to) =>
      relativeTo(page, to),
    );
    writeFileSync(file, html);
  }
}

/**
 * @param {string} script
 * @param {...string} args
 */
function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [`${root}${script}`, ...args], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
