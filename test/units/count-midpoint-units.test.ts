import { describe, expect, it } from "vitest";
import { countMidpointUnits } from "../../src/units/count-midpoint-units.js";
import { tableUnits } from "./cms-table.js";

describe("countMidpointUnits", () => {
  // Minutes of one unit, then the first minute of each unit.
  it.each([
    { unitMinutes: 15, firstMinutes: [8, 23, 38, 53, 68] },
    { unitMinutes: 20, firstMinutes: [11, 31, 51] },
    { unitMinutes: 30, firstMinutes: [16, 46, 76] },
    { unitMinutes: 60, firstMinutes: [31, 91, 151] },
    { unitMinutes: 120, firstMinutes: [61, 181] },
    { unitMinutes: 1, firstMinutes: [1, 2, 3] },
  ])("a unit of $unitMinutes minutes begins at $firstMinutes", ({ unitMinutes, firstMinutes }) => {
    const around = firstMinutes.map((first) => [
      countMidpointUnits(first - 1, unitMinutes),
      countMidpointUnits(first, unitMinutes),
    ]);
    expect(around).toEqual(firstMinutes.map((_, index) => [index, index + 1]));
  });

  it("gives 15-minute codes the numbers of the printed CMS table, for every minute from 0 to 487", () => {
    const minutes = Array.from({ length: 488 }, (_, minute) => minute);
    expect(minutes.map((each) => countMidpointUnits(each))).toEqual(minutes.map(tableUnits));
  });

  it("needs the mid-point passed, not reached", () => {
    expect([countMidpointUnits(15, 30), countMidpointUnits(30, 60), countMidpointUnits(60, 120)]).toEqual([0, 0, 0]);
  });

  it.each([-1, 0.5, Number.NaN, Infinity, 44_641, "8" as unknown as number])("refuses %s minutes", (minutes) => {
    expect(() => countMidpointUnits(minutes)).toThrow("minutes must be whole minutes from 0 to 44640.");
  });

  it.each([0, -15, 7.5, Number.NaN, Infinity, "15" as unknown as number])("refuses a unit of %s minutes", (length) => {
    expect(() => countMidpointUnits(30, length)).toThrow("minutesPerUnit must be a whole number of at least 1.");
  });
});
