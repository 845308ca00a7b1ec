import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCodePattern } from "../../src/reference/code-pattern.js";
import { parseCoveragePolicies } from "../../src/schema.js";
import { coveragePolicy } from "./coverage-sample.js";
import { withValueAt } from "./with-value-at.js";

function issuesWith(pointer: string, value: unknown) {
  const parsed = parseCoveragePolicies(withValueAt([coveragePolicy], pointer, value));
  return parsed.ok ? [] : parsed.issues;
}

it("reads a policy with every field, anew", () => {
  const parsed = parseCoveragePolicies([coveragePolicy]);
  expect(parsed).toEqual({ ok: true, value: [coveragePolicy] });
  expect(parsed.ok && parsed.value[0]).not.toBe(coveragePolicy);
});

it("reads no policy, and a policy of the fewest fields", () => {
  expect(parseCoveragePolicies([])).toEqual({ ok: true, value: [] });
  const { id, kind, label, payers, citation } = coveragePolicy;
  const least = { id, kind, label, payers, effectiveFrom: null, effectiveThrough: null, citation, lists: [] };
  expect(parseCoveragePolicies([least])).toEqual({ ok: true, value: [least] });
});

it("writes states in upper case", () => {
  const parsed = parseCoveragePolicies([{ ...coveragePolicy, states: ["ny"] }]);
  expect(parsed.ok && parsed.value[0]?.states).toEqual(["NY"]);
});

describe("issues name the place and the fix", () => {
  it.each([
    ["/0/kind", "lcd", "unknown-value", 'Write one of "lcd-article", "ncd", "payer".'],
    ["/0/effectiveFrom", "2026-02-30", "wrong-format", 'Write the date as text such as "2026-03-02", without a time.'],
    ["/0/states/0", "New York", "wrong-format", 'Write the postal abbreviation of the state, such as "OH".'],
    ["/0/lists/0/strength", "strong", "unknown-value", 'Write one of "firm", "advice".'],
    ["/0/lists/0/priorTrial/days", 4.5, "not-whole", "Write whole days without quotes."],
    ["/0/lists/0/diagnoses", null, "null-not-allowed", undefined],
  ])("%s %j is %s", (pointer, value, code, fix) => {
    const [only, ...more] = issuesWith(pointer, value);
    expect(more).toEqual([]);
    expect([only?.pointer, only?.code]).toEqual([pointer, code]);
    if (fix !== undefined) expect(only?.fix).toBe(fix);
  });

  it.each(["m25.511", "M25..", "J47.9..J40", "[9-1]25", "L89**", "M 25", ""])("%j is no pattern", (text) => {
    for (const field of ["diagnoses", "except", "uncertain", "procedureCodes"]) {
      const pointer = `/0/lists/0/${field}/0`;
      const [only, ...more] = issuesWith(pointer, text);
      expect(more).toEqual([]);
      expect([only?.pointer, only?.code]).toEqual([pointer, "wrong-format"]);
      expect(only?.message).toContain("must be a code or a pattern of codes in upper case");
    }
  });

  it("a pattern of a need, and of the codes of a policy", () => {
    expect(issuesWith("/0/lists/0/needs/0/companions/0", "E14..E11").map(({ pointer }) => pointer)).toEqual([
      "/0/lists/0/needs/0/companions/0",
    ]);
    expect(issuesWith("/0/procedureCodes/0", "97168..97161").map(({ pointer }) => pointer)).toEqual([
      "/0/procedureCodes/0",
    ]);
  });

  it("dates that run backwards", () => {
    expect(issuesWith("/0/effectiveThrough", "2025-12-31")).toEqual([
      {
        path: [0, "effectiveThrough"],
        pointer: "/0/effectiveThrough",
        code: "out-of-range",
        message: "[0].effectiveThrough must be no earlier than the first date of the policy.",
        fix: "Write the last date of service that the policy governs, or null where it has no end.",
      },
    ]);
    expect(issuesWith("/0/effectiveThrough", "2026-01-01")).toEqual([]);
    expect(issuesWith("/0/verifiedThrough", "2025-12-31").map(({ pointer }) => pointer)).toEqual([
      "/0/verifiedThrough",
    ]);
  });

  it("a condition that asks for nothing", () => {
    const [only] = issuesWith("/0/lists/0/needs/0", { diagnoses: ["G56*"] });
    expect([only?.pointer, only?.code]).toEqual(["/0/lists/0/needs/0", "missing"]);
  });

  it("a slip in the name of a field", () => {
    const { effectiveThrough: _, ...rest } = coveragePolicy;
    const parsed = parseCoveragePolicies([{ ...rest, efectiveThrough: null }]);
    const issues = parsed.ok ? [] : parsed.issues;
    expect(issues.map(({ code }) => code).sort()).toEqual(["missing", "unknown-field"]);
    expect(issues.some(({ fix }) => fix.startsWith("Did you mean effectiveThrough?"))).toBe(true);
  });
});

it("a list of codes that is refused for another field is still checked", () => {
  const broken = withValueAt(withValueAt([coveragePolicy], "/0/label", 3), "/0/lists/1/diagnoses/0", "J47..J40");
  const parsed = parseCoveragePolicies(broken);
  expect(parsed.ok ? [] : parsed.issues.map(({ pointer }) => pointer).sort()).toEqual([
    "/0/label",
    "/0/lists/1/diagnoses/0",
  ]);
});

it("every pattern that is read can be matched, and no text comes back in an issue", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\dA-C.?*[\]-]{0,14}$/)), (text) => {
      const issues = issuesWith("/0/lists/0/diagnoses/0", text);
      expect(issues.length === 0).toBe(isCodePattern(text));
      if (text.length > 12) expect(JSON.stringify(issues)).not.toContain(text);
    }),
    { numRuns: 500 },
  );
});
