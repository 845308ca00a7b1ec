import { describe, expect, it } from "vitest";
import { parseClaim } from "../../src/schema/parse-claim.js";

const claimOf = (...lineNumbers: readonly unknown[]): unknown => ({
  payer: "medicare-part-b",
  setting: "practitioner",
  diagnosisCodes: ["M25.641"],
  serviceLines: lineNumbers.map((lineNumber) => ({ lineNumber, procedureCode: "97530", modifiers: ["GO"] })),
});
const pointersOf = (claim: unknown): readonly string[] => {
  const parsed = parseClaim(claim);
  return parsed.ok ? [] : parsed.issues.map(({ code, pointer }) => `${code} ${pointer}`);
};

describe("line numbers of a claim", () => {
  it("are each given once, in any order", () => {
    expect(pointersOf(claimOf())).toEqual([]);
    expect(pointersOf(claimOf(1, 2, 3))).toEqual([]);
    expect(pointersOf(claimOf(3, 1, 2))).toEqual([]);
  });

  it("are refused at every line after the first of a number", () => {
    expect(pointersOf(claimOf(1, 2, 1, 1, 2))).toEqual([
      "repeated /serviceLines/2/lineNumber",
      "repeated /serviceLines/3/lineNumber",
      "repeated /serviceLines/4/lineNumber",
    ]);
  });

  it("are found beside other faults, one issue a field", () => {
    expect(pointersOf(claimOf(0, 0))).toHaveLength(2);
    expect(pointersOf(claimOf("1", "1")).every((text) => !text.startsWith("repeated"))).toBe(true);
    expect(pointersOf({ serviceLines: [null, 1, "x"] }).some((text) => text.startsWith("repeated"))).toBe(false);
  });
});
