import { describe, expect, it } from "vitest";
import type { Service } from "../../src/claim/service.js";
import { calculateUnits } from "../../src/units/calculate-units.js";
import { CMS_TABLE } from "./cms-table.js";
import { count, pooled, rowOf, SERVICE_DATE, timed, unitsByCode, unitsInOrder } from "./count.js";

describe("pooled minutes of one code", () => {
  it.each(CMS_TABLE.slice(1))("from %i to %i minutes: %i units, one less a minute earlier", (first, last, units) => {
    const at = (minutes: number): unknown => unitsInOrder(count(pooled(minutes)))[0];
    expect([at(first - 1), at(first), at(last), at(last + 1)]).toEqual([units - 1, units, units, units + 1]);
  });
});

describe("allocation to codes", () => {
  it.each<{ readonly minutes: readonly number[]; readonly units: readonly number[]; readonly tie?: string }>([
    // Examples of the manual.
    { minutes: [24, 23], units: [2, 1] },
    { minutes: [20, 20], units: [2, 1], tie: "97530 97535 / 1" },
    { minutes: [33, 7], units: [2, 1] },
    { minutes: [18, 13, 10, 8], units: [1, 1, 1, 0] },
    { minutes: [7, 7, 7], units: [1, 0, 0], tie: "97530 97535 97110 / 1" },
    // Either side of the fourth unit.
    { minutes: [22, 13, 10, 7], units: [1, 1, 1, 0] },
    { minutes: [22, 13, 10, 8], units: [1, 1, 1, 1] },
    { minutes: [5, 4], units: [1, 0] },
    { minutes: [4, 3], units: [0, 0] },
    { minutes: [4, 4], units: [1, 0], tie: "97530 97535 / 1" },
    { minutes: [22, 20], units: [2, 1] },
    { minutes: [25, 15, 10], units: [2, 1, 0], tie: "97530 97110 / 1" },
    { minutes: [16, 6], units: [1, 0] },
    { minutes: [16, 7], units: [1, 1] },
    { minutes: [15, 7], units: [1, 0] },
    { minutes: [15, 8], units: [1, 1] },
    { minutes: [15, 15], units: [1, 1] },
    { minutes: [30, 8], units: [2, 1] },
    { minutes: [30, 7], units: [2, 0] },
    { minutes: [22, 8, 8], units: [1, 1, 1] },
    { minutes: [0, 8], units: [0, 1] },
    { minutes: [0, 7], units: [0, 0] },
    { minutes: [0, 0], units: [0, 0] },
    { minutes: [25, 25, 10], units: [2, 2, 0], tie: "97530 97535 97110 / 2" },
    { minutes: [7, 8], units: [0, 1] },
    { minutes: [14, 14, 14], units: [1, 1, 1] },
    { minutes: [14, 14, 14, 14], units: [1, 1, 1, 1] },
    { minutes: [14, 14, 14, 10], units: [1, 1, 1, 0] },
    { minutes: [14, 14, 14, 11], units: [1, 1, 1, 1] },
  ])("$minutes minutes are $units units", ({ minutes, units, tie }) => {
    const calculation = count(pooled(...minutes));
    expect(unitsInOrder(calculation)).toEqual(units);
    const found = calculation.tie;
    expect(found === null ? undefined : `${found.candidates.join(" ")} / ${found.extraUnits}`).toBe(tie);
    expect(calculation.timedMinutes).toBe(minutes.reduce((sum, each) => sum + each, 0));
    expect(calculation.supportedTimedUnits).toBe(units.reduce((sum, each) => sum + each, 0));
    expect(calculation.undetermined).toEqual([]);
  });

  it("shows full units, remainder and reason of each code", () => {
    // 91 minutes are six units: four full blocks, then the remainders of 9 and 8.
    const rows = count(pooled(38, 7, 15, 22, 0, 9)).codes;
    expect(rows.map((row) => [row.fullUnits, row.remainderMinutes, row.units, row.reason])).toEqual([
      [2, 8, 3, "largest-remainder"],
      [0, 7, 0, "below-cutoff"],
      [1, 0, 1, "full-units"],
      [1, 7, 1, "below-cutoff"],
      [0, 0, 0, "no-minutes"],
      [0, 9, 1, "largest-remainder"],
    ]);
    const tied = count(pooled(33, 7, 7)).codes;
    expect(tied.map((row) => [row.units, row.reason])).toEqual([
      [2, "below-cutoff"],
      [1, "tie"],
      [0, "tie-not-chosen"],
    ]);
  });
});

