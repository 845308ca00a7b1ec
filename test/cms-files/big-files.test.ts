import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { root } from "../../scripts/entries.mjs";

let folder = "";

// A process of its own, bundled as the package bundles it: the test runner's memory is not the reader's.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ot-billing-rules-"));
  const contents = ["read-cms-file", "compile-pack", "for-each-line"]
    .map((name) => `export * from "./src/cms-files/${name}.js";`)
    .join("\n");
  await build({
    stdin: { contents, resolveDir: root, loader: "ts" },
    bundle: true,
    format: "esm",
    platform: "node",
    outfile: join(folder, "cms-files.mjs"),
    logLevel: "error",
  });
  writeFileSync(join(folder, "run.mjs"), SCRIPT);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As many rows and as many bytes a row as the practitioner table of 2026 has; four parts, split by column one. */
const SCRIPT = `
import { createHash } from "node:crypto";
import { closeSync, createReadStream, openSync, unlinkSync, writeSync } from "node:fs";
import { compilePack, forEachLine, readCmsFile } from "./cms-files.mjs";
const ROWS = 2_600_000;
const HEADER = "Notice.\\t\\t\\t\\t\\t\\t\\r\\nColumn 1\\tColumn 2\\t*=in existence\\tEffective\\tDeletion\\tModifier\\tPTP Edit Rationale\\r\\n" +
  "\\t\\tprior to 1996\\tDate\\tDate\\t0=not allowed\\t\\r\\n\\t\\t\\t\\t*=no data\\t1=allowed\\t\\r\\n\\t\\t\\t\\t\\t9=not applicable\\t\\r\\n";
const parts = [1, 2, 3, 4].map((part) => "ccipra-v323r0-f" + part + ".txt");
const startHash = () => {
  const hash = createHash("sha256");
  return { update: (bytes) => hash.update(bytes), digest: () => hash.digest("hex") };
};
let written = 0;
parts.forEach((name, part) => {
  const file = openSync(name, "w");
  let text = HEADER;
  for (let row = 0; row < ROWS / 4; row += 1) {
    const one = Math.floor(row / 170);
    const j = row % 170;
    const two = 30000 + ((Math.floor(one / 3) * 7 + j * 13) % 60000);
    const isOpen = (j + one) % 3 > 0;
    text += (10000 + part * 4000 + one) + "\\t" + two + (isOpen ? "\\t\\t20200101\\t*\\t" : "\\t\\t20150401\\t20191231\\t") + (j % 2) +
      "\\tStandards of medical/surgical practice\\r\\n";
    if (text.length > 1_000_000) { written += writeSync(file, text); text = ""; }
  }
  written += writeSync(file, text);
  closeSync(file);
});
const time = async (run) => { const from = performance.now(); await run(); return performance.now() - from; };
let lines = 0;
const linesAlone = await time(async () => {
  for (const name of parts) await forEachLine(createReadStream(name), () => { lines += 1; });
});
let rows = 0;
const reading = await time(async () => {
  for (const name of parts) {
    const read = await readCmsFile({ name, content: createReadStream(name) }, { ptpEdits: () => { rows += 1; } }, { startHash });
    if (!read.ok) throw new Error(JSON.stringify(read));
  }
});
const readMegabytes = process.resourceUsage().maxRSS / 1024;
let kept = 0;
const compiling = await time(async () => {
  const made = await compilePack(parts.map((name) => ({ name, content: createReadStream(name) })), { startHash, onto: null });
  if (!made.ok) throw new Error(JSON.stringify(made));
  kept = made.pack.sources.reduce((sum, source) => sum + source.keptRows, 0);
});
const megabytes = process.resourceUsage().maxRSS / 1024;
for (const name of parts) unlinkSync(name);
console.log(JSON.stringify({ written, lines, rows, kept, linesAlone, reading, compiling, readMegabytes, megabytes }));
`;

it("2.6 million pairs are read and compiled in flat memory", { timeout: 120_000 }, () => {
  const ran = spawnSync(process.execPath, ["run.mjs"], { cwd: folder, encoding: "utf8" });
  expect(ran.stderr).toBe("");
  const figures = JSON.parse(ran.stdout) as Record<string, number>;
  expect(figures).toMatchObject({ rows: 2_600_000, kept: 2_600_000, lines: 2_600_020 });
  expect(figures["written"]).toBeGreaterThan(170 * 1e6);
  expect(figures["readMegabytes"]).toBeLessThan(256);
  expect(figures["megabytes"]).toBeLessThan(256);
  // Cutting, checking and dating the cells costs a few times what cutting the lines costs; a slip would cost far more.
  expect((figures["reading"] ?? 0) / (figures["linesAlone"] ?? 1)).toBeLessThan(25);
});
