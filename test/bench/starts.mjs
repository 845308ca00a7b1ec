import { spawnSync } from "node:child_process";
import { builtEntries, root } from "../../scripts/entries.mjs";

/**
 * Measures cold starts against a bare start of Node, and the heap an import takes.
 *
 * @param {boolean} quick
 * @returns {readonly import("./run.mjs").Row[]}
 */
export function starts(quick) {
  const turns = quick ? 1 : 15;
  const programs = new Map([
    ["bare", module("")],
    ...builtEntries.map(({ specifier }) => /** @type {const} */ ([specifier, module(`import "${specifier}"`)])),
    ["command", ["dist/cli/main.js", "lookup", "code", "97530", "--date", "2026-03-02", "--format", "json"]],
  ]);
  const fastest = new Map([...programs.keys()].map((name) => [name, Infinity]));
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [name, args] of programs) fastest.set(name, Math.min(fastest.get(name) ?? Infinity, timeOf(args)));
  }
  const bare = fastest.get("bare") ?? Infinity;
  const ratio = (/** @type {string} */ name) => `${((fastest.get(name) ?? NaN) / bare).toFixed(2)} x`;
  return [
    ...builtEntries.map(({ specifier, name }) => ({
      what: `start with \`import "${specifier}"\`, to bare \`node\`; heap`,
      measured: `${ratio(specifier)}; ${heapOf(specifier)} MB`,
      target: name === "index" ? "at most 1.5 x" : "",
    })),
    { what: "first answer of the command, to bare `node`", measured: ratio("command"), target: "" },
  ];
}

/** @param {string} text */
function module(text) {
  return ["--input-type=module", "-e", text];
}

/** @param {readonly string[]} args */
function timeOf(args) {
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr.toString()}`);
  return performance.now() - begin;
}

/** @param {string} specifier */
function heapOf(specifier) {
  const text = `gc(); const before = process.memoryUsage().heapUsed; await import("${specifier}"); gc();
    console.log(((process.memoryUsage().heapUsed - before) / 1e6).toFixed(1));`;
  const { stdout } = spawnSync(process.execPath, ["--expose-gc", ...module(text)], { cwd: root });
  return stdout.toString().trim();
}
