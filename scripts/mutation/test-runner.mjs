// A test runner for Stryker that keeps one process: code and tests are bundled once and evaluated afresh for every mutant.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { compileFunction } from "node:vm";
import { build } from "esbuild";
import fastCheck from "fast-check";
import { root as sourceRoot } from "../entries.mjs";
import { mutantCompiler } from "./compiler.mjs";
import { isMutationTest } from "./mutation-tests.mjs";
import { collectTests } from "./test-api.mjs";

/**
 * @typedef {import("./test-api.mjs").Test} Test
 * @typedef {import("@stryker-mutator/api/core").InstrumenterContext} InstrumenterContext
 * @typedef {import("@stryker-mutator/api/test-runner").TestRunner} TestRunner
 * @typedef {import("@stryker-mutator/api/test-runner").MutantRunResult} MutantRunResult
 * @typedef {import("@stryker-mutator/api/test-runner").DryRunResult} DryRunResult
 * @typedef {{ id: string, fileName: string, name: string, status: 0 | 1, timeSpentMs: number, failureMessage: string }} Ran
 * @typedef {(name: string) => unknown} Load
 * @typedef {(wanted: (file: string) => unknown) => readonly Test[]} DeclareTests evaluates all anew, declares wanted files
 */

/** Rooms that are loaded once, with their decoded tables; they must not be mutated. */
const isKept = (/** @type {string} */ file) => /^src\/(values|claim|reference)\//.test(file);

/** Rooms whose files are evaluated before any test, so that a mutant met then is known as one of the module itself. */
const isMutable = (/** @type {string} */ file) => /^src\/(units|rules|check)\//.test(file);

/**
 * Properties try the same few random claims in every run: the same mutants survive, and a mutant that breaks a property
 * rarely needs more. `npm test` tries them all.
 */
const properties = {
  ...fastCheck,
  assert: (/** @type {any} */ property, /** @type {{ numRuns?: number }} */ options = {}) =>
    fastCheck.assert(property, { ...options, seed: 20_261_126, numRuns: Math.min(options.numRuns ?? RUNS, RUNS) }),
};
const RUNS = 25;

/** Stands among the tests for the compiler, which is asked about mutants that no test notices. */
const COMPILES = /** @type {Ran} */ ({
  id: "types#the code compiles",
  fileName: "types",
  name: "the code compiles",
  status: 0,
  timeSpentMs: 0,
  failureMessage: "",
});

const asResult = (/** @type {unknown} */ result) => /** @type {MutantRunResult} */ (result);

