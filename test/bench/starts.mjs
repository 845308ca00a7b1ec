import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtEntries, root } from "../../scripts/entries.mjs";

/**
 * Measures cold starts of a user's program, which imports the installed package, against an empty program beside it, and the
 * heap an import takes.
 *
 * @param {boolean} quick
 * @returns {readonly import("./run.mjs").Row[]}
 */
export function starts(quick) {
  const project = userProject();
  try {
    return startsIn(project, quick);
  } finally {
    rmSync(project, { recursive: true });
  }
}

/**
 * @param {string} project
 * @param {boolean} quick
 */
function startsIn(project, quick) {
  const turns = quick ? 1 : 25;
  const command = "node_modules/ot-billing-rules/dist/cli/main.js";
  const programs = new Map([
    ["bare", ["bare.js"]],
    ...builtEntries.map(({ specifier, name }) => /** @type {const} */ ([specifier, [`${name}.js`]])),
    ["command", [command, "lookup", "code", "97530", "--date", "2026-03-02", "--format", "json"]],
  ]);
  const fastest = new Map([...programs.keys()].map((name) => [name, Infinity]));
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [name, args] of programs)
      fastest.set(name, Math.min(fastest.get(name) ?? Infinity, timeOf(args, project)));
  }
  const bare = fastest.get("bare") ?? Infinity;
  const ratio = (/** @type {string} */ name) => `${((fastest.get(name) ?? NaN) / bare).toFixed(2)} x`;
  return [
    ...builtEntries.map(({ specifier, name }) => ({
      what: `start with \`import "${specifier}"\`, to bare \`node\`; heap`,
      measured: `${ratio(specifier)}; ${heapOf(specifier, project)} MB`,
      target: name === "index" ? "at most 1.5 x" : "",
    })),
    { what: "first answer of the command, to bare `node`", measured: ratio("command"), target: "" },
  ];
}

/** A project with the package and its dependencies installed, and a program for each entry point. */
function userProject() {
  const project = mkdtempSync(join(tmpdir(), "bench-"));
  const packages = join(project, "node_modules");
  for (const part of ["dist", "package.json"]) {
    cpSync(join(root, part), join(packages, "ot-billing-rules", part), { recursive: true });
  }
  for (const name of ["decimal.js", "zod"]) {
    cpSync(join(root, "node_modules", name), join(packages, name), { recursive: true });
  }
  writeFileSync(join(project, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(join(project, "bare.js"), "");
  for (const { specifier, name } of builtEntries)
    writeFileSync(join(project, `${name}.js`), `import "${specifier}";\n`);
  return project;
}

/**
 * @param {readonly string[]} args
 * @param {string} project
 */
function timeOf(args, project) {
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: project });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr.toString()}`);
  return performance.now() - begin;
}

/**
 * @param {string} specifier
 * @param {string} project
 */
function heapOf(specifier, project) {
  const text = `gc(); const before = process.memoryUsage().heapUsed; await import("${specifier}"); gc();
    console.log(((process.memoryUsage().heapUsed - before) / 1e6).toFixed(1));`;
  const { stdout } = spawnSync(process.execPath, ["--expose-gc", "--input-type=module", "-e", text], { cwd: project });
  return stdout.toString().trim();
}
