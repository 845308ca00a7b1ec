import { describe, expect, it } from "vitest";
import { procedureCodes } from "../../src/reference/built-in/procedure-codes.js";
import { calculateUnits } from "../../src/units/calculate-units.js";
import { count, missingIn, SERVICE_DATE, unitsInOrder } from "./count.js";

// Every dated code is counted on its last or first day, and not a day beyond.
describe("dates of codes", () => {
  it.each([
    ["97001", "2016-12-31", "2017-01-01"],
    ["97002", "2016-12-31", "2017-01-01"],
    ["97003", "2016-12-31", "2017-01-01"],
    ["97004", "2016-12-31", "2017-01-01"],
    ["97532", "2017-12-31", "2018-01-01"],
    ["97762", "2017-12-31", "2018-01-01"],
    ["96111", "2018-12-31", "2019-01-01"],
    ["64550", "2018-12-31", "2019-01-01"],
    ["97127", "2019-12-31", "2020-01-01"],
    ["G0515", "2019-12-31", "2020-01-01"],
    ["90911", "2019-12-31", "2020-01-01"],
    ["95831", "2019-12-31", "2020-01-01"],
    ["95834", "2019-12-31", "2020-01-01"],
    ["G8978", "2018-12-31", "2019-01-01"],
    ["G8999", "2018-12-31", "2019-01-01"],
  ])("%s ends with %s", (procedureCode, lastDay, nextDay) => {
    const on = (date: string): unknown => {
      const [row] = count([{ procedureCode, minutes: 20 }], "cms-8-minute", date).codes;
      return [row?.units, row?.reason === "code-not-in-force"];
    };
    expect([on(lastDay), on(nextDay)]).toEqual([
      [1, false],
      [null, true],
    ]);
  });

  it.each([
    ["97165", "2016-12-31", "2017-01-01"],
    ["97763", "2017-12-31", "2018-01-01"],
    ["97127", "2017-12-31", "2018-01-01"],
    ["G0515", "2017-12-31", "2018-01-01"],
    ["96112", "2018-12-31", "2019-01-01"],
    ["97129", "2019-12-31", "2020-01-01"],
    ["97130", "2019-12-31", "2020-01-01"],
    ["90912", "2019-12-31", "2020-01-01"],
    ["98975", "2021-12-31", "2022-01-01"],
    ["97550", "2023-12-31", "2024-01-01"],
    ["97552", "2023-12-31", "2024-01-01"],
    ["G0541", "2024-12-31", "2025-01-01"],
    ["G0543", "2024-12-31", "2025-01-01"],
  ])("%s does not exist on %s and does on %s", (procedureCode, dayBefore, firstDay) => {
    const service = { procedureCode, minutes: 40 };
    expect(count([service], "cms-8-minute", dayBefore).codes[0]).toMatchObject({
      units: null,
      reason: "code-not-in-force",
    });
    expect(count([service], "cms-8-minute", firstDay).codes[0]?.units).toBeGreaterThan(0);
  });

  it.each(["98979", "98984", "98985", "98986"])("%s begins with 2026", (procedureCode) => {
    const service = {
      procedureCode,
      remoteMonitoring: { daysOfData: 5, minutesInMonth: 12, liveInteractions: 1 },
    };
    expect(unitsInOrder(count([service], "cms-8-minute", "2025-12-31"))).toEqual([null]);
    expect(unitsInOrder(count([service], "cms-8-minute", "2026-01-01"))).toEqual([1]);
  });

  it("names the code to use instead, and the service", () => {
    const { undetermined } = count([
      { procedureCode: "97530", minutes: 8 },
      { procedureCode: "97532", minutes: 8 },
    ]);
    expect(undetermined).toMatchObject([
      { missing: ["services.procedureCode"], path: ["services", 1, "procedureCode"] },
    ]);
    expect(undetermined[0]?.message).toContain("Use 97129 and, for further units, 97130.");
  });

  it("keeps ended and unknown codes out of the pool", () => {
    const calculation = count([
      { procedureCode: "97532", minutes: 30 },
      { procedureCode: "99999", minutes: 30 },
      { procedureCode: "97530", minutes: 7 },
    ]);
    expect(calculation.codes.map((row) => [row.units, row.timing, row.reason])).toEqual([
      [null, "unknown", "code-not-in-force"],
      [null, "unknown", "unknown-code"],
      [0, "timed", "below-cutoff"],
    ]);
    expect([calculation.timedMinutes, calculation.supportedTimedUnits]).toEqual([7, 0]);
    expect(missingIn(calculation)).toEqual(["services.procedureCode", "reference.procedureCodes"]);
  });
});

describe("the reach of the table", () => {
  const services = [{ procedureCode: "97530", minutes: 23 }];

  it.each([
    ["2015-12-31", ["reference.procedureCodes"]],
    ["2016-01-01", []],
    ["2026-12-31", []],
    ["2027-01-01", ["reference.procedureCodes"]],
  ])("on %s lacks %j, and counts as last known", (serviceDate, missing) => {
    const calculation = count(services, "cms-8-minute", serviceDate);
    expect([unitsInOrder(calculation), missingIn(calculation)]).toEqual([[2], missing]);
    expect(calculation.editions).toEqual([procedureCodes.edition]);
  });

  it("says once that it is beyond its dates, however many codes there are", () => {
    const many = [...services, { procedureCode: "97110", minutes: 8 }, { procedureCode: "97165" }];
    expect(missingIn(count(many, "cms-8-minute", "2027-03-01"))).toEqual(["reference.procedureCodes"]);
  });

  it("counts nothing when the table is withdrawn", () => {
    const options = {
      countingMethod: "cms-8-minute",
      serviceDate: SERVICE_DATE,
      reference: { procedureCodes: null },
    } as const;
    const calculation = calculateUnits(services, options);
    expect([unitsInOrder(calculation), missingIn(calculation)]).toEqual([[null], ["reference.procedureCodes"]]);
    expect([calculation.timedMinutes, calculation.supportedTimedUnits]).toEqual([0, 0]);
  });

  it("counts by another table", () => {
    const rows = procedureCodes.rows.replace(
      "97530|Therapeutic activities|procedure|timed|15",
      "97530|Own|procedure|timed|15",
    );
    const options = {
      countingMethod: "cms-8-minute",
      serviceDate: "2030-01-01",
      reference: {
        procedureCodes: { ...procedureCodes, rows, edition: { ...procedureCodes.edition, verifiedThrough: null } },
      },
    } as const;
    expect(missingIn(calculateUnits(services, options))).toEqual([]);
  });
});
