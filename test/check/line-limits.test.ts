import { describe, expect, it } from "vitest";
import { checkClaim } from "../../src/check/check-claim.js";
import type { Claim } from "../../src/claim/claim.js";
import type { MueTable } from "../../src/reference/mue.js";

// No code of the built-in tables has a limit of each line; tables that users compile do.
const table = (rows: string): MueTable => ({
  editions: [
    {
      key: "a",
      setting: "practitioner",
      edition: "own",
      verifiedFrom: "2026-01-01",
      verifiedThrough: "2026-12-31",
      citation: { publication: "Own", section: "1", mark: "official" },
    },
  ],
  rows,
});

/** Lines found, with their units, for lines of a splint with these units. */
function foundFor(rows: string, ...units: readonly number[]): readonly unknown[] {
  const claim: Claim = {
    payer: "medicare-part-b",
    setting: "practitioner",
    diagnosisCodes: ["M25.641"],
    serviceLines: units.map((each, index) => ({
      lineNumber: index + 1,
      procedureCode: "29125",
      modifiers: ["GO", index === 0 ? "RT" : "LT"],
      serviceDate: "2026-03-02",
      units: each,
      diagnosisPointers: [1],
      placeOfServiceCode: "11",
    })),
  };
  const { findings } = checkClaim(claim, { reference: { mue: table(rows) } });
  return findings
    .filter(({ ruleId }) => ruleId === "mue-exceeded")
    .map(({ path, facts, fix }) => [path.join("."), facts["units"], fix]);
}

describe("a limit of units on each line", () => {
  it("is met by every line for itself", () => {
    expect(foundFor("a|2|1|29125", 2, 2)).toEqual([]);
    expect(foundFor("a|2|1|29125", 3, 2)).toEqual([
      ["serviceLines.0.units", 3, "Bill at most 2 units of 29125; 3 are billed and modifiers do not lift the limit."],
    ]);
    expect(foundFor("a|2|1|29125", 3, 4)).toHaveLength(2);
  });

  it("of none is of the day, and one finding", () => {
    expect(foundFor("a|0|1|29125", 1, 1)).toEqual([
      ["serviceLines.0.units", 2, "Remove 29125: none is payable on this kind of claim, with any modifier."],
    ]);
  });
});

it("a limit of the day adds the lines up", () => {
  expect(foundFor("a|2|2|29125", 1, 1)).toEqual([]);
  expect(foundFor("a|2|2|29125", 2, 1)).toHaveLength(1);
});
