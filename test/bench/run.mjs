// Measures the built package and prints a table of ratios. `--quick` only shows that everything runs and that answers are
// equal; `--write <date>` puts the table into docs/guide/performance.md.
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { root } from "../../scripts/entries.mjs";
import { inProcess } from "./in-process.mjs";
import { sizes } from "./sizes.mjs";
import { starts } from "./starts.mjs";
import { stream } from "./stream.mjs";

/** @typedef {{ readonly what: string, readonly measured: string, readonly target: string }} Row */

const [, , ...options] = process.argv;
const quick = options.includes("--quick");
const rows = [...(await inProcess(quick)), ...stream(quick), ...starts(quick), ...(await sizes())];
const table = [
  "| What | Measured | Target |",
  "| --- | --- | --- |",
  ...rows.map(({ what, measured, target }) => `| ${what} | ${measured} | ${target} |`),
].join("\n");
process.stdout.write(`${table}\n`);

const date = options[options.indexOf("--write") + 1];
if (options.includes("--write") && date !== undefined) {
  const page = `${root}docs/guide/performance.md`;
  const machine = `${process.version}, ${process.platform} ${process.arch}, ${cpus().length} cores`;
  const [before = "", rest = ""] = readFileSync(page, "utf8").split("<!-- table -->");
  const after = rest.split("<!-- /table -->")[1] ?? "";
  const text = `${before}<!-- table -->\n\nMade on ${date} with Node ${machine}.\n\n${table}\n\n<!-- /table -->${after}`;
  writeFileSync(page, text);
}
