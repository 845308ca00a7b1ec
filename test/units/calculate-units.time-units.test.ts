import { describe, expect, it } from "vitest";
import { count, COUNTING_METHODS, rowOf, timed, unitsByCode, unitsInOrder } from "./count.js";

describe("families of 15-minute codes", () => {
  // Minutes of the family, then base and add-on units.
  const steps = [
    [0, 0, 0],
    [7, 0, 0],
    [8, 1, 0],
    [22, 1, 0],
    [23, 1, 1],
    [37, 1, 1],
    [38, 1, 2],
    [52, 1, 2],
    [53, 1, 3],
  ] as const;

  for (const [base, addOn] of [
    ["97129", "97130"],
    ["90912", "90913"],
  ] as const) {
    it.each(steps)(`${base} and ${addOn}: %i minutes are %i and %i`, (minutes, baseUnits, addOnUnits) => {
      for (const method of ["cms-8-minute", "cpt-midpoint", "nearest-quarter-hour"] as const) {
        const underBase = count(timed([base, minutes]), method);
        expect(underBase.codes.map((row) => row.procedureCode)).toEqual([base, addOn]);
        expect(unitsInOrder(underBase)).toEqual([baseUnits, addOnUnits]);
        expect(unitsInOrder(count(timed([addOn, minutes]), method))).toEqual([baseUnits, addOnUnits]);
      }
    });

    it(`${base} and ${addOn} share their minutes however they are entered`, () => {
      const apart = count(timed([base, 15], [addOn, 23]));
      expect(unitsByCode(apart)).toEqual({ [base]: 1, [addOn]: 2 });
      expect([rowOf(apart, base).minutes, rowOf(apart, addOn).minutes]).toEqual([38, null]);
      expect(apart.supportedTimedUnits).toBe(3);
    });
  }

  it("enter the pool as one code", () => {
    expect(unitsByCode(count(timed(["97530", 15], ["97129", 7])))).toEqual({ "97530": 1 });
    expect(unitsByCode(count(timed(["97530", 15], ["97129", 8])))).toEqual({ "97530": 1, "97129": 1 });
    expect(unitsByCode(count(timed(["97530", 15], ["97129", 22])))).toEqual({ "97530": 1, "97129": 1 });
    expect(unitsByCode(count(timed(["97530", 16], ["97129", 22])))).toEqual({ "97530": 1, "97129": 1, "97130": 1 });
  });

  it("count full blocks only under full-unit-only", () => {
    expect(unitsInOrder(count(timed(["97129", 29]), "full-unit-only"))).toEqual([1, 0]);
    expect(unitsInOrder(count(timed(["97129", 30]), "full-unit-only"))).toEqual([1, 1]);
    expect(unitsInOrder(count(timed(["97129", 14]), "full-unit-only"))).toEqual([0, 0]);
  });
});

describe("codes with their own table", () => {
  // Code or family, then the first minute of each unit.
  it.each([
    ["97550", "97551", [16, 38, 53, 68]],
    ["G0541", "G0542", [16, 38, 53, 68]],
    ["G0539", "G0540", [16, 38, 53, 68]],
    ["97545", "97546", [61, 151, 211]],
    ["96112", "96113", [31, 76, 106]],
    ["92607", "92608", [31, 76, 106]],
    ["92605", "92618", [31, 76, 106]],
    ["92626", "92627", [31, 68, 83]],
    ["96125", null, [31, 91, 151]],
    ["96105", null, [31, 91, 151]],
  ])("%s and %s begin a unit at %j minutes, under every method", (base, addOn, firstMinutes) => {
    for (const method of COUNTING_METHODS) {
      const unitsAt = (minutes: number): readonly (number | null)[] =>
        unitsInOrder(count(timed([base, minutes]), method));
      const steps = firstMinutes.flatMap((first) => [unitsAt(first - 1), unitsAt(first)]);
      const expected = firstMinutes.flatMap((_, index) => [row(index), row(index + 1)]);
      expect(steps).toEqual(expected);
    }
    function row(units: number): readonly number[] {
      return addOn === null ? [units] : [Math.min(1, units), Math.max(0, units - 1)];
    }
  });

  it("stay outside the pool", () => {
    const calculation = count(timed(["97550", 45], ["97530", 8]));
    expect(unitsByCode(calculation)).toEqual({ "97550": 1, "97551": 1, "97530": 1 });
    expect([calculation.timedMinutes, calculation.supportedTimedUnits]).toEqual([8, 1]);
  });

  it("show full units and what is left", () => {
    const rowAt = (minutes: number): unknown => {
      const { fullUnits, remainderMinutes, reason } = rowOf(count(timed(["97550", minutes])), "97550");
      return [fullUnits, remainderMinutes, reason];
    };
    expect([0, 15, 29, 30, 53].map(rowAt)).toEqual([
      [0, 0, "no-minutes"],
      [0, 15, "below-midpoint"],
      [0, 29, "midpoint"],
      [1, 0, "midpoint"],
      [2, 8, "midpoint"],
    ]);
  });

  it("are undetermined without minutes, base and add-on alike, and leave the pool alone", () => {
    const calculation = count([{ procedureCode: "97550" }, { procedureCode: "97530", minutes: 23 }]);
    expect(unitsInOrder(calculation)).toEqual([null, null, 2]);
    expect(calculation.supportedTimedUnits).toBe(2);
  });
});

