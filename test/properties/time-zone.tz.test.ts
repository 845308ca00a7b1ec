import { describe, expect, it } from "vitest";
import { lookUpThreshold } from "../../src/reference/look-up-threshold.js";
import { splitAssistantUnits } from "../../src/units/split-assistant-units.js";
import { count, missingIn, timed, unitsInOrder } from "../units/count.js";

// Runs in UTC, New York and Apia: dates are calendar dates, whatever the clock of the machine says.
describe("the same answer in every time zone", () => {
  it.each([
    ["97532", "2017-12-31", 1],
    ["97532", "2018-01-01", null],
    ["97129", "2019-12-31", null],
    ["97129", "2020-01-01", 1],
    ["97550", "2023-12-31", null],
    ["97550", "2024-01-01", 1],
    ["97530", "2024-02-29", 1],
    ["97530", "2025-03-09", 1],
    ["97530", "2026-12-31", 1],
    // Apia had no 30 December 2011; the calendar has.
    ["97530", "2011-12-30", 1],
  ])("%s on %s: %s", (code, serviceDate, units) => {
    expect(unitsInOrder(count(timed([code, 20]), "cms-8-minute", serviceDate))[0]).toBe(units);
  });

  it("the table ends with its last day", () => {
    const missing = ["2026-12-31", "2027-01-01"].map((date) =>
      missingIn(count(timed(["97530", 8]), "cms-8-minute", date)),
    );
    expect(missing).toEqual([[], ["reference.procedureCodes"]]);
  });

  it.each([
    ["2019-12-31", 0],
    ["2020-01-01", 1],
    ["2021-12-31", 1],
    ["2022-01-01", 0],
  ])("the assistant rule of %s gives %i", (serviceDate, assistantUnits) => {
    const input = { procedureCode: "97530", serviceDate, units: 1, minutes: 22, assistantMinutes: 14 };
    expect(splitAssistantUnits(input).assistantUnits).toBe(assistantUnits);
  });

  it("a threshold changes with the year", () => {
    const values = ["2025-12-31", "2026-01-01"].map((date) => {
      const answer = lookUpThreshold("kx", date);
      return answer.status === "found" ? answer.value : answer.status;
    });
    expect(values).toEqual(["2410.00", "2480.00"]);
  });
});
