import { describe, expect, it } from "vitest";
import { countFamilyUnits } from "../../src/units/count-family-units.js";

describe("countFamilyUnits", () => {
  // The first minute at which base + add-ons change; one minute less gives the units before it.
  it.each([
    { base: 15, addOn: 15, firstMinutes: [8, 23, 38, 53] },
    { base: 30, addOn: 15, firstMinutes: [16, 38, 53, 68] },
    { base: 60, addOn: 30, firstMinutes: [31, 76, 106, 136] },
    { base: 60, addOn: 15, firstMinutes: [31, 68, 83, 98] },
    { base: 120, addOn: 60, firstMinutes: [61, 151, 211, 271] },
  ])("base of $base and add-ons of $addOn minutes begin at $firstMinutes", ({ base, addOn, firstMinutes }) => {
    const total = (minutes: number): number => {
      const { baseUnits, addOnUnits } = countFamilyUnits(minutes, base, addOn);
      return baseUnits + addOnUnits;
    };
    expect(firstMinutes.map((first) => [total(first - 1), total(first)])).toEqual(
      firstMinutes.map((_, index) => [index, index + 1]),
    );
  });

  it.each([
    [0, { baseUnits: 0, addOnUnits: 0 }],
    [15, { baseUnits: 0, addOnUnits: 0 }],
    [29, { baseUnits: 1, addOnUnits: 0 }],
    [45, { baseUnits: 1, addOnUnits: 1 }],
    [53, { baseUnits: 1, addOnUnits: 2 }],
  ])("a caregiver family of %i minutes is %o", (minutes, units) => {
    expect(countFamilyUnits(minutes, 30, 15)).toEqual(units);
  });

  it("has at most one base, no add-on without it, and never falls as minutes rise", () => {
    const shapes = [
      [15, 15],
      [30, 15],
      [60, 30],
      [60, 15],
      [120, 60],
    ] as const;
    const faults = shapes.flatMap(([base, addOn]) => {
      let before = 0;
      return Array.from({ length: 481 }, (_, minutes) => minutes).filter((minutes) => {
        const { baseUnits, addOnUnits } = countFamilyUnits(minutes, base, addOn);
        const total = baseUnits + addOnUnits;
        const fault = baseUnits > 1 || (addOnUnits > 0 && baseUnits === 0) || total < before || total > before + 1;
        before = total;
        return fault;
      });
    });
    expect(faults).toEqual([]);
  });

  it.each([
    [-1, 30, 15, "minutes"],
    [1.5, 30, 15, "minutes"],
    [Number.NaN, 30, 15, "minutes"],
    [10, 0, 15, "baseMinutes"],
    [10, 30, 0, "addOnMinutes"],
    [10, 30, 7.5, "addOnMinutes"],
  ])("refuses %s minutes of %s and %s", (minutes, base, addOn, field) => {
    expect(() => countFamilyUnits(minutes, base, addOn)).toThrow(RangeError);
    expect(() => countFamilyUnits(minutes, base, addOn)).toThrow(new RegExp(`^${field} must be`));
  });
});