describe("bands of minutes", () => {
  it.each([
    ["98966", 5, 10],
    ["98967", 11, 20],
    ["98968", 21, 30],
    ["98970", 5, 10],
    ["98971", 11, 20],
    ["98972", 21, null],
    ["G2251", 5, 10],
  ])("%s stands for %i to %s minutes", (code, least, most) => {
    const unitsAt = (minutes: number): number | null | undefined => unitsInOrder(count(timed([code, minutes])))[0];
    expect([unitsAt(least - 1), unitsAt(least)]).toEqual([0, 1]);
    if (most === null) expect(unitsAt(600)).toBe(1);
    else expect([unitsAt(most), unitsAt(most + 1)]).toEqual([1, 0]);
    expect(rowOf(count(timed([code, least - 1])), code).reason).toBe("outside-band");
    expect(count([{ procedureCode: code }]).codes[0]?.units).toBeNull();
  });
});

describe("where the counting methods differ", () => {
  // prettier-ignore
  it.each([
    { minutes: [8, 8, 8], pooled: 2, midpoint: 3, full: 0 },
    { minutes: [10, 10, 10], pooled: 2, midpoint: 3, full: 0 },
    { minutes: [24, 23], pooled: 3, midpoint: 4, full: 2 },
    { minutes: [23, 12, 8], pooled: 3, midpoint: 4, full: 1 },
    { minutes: [22, 8, 8], pooled: 3, midpoint: 3, full: 1 },
    { minutes: [20, 20], pooled: 3, midpoint: 2, full: 2 },
    { minutes: [33, 7], pooled: 3, midpoint: 2, full: 2 },
    { minutes: [20, 18], pooled: 3, midpoint: 2, full: 2 },
    { minutes: [7, 7, 7], pooled: 1, midpoint: 0, full: 0 },
    { minutes: [7, 7], pooled: 1, midpoint: 0, full: 0 },
    { minutes: [15, 15], pooled: 2, midpoint: 2, full: 2 },
    { minutes: [7, 8], pooled: 1, midpoint: 1, full: 0 },
  ])("$minutes: pooled $pooled, mid-point $midpoint, full blocks $full", ({ minutes, pooled, midpoint, full }) => {
    const services = minutes.map((each, index) => ({ procedureCode: ["97110", "97140", "97116"][index] ?? "", minutes: each }));
    const totals = COUNTING_METHODS.map((method) => count(services, method).supportedTimedUnits);
    expect(totals).toEqual([pooled, midpoint, full, midpoint]);
  });

  it.each([
    [14, 0],
    [15, 1],
    [29, 1],
    [30, 2],
  ])("full-unit-only counts %i minutes as %i", (minutes, units) => {
    expect(unitsInOrder(count(timed(["97530", minutes]), "full-unit-only"))).toEqual([units]);
  });

  it.each([
    [7, 0],
    [8, 1],
    [22, 1],
    [23, 2],
    [37, 2],
    [38, 3],
  ])("nearest-quarter-hour and the mid-point count %i minutes as %i", (minutes, units) => {
    expect(unitsInOrder(count(timed(["97530", minutes]), "nearest-quarter-hour"))).toEqual([units]);
    expect(unitsInOrder(count(timed(["97530", minutes]), "cpt-midpoint"))).toEqual([units]);
  });

  it("gives each method its own reason", () => {
    const reasons = (minutes: number): readonly unknown[] =>
      COUNTING_METHODS.map((method) => count(timed(["97530", minutes]), method).codes[0]?.reason);
    expect(reasons(0)).toEqual(["no-minutes", "no-minutes", "no-minutes", "no-minutes"]);
    expect(reasons(7)).toEqual(["below-cutoff", "below-midpoint", "full-units-only", "below-midpoint"]);
    expect(reasons(8)).toEqual(["largest-remainder", "midpoint", "full-units-only", "nearest-quarter-hour"]);
    expect(reasons(15)).toEqual(["full-units", "midpoint", "full-units-only", "nearest-quarter-hour"]);
  });

  it("counts 15-minute codes outside the pool by their mid-point also under the pooled rule", () => {
    const calculation = count(timed(["G0152", 8], ["97530", 7]));
    expect(unitsByCode(calculation)).toEqual({ G0152: 1 });
    expect(calculation.timedMinutes).toBe(7);
  });
});