describe("a tie", () => {
  const services = timed(["97116", 25], ["97110", 25], ["97112", 10]);
  const choose = (...preferInTie: readonly string[]): unknown =>
    unitsInOrder(calculateUnits(services, { countingMethod: "cms-8-minute", serviceDate: SERVICE_DATE, preferInTie }));

  it.each([
    [[], [2, 2, 0]],
    [["97110"], [2, 2, 0]],
    [["97112"], [2, 1, 1]],
    [
      ["97112", "97110"],
      [1, 2, 1],
    ],
    [
      ["97112", "97116"],
      [2, 1, 1],
    ],
    [
      ["97112", "97110", "97116"],
      [1, 2, 1],
    ],
    [
      ["97140", "97112"],
      [2, 1, 1],
    ],
  ])("with %j preferred gives %j", (preferred, units) => {
    expect(choose(...preferred)).toEqual(units);
  });

  it("is not moved by a preference where remainders differ", () => {
    const options = { countingMethod: "cms-8-minute", serviceDate: SERVICE_DATE, preferInTie: ["97140"] } as const;
    const calculation = calculateUnits(timed(["97110", 38], ["97140", 7]), options);
    expect([unitsInOrder(calculation), calculation.tie]).toEqual([[3, 0], null]);
  });

  it("names a family by its base, and takes either code of it as preference", () => {
    const family = timed(["97530", 20], ["97130", 20]);
    const prefer = (code: string): unknown => {
      const options = { countingMethod: "cms-8-minute", serviceDate: SERVICE_DATE, preferInTie: [code] } as const;
      const calculation = calculateUnits(family, options);
      return [unitsInOrder(calculation), calculation.tie?.candidates];
    };
    const candidates = ["97530", "97129"];
    expect(prefer("97530")).toEqual([[2, 1, 0], candidates]);
    expect(prefer("97129")).toEqual([[1, 1, 1], candidates]);
    expect(prefer("97130")).toEqual([[1, 1, 1], candidates]);
  });

  it("is none under methods that count each code alone", () => {
    expect(count(services, "cpt-midpoint").tie).toBeNull();
  });
});

describe("what is in the pool", () => {
  // prettier-ignore
  const inPool = [
    "97032", "97033", "97034", "97035", "97036", "97110", "97112", "97113", "97116", "97124", "97140", "97530", "97533",
    "97535", "97537", "97542", "97750", "97755", "97760", "97761", "97763", "97129", "90912",
  ];
  // prettier-ignore
  const outside = [
    "97550", "G0541", "G0539", "97545", "96125", "96112", "96105", "92607", "92605", "92626", "97150", "97165", "97010",
    "97018", "98966", "98970", "G2251", "G0283", "92507", "92526",
  ];

  it.each(inPool)("%s is", (code) => {
    const calculation = count(timed([code, 8], ["97530", 15]));
    expect(rowOf(calculation, code).pooled).toBe(true);
    expect(calculation.timedMinutes).toBe(23);
  });

  it.each(outside)("%s is not", (code) => {
    const calculation = count(timed([code, 8], ["97530", 15]));
    expect(rowOf(calculation, code).pooled).toBe(false);
    expect([calculation.timedMinutes, calculation.supportedTimedUnits]).toEqual([15, 1]);
  });

  it.each([
    ["97532", "2017-12-31", true],
    ["97762", "2017-12-31", true],
    ["G0515", "2018-01-01", true],
    ["G0515", "2019-12-31", true],
    ["97763", "2017-12-31", false],
    ["97763", "2018-01-01", true],
  ])("%s on %s: %s", (code, serviceDate, isPooled) => {
    expect(rowOf(count(timed([code, 8]), "cms-8-minute", serviceDate), code).pooled).toBe(isPooled);
  });
});

describe("untimed beside timed", () => {
  it.each([
    [7, {}, 0],
    [8, { "97530": 1 }, 1],
  ])("an evaluation of 35 minutes and %i timed minutes", (minutes, timedUnits, supported) => {
    const calculation = count(timed(["97165", 35], ["97530", minutes]));
    expect(unitsByCode(calculation)).toEqual({ "97165": 1, ...timedUnits });
    expect([calculation.supportedTimedUnits, calculation.totalTreatmentMinutes]).toEqual([supported, 35 + minutes]);
  });

  it("adds an unbilled timed code to the pool", () => {
    expect(unitsInOrder(count(timed(["97530", 16], ["97535", 7])))).toEqual([1, 1]);
    expect(unitsInOrder(count(timed(["97530", 8], ["97535", 7])))).toEqual([1, 0]);
  });

  it("adds two visits of one date", () => {
    expect(count(timed(["97530", 7], ["97530", 8])).codes).toHaveLength(1);
    expect(unitsInOrder(count(timed(["97530", 7], ["97530", 8])))).toEqual([1]);
  });
});

describe("a pooled code without minutes", () => {
  const services: readonly Service[] = [
    { procedureCode: "97530", minutes: 40 },
    { procedureCode: "97110" },
    { procedureCode: "97165", minutes: 30 },
  ];

  it("leaves the pool undetermined and untimed codes alone", () => {
    const calculation = count(services);
    expect(calculation.codes.map((row) => [row.units, row.reason])).toEqual([
      [null, "pool-undetermined"],
      [null, "missing-minutes"],
      [1, "untimed"],
    ]);
    expect([calculation.timedMinutes, calculation.supportedTimedUnits, calculation.totalTreatmentMinutes]).toEqual([
      null,
      null,
      null,
    ]);
    expect(calculation.undetermined.map(({ missing, path }) => [missing, path])).toEqual([
      [["services.minutes"], ["services", 1, "minutes"]],
    ]);
  });

  it("leaves only itself undetermined where each code stands alone", () => {
    const calculation = count(services, "cpt-midpoint");
    expect(unitsInOrder(calculation)).toEqual([3, null, 1]);
    expect([calculation.timedMinutes, calculation.supportedTimedUnits]).toEqual([null, null]);
  });

  it("names each service that lacks its minutes", () => {
    const lacking = [...services, { procedureCode: "97110", minutes: 10 }, { procedureCode: "97110" }];
    expect(count(lacking).undetermined.map((entry) => entry.path)).toEqual([
      ["services", 1, "minutes"],
      ["services", 4, "minutes"],
    ]);
  });
});
