import { expect, it } from "vitest";
import { tally } from "../../scripts/tally.mjs";

const passed = { status: "passed" };
const failed = { status: "failed" };

it("adds the tests of all reports and leaves out what was skipped", () => {
  const unit = { testResults: [{ status: "passed", assertionResults: [passed, passed, { status: "skipped" }] }] };
  const packed = { testResults: [{ status: "failed", assertionResults: [passed, failed] }] };
  expect(tally([unit, packed])).toEqual({ files: { passed: 1, failed: 1 }, tests: { passed: 3, failed: 1 } });
});

it("counts a file that could not run as a failed test", () => {
  const broken = { testResults: [{ status: "failed", assertionResults: [] }] };
  const beforeAll = { testResults: [{ status: "failed", assertionResults: [{ status: "skipped" }] }] };
  expect(tally([broken, beforeAll]).tests).toEqual({ passed: 0, failed: 2 });
});

it("counts nothing without a report", () => {
  expect(tally([]).tests).toEqual({ passed: 0, failed: 0 });
});
