// Adds up the test reports of the last `npm test` and `npm run test:page` and ends with one plain line: `N passed, N failed`.
import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { root } from "./entries.mjs";

/**
 * @typedef {{ status: string, assertionResults: { status: string }[] }} FileReport
 * @typedef {{ testResults: FileReport[] }} Report
 */

/**
 * Counts files and tests of vitest reports. A file that failed before any of its tests did counts as one failed test.
 *
 * @param {readonly Report[]} reports
 */
export function tally(reports) {
  const files = { passed: 0, failed: 0 };
  const tests = { passed: 0, failed: 0 };
  for (const { status, assertionResults } of reports.flatMap(({ testResults }) => testResults)) {
    const count = (/** @type {string} */ wanted) => assertionResults.filter((test) => test.status === wanted).length;
    const failed = count("failed");
    const broken = status === "failed" && failed === 0 ? 1 : 0;
    files[failed + broken > 0 ? "failed" : "passed"] += 1;
    tests.passed += count("passed");
    tests.failed += failed + broken;
  }
  return { files, tests };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const read = (/** @type {string} */ name) => {
    const file = `${root}reports/${name}.json`;
    return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
  };
  const reports = [read("unit"), read("package"), read("page")].filter((report) => report !== null);
  const { files, tests } = tally(reports);
  const summary = (/** @type {{ passed: number, failed: number }} */ { passed, failed }) =>
    `${failed > 0 ? `${failed} failed | ` : ""}${passed} passed (${passed + failed})`;
  const stepsFailed = read("steps")?.failed ?? ["before the tests"];

  process.stdout.write(`\n Test Files  ${summary(files)}\n      Tests  ${summary(tests)}\n`);
  if (stepsFailed.length > 0) process.stdout.write(`Failed steps: ${stepsFailed.join(", ")}\n`);
  process.stdout.write(`${tests.passed} passed, ${tests.failed} failed\n`);
}