/** @returns {TestRunner} */
function inOneProcess() {
  const space = /** @type {InstrumenterContext} */ (/** @type {any} */ (globalThis).__stryker__ ?? {});
  /** @type {any} */ (globalThis).__stryker__ = space;
  /** @type {DeclareTests} */
  let declareTests = () => [];
  /** @type {ReturnType<typeof mutantCompiler>} */
  let refusalOf = () => null;
  /** @type {string[]} */
  const killers = [];
  return {
    capabilities: () => ({ reloadEnvironment: true }),
    async init() {
      declareTests = await bundleTests();
      refusalOf = mutantCompiler(sourceRoot, filesOf("src").filter(isMutable));
    },
    async dryRun() {
      const ran = [COMPILES];
      for (const test of declareTests((file) => (space.currentTestId = file))) {
        space.currentTestId = test.id;
        ran.push(await runTest(test));
        space.currentTestId = undefined;
      }
      const { mutantCoverage = { static: {}, perTest: {} } } = space;
      shareDeclarations(mutantCoverage.perTest, ran);
      return /** @type {DryRunResult} */ (/** @type {unknown} */ ({ status: "complete", tests: ran, mutantCoverage }));
    },
    async mutantRun({ activeMutant, testFilter, hitLimit }) {
      Object.assign(space, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
      const result = await killMutant(declareTests, activeMutant.fileName, testFilter, killers);
      const timedOut = hitLimit !== undefined && (space.hitCount ?? 0) > hitLimit;
      Object.assign(space, { activeMutant: undefined, hitCount: undefined });
      if (timedOut) return asResult({ status: "timeout", reason: `Hit limit (${hitLimit})` });
      if (result.status === "killed") return asResult(result);
      const failureMessage = refusalOf(activeMutant);
      return asResult(
        failureMessage === null ? result : { ...result, status: "killed", killedBy: [COMPILES.id], failureMessage },
      );
    },
  };
}

/**
 * What a test file calls while it declares its tests belongs to each of them.
 *
 * @param {Record<string, Record<string, number>>} perTest how often each test, or each declaring file, met each mutant
 * @param {readonly Ran[]} tests
 */
function shareDeclarations(perTest, tests) {
  for (const { id, fileName } of tests) {
    const declared = perTest[fileName];
    if (declared !== undefined) perTest[id] = { ...declared, ...perTest[id] };
  }
  for (const { fileName } of tests) delete perTest[fileName];
}

/**
 * Runs the tests of a mutant until one fails.
 *
 * @param {DeclareTests} declareTests
 * @param {string} mutatedFile
 * @param {readonly string[] | undefined} testIds all tests, if undefined
 * @param {string[]} killers tests that have failed, the last one first
 */
async function killMutant(declareTests, mutatedFile, testIds, killers) {
  const ids = testIds === undefined ? null : new Set(testIds);
  const files = testIds === undefined ? null : new Set(testIds.map((id) => id.split("#")[0]));
  let nrOfTests = 0;
  try {
    const declared = declareTests((file) => files === null || files.has(file));
    const wanted = declared.filter(({ id }) => ids === null || ids.has(id));
    for (const test of soonestFirst(wanted, basename(mutatedFile, ".ts"), killers)) {
      nrOfTests += 1;
      const { id, status, failureMessage } = await runTest(test);
      if (status === 0) continue;
      killers.unshift(id);
      return { status: "killed", killedBy: [id], failureMessage, nrOfTests };
    }
  } catch (error) {
    return { status: "killed", killedBy: [], failureMessage: `Declaring the tests: ${String(error)}`, nrOfTests };
  }
  return { status: "survived", nrOfTests };
}

/**
 * Orders tests: those that noticed one of the last mutants, those that name the mutated file, others, and those that take longest.
 *
 * @param {readonly Test[]} tests
 * @param {string} name of the mutated file
 * @param {readonly string[]} killers
 */
function soonestFirst(tests, name, killers) {
  const recent = new Set(killers.slice(0, 40));
  const distance = (/** @type {Test} */ { id }) => {
    if (recent.has(id)) return 0;
    if (id.includes(name)) return 1;
    return id.includes("propert") || id.includes("/cli/") ? 3 : 2;
  };
  return tests
    .map((test) => ({ test, far: distance(test) }))
    .sort((a, b) => a.far - b.far)
    .map(({ test }) => test);
}

/**
 * @param {Test} test
 * @returns {Promise<Ran>}
 */
async function runTest({ id, fileName, name, hooks, run }) {
  const start = performance.now();
  const done = (/** @type {0 | 1} */ status, failureMessage = "") => ({
    id,
    fileName,
    name,
    status,
    timeSpentMs: performance.now() - start,
    failureMessage,
  });
  try {
    for (const hook of hooks.splice(0)) await hook();
    await run();
    return done(0);
  } catch (error) {
    return done(1, String(error));
  }
}

/**
 * Bundles code and tests.
 *
 * @returns {Promise<DeclareTests>}
 */
async function bundleTests() {
  const root = process.cwd();
  const sources = filesOf("src");
  const testFiles = filesOf("test").filter(isMutationTest).sort();
  const require = createRequire(`${root}/package.json`);
  const kept = evaluateBundle(await bundle(root, sources.filter(isKept), false), require);
  const mutable = sources.filter(isMutable);
  const tests = await bundle(root, [...mutable, ...testFiles], true);
  return (wanted) => {
    /** @type {Load} */
    let load = require;
    const modules = evaluateBundle(tests, (name) => (name.startsWith("kept:") ? kept(name.slice(5)) : load(name)));
    for (const file of mutable) modules(file);
    return testFiles.flatMap((file) => {
      if (!wanted(file)) return [];
      return collectTests(file, (api) => {
        const ours = new Map([
          ["vitest", api],
          ["fast-check", { ...properties, default: properties, __esModule: true }],
        ]);
        load = (name) => ours.get(name) ?? require(name);
        modules(file);
      });
    });
  };
}

/**
 * Lists the TypeScript files of a folder by their path from the root.
 *
 * @param {string} folder
 */
function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((found) => relative(process.cwd(), `${found.parentPath}/${found.name}`))
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"));
}

/**
 * @param {string} root
 * @param {readonly string[]} files what the bundle can load by name
 * @param {boolean} leaveKept whether it asks for the kept rooms from outside
 */
async function bundle(root, files, leaveKept) {
  const lines = files.map((file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./${file}`)}),`);
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = {\n${lines.join("\n")}\n};`, resolveDir: root },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "error",
    plugins: [
      {
        name: "one-process",
        setup(api) {
          api.onResolve({ filter: /^\..*\.js$/ }, async ({ path, ...options }) => {
            if (options.pluginData === "resolved" || !leaveKept) return undefined;
            const found = await api.resolve(path, { ...options, pluginData: "resolved" });
            const file = relative(root, found.path);
            return isKept(file) ? { path: `kept:${file}`, external: true } : found;
          });
          api.onLoad({ filter: /\/(test|scripts)\/.*\.(ts|mjs)$/ }, ({ path }) => ({
            contents: readFileSync(path, "utf8").replaceAll(
              "import.meta.url",
              JSON.stringify(pathToFileURL(path).href),
            ),
            loader: "ts",
          }));
        },
      },
    ],
  });
  return compileFunction(outputFiles[0]?.text ?? "", ["module", "require"], {
    filename: `${leaveKept ? "tests" : "kept"}.cjs`,
  });
}

/**
 * @param {Function} compiled
 * @param {Load} require
 * @returns {Load} loads a module of the bundle by its path from the root
 */
function evaluateBundle(compiled, require) {
  const module = { exports: /** @type {Record<string, () => unknown>} */ ({}) };
  compiled(module, require);
  return (name) => module.exports[name]?.();
}

export const strykerPlugins = [
  { kind: "TestRunner", name: "one-process", factory: Object.assign(inOneProcess, { inject: [] }) },
];
