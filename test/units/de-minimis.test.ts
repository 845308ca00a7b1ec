import { describe, expect, it } from "vitest";
import type { DeMinimisMethod } from "../../src/claim/payer.js";
import { exceedsTenth } from "../../src/units/de-minimis.js";

const METHODS: readonly DeMinimisMethod[] = ["exact", "percentage", "simple"];

describe("exceedsTenth", () => {
  // All minutes and assistant minutes, then the answer of each test.
  it.each([
    { all: 30, assistant: 3, exact: false, percentage: false, simple: false },
    { all: 30, assistant: 4, exact: true, percentage: true, simple: true },
    { all: 15, assistant: 1, exact: false, percentage: false, simple: false },
    { all: 15, assistant: 2, exact: true, percentage: true, simple: false },
    { all: 15, assistant: 3, exact: true, percentage: true, simple: true },
    { all: 45, assistant: 4, exact: false, percentage: false, simple: false },
    { all: 45, assistant: 5, exact: true, percentage: true, simple: false },
    { all: 45, assistant: 6, exact: true, percentage: true, simple: true },
    { all: 60, assistant: 6, exact: false, percentage: false, simple: false },
    { all: 60, assistant: 7, exact: true, percentage: true, simple: true },
    { all: 8, assistant: 1, exact: true, percentage: true, simple: false },
    // 10.2 percent rounds to 10, 10.5 to 11, 10.4 to 10.
    { all: 49, assistant: 5, exact: true, percentage: false, simple: false },
    { all: 200, assistant: 21, exact: true, percentage: true, simple: true },
    { all: 48, assistant: 5, exact: true, percentage: false, simple: false },
    { all: 1, assistant: 1, exact: true, percentage: true, simple: true },
    { all: 0, assistant: 0, exact: false, percentage: false, simple: false },
    { all: 30, assistant: 0, exact: false, percentage: false, simple: false },
  ])("$assistant of $all: exact $exact, percentage $percentage, simple $simple", (row) => {
    const answers = METHODS.map((method) => exceedsTenth(row.all - row.assistant, row.assistant, method));
    expect(answers).toEqual([row.exact, row.percentage, row.simple]);
  });

  it.each([
    [15, 3],
    [30, 4],
    [45, 6],
    [60, 7],
  ])("by the simple test %i minutes take the modifier from %i of the assistant", (all, first) => {
    expect(exceedsTenth(all - first + 1, first - 1, "simple")).toBe(false);
    expect(exceedsTenth(all - first, first, "simple")).toBe(true);
  });

  it("exactly a tenth never takes it, by any test", () => {
    const tenths = Array.from({ length: 48 }, (_, index) => index + 1);
    const taken = tenths.flatMap((tenth) => METHODS.filter((method) => exceedsTenth(9 * tenth, tenth, method)));
    expect(taken).toEqual([]);
  });

  it("the exact test is the strictest: the others never take a modifier that it does not", () => {
    const faults: string[] = [];
    for (let all = 0; all <= 240; all += 1) {
      for (let assistant = 0; assistant <= all; assistant += 1) {
        const [exact, percentage, simple] = METHODS.map((method) => exceedsTenth(all - assistant, assistant, method));
        if (exact !== assistant * 10 > all || (!exact && (percentage || simple))) faults.push(`${assistant} of ${all}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it.each([
    [-987, 1, "therapistMinutes"],
    [987.5, 1, "therapistMinutes"],
    [Number.NaN, 1, "therapistMinutes"],
    [1, -987, "assistantMinutes"],
    [1, Infinity, "assistantMinutes"],
    [1, "987" as unknown as number, "assistantMinutes"],
  ])("refuses %s and %s by the name of the field", (therapist, assistant, field) => {
    expect(() => exceedsTenth(therapist, assistant, "exact")).toThrow(RangeError);
    expect(() => exceedsTenth(therapist, assistant, "exact")).toThrow(
      `${field} must be whole minutes from 0 to 44640.`,
    );
  });

  it("refuses a test that does not exist", () => {
    const method = "roughly" as DeMinimisMethod;
    expect(() => exceedsTenth(10, 5, method)).toThrow("deMinimisMethod must be one of exact, percentage, simple.");
  });
});
