import { describe, expect, it } from "vitest";
import { explain } from "../../src/check/explain.js";
import { calculateUnits } from "../../src/units/calculate-units.js";

const sentencesOf = (services: readonly { readonly procedureCode: string; readonly minutes: number }[]) =>
  explain(calculateUnits(services, { countingMethod: "cms-8-minute", serviceDate: "2026-03-02" }));

describe("the working of a family", () => {
  it("tells the base unit from the units of the family, whose minutes stand beside it", () => {
    const sentences = sentencesOf([
      { procedureCode: "97129", minutes: 15 },
      { procedureCode: "97130", minutes: 23 },
    ]);
    expect(sentences.find((sentence) => sentence.startsWith("97129:"))).toBe(
      "97129: 1 unit, the first of the family's 3 - 38 minutes = 2 full units and 8 over; its remainder of 8 is among the largest, so it takes an extra unit (CMS Pub. 100-04 ch. 5 §20.2.C (official text)).",
    );
    expect(sentences.find((sentence) => sentence.startsWith("97130:"))).toContain("97130: 2 units - ");
  });

  it("says no more of a base that has no add-on units, nor of a code alone", () => {
    const sentences = sentencesOf([
      { procedureCode: "97129", minutes: 15 },
      { procedureCode: "97530", minutes: 30 },
    ]);
    expect(sentences.find((sentence) => sentence.startsWith("97129:"))).toContain("97129: 1 unit - 15 minutes");
    expect(sentences.find((sentence) => sentence.startsWith("97530:"))).toContain("97530: 2 units - 30 minutes");
  });
});
