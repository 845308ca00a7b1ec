import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/entries.mjs";
import { claimOf } from "./claim-of.mjs";

/**
 * Measures the command over a file of claims, one a line, against a pass that only parses the lines: what each claim more
 * costs in a long run. The start of Node and its warming up, which some ten thousand claims take, are in both files and so
 * taken off.
 *
 * @param {boolean} quick
 * @returns {readonly import("./run.mjs").Row[]}
 */
export function stream(quick) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const [short, long] = quick ? [20, 40] : [20_000, 60_000];
    const files = [short, long].map((count) => fileOf(count, folder));
    const turns = quick ? 1 : 3;
    const check = (/** @type {string} */ path) => ["dist/cli/main.js", "check", path, "--format", "ndjson"];
    const parse = (/** @type {string} */ path) => ["--input-type=module", "-e", PARSE_ONLY, path];
    const [checked = 0, parsed = 0] = [check, parse].map((command) => {
      const [ofShort = 0, ofLong = 0] = files.map((file) => fastest(command(file), turns));
      return ofLong - ofShort;
    });
    const measured = `${((100 * parsed) / checked).toPrecision(3)} %`;
    return [{ what: "`check` of NDJSON, claims a second to parsing them only", measured, target: "at least 50 %" }];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {number} count
 * @param {string} folder
 */
function fileOf(count, folder) {
  const file = join(folder, `${count}.ndjson`);
  const lines = Array.from({ length: count }, (_, index) => `${JSON.stringify(claimOf(1 + (index % 12)))}\n`);
  writeFileSync(file, lines.join(""));
  return file;
}

const PARSE_ONLY = `
  import { createReadStream } from "node:fs";
  import { createInterface } from "node:readline";
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(process.argv[1]) })) if (JSON.parse(line)) count += 1;`;

/**
 * @param {readonly string[]} args
 * @param {number} turns
 */
function fastest(args, turns) {
  let least = Infinity;
  for (let turn = 0; turn < turns; turn += 1) {
    const begin = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: root,
      stdio: ["ignore", "ignore", "pipe"],
      maxBuffer: 2 ** 26,
    });
    if (status !== 0 && status !== 1) throw new Error(`ended with ${status}: ${stderr.toString()}`);
    least = Math.min(least, performance.now() - begin);
  }
  return least;
}
