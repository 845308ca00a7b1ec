// What the tests import from vitest, without its processes: `describe` and `it` collect, `expect` is vitest's own.
import { readFileSync } from "node:fs";
import { format } from "node:util";
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend, chai, setState } from "@vitest/expect";

/**
 * @typedef {() => unknown} Body
 * @typedef {{ id: string, fileName: string, name: string, hooks: Body[], run: Body }} Test
 * @typedef {{ fileName: string, names: readonly string[], hooks: Body[], tests: Test[] }} Suite
 */

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
chai.use((_, utils) => {
  utils.addMethod(chai.Assertion.prototype, "toMatchFileSnapshot", toMatchFileSnapshot);
});

const expect = Object.assign(
  (/** @type {unknown} */ actual, /** @type {string | undefined} */ message) => chai.expect(actual, message),
  chai.expect,
);
setState(
  { assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null },
  /** @type {any} */ (expect),
);

/**
 * @this {object}
 * @param {string} path absolute
 */
function toMatchFileSnapshot(path) {
  chai.expect(chai.util.flag(this, "object") === readFileSync(path, "utf8")).equal(true, `equal to ${path}`);
}

/**
 * Runs a test file's top level and lists what it declares.
 *
 * @param {string} fileName of the test file
 * @param {(api: Record<string, unknown>) => void} load runs the file with this interface of vitest
 * @returns {readonly Test[]} its tests, in order
 */
export function collectTests(fileName, load) {
  /** @type {Suite} */
  let suite = { fileName, names: [], hooks: [], tests: [] };
  const describe = (/** @type {string} */ name, /** @type {Body} */ body) => {
    const outer = suite;
    suite = { ...outer, names: [...outer.names, name], hooks: [...outer.hooks] };
    body();
    suite = outer;
  };
  const it = (/** @type {string} */ name, /** @type {unknown[]} */ ...rest) => {
    const { names, hooks, tests } = suite;
    const full = [...names, name].join(" ");
    const run = /** @type {Body} */ (rest.find((part) => typeof part === "function"));
    tests.push({ id: `${fileName}#${tests.length} ${full}`, fileName, name: full, hooks, run });
  };
  const beforeAll = (/** @type {Body} */ hook) => suite.hooks.push(hook);
  load({ describe: withEach(describe), it: withEach(it), test: withEach(it), beforeAll, expect });
  return suite.tests;
}

/** @param {(name: string, body: Body) => void} declare */
function withEach(declare) {
  const each =
    (/** @type {readonly unknown[]} */ rows) =>
    (/** @type {string} */ title, /** @type {(...values: unknown[]) => unknown} */ body) => {
      for (const row of rows) {
        const values = Array.isArray(row) ? row : [row];
        declare(format(title, ...values.slice(0, title.split("%").length - 1)), () => body(...values));
      }
    };
  return Object.assign(declare, { each });
}
