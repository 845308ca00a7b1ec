import { describe, expect, it } from "vitest";
import { countTimedUnits } from "../../src/units/count-timed-units.js";
import { CMS_TABLE, tableUnits } from "./cms-table.js";

describe("countTimedUnits", () => {
  it.each(CMS_TABLE)("%i to %i minutes support %i units", (first, last, units) => {
    expect([countTimedUnits(first), countTimedUnits(last)]).toEqual([units, units]);
    expect(countTimedUnits(last + 1)).toBe(units + 1);
  });

  it("agrees with the printed table for every minute from 0 to 487", () => {
    const minutes = Array.from({ length: 488 }, (_, minute) => minute);
    expect(minutes.map(countTimedUnits)).toEqual(minutes.map(tableUnits));
  });

  it("goes on in steps of 15 to the longest month", () => {
    expect(countTimedUnits(44_640)).toBe(2976);
  });

  it.each([
    -1,
    0.5,
    7.999,
    Number.NaN,
    Infinity,
    -Infinity,
    44_641,
    "8" as unknown as number,
    null as unknown as number,
  ])("refuses %s", (minutes) => {
    expect(() => countTimedUnits(minutes)).toThrow(RangeError);
    expect(() => countTimedUnits(minutes)).toThrow("timedMinutes must be whole minutes from 0 to 44640.");
  });
});
