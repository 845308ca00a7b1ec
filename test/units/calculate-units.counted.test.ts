import { describe, expect, it } from "vitest";
import type { RemoteMonitoring, Service } from "../../src/claim/service.js";
import { count, missingIn, rowOf, unitsByCode, unitsInOrder } from "./count.js";

const unitsOf = (service: Service, serviceDate?: string): readonly (number | null)[] =>
  unitsInOrder(count([service], "cms-8-minute", serviceDate));

describe("untimed codes", () => {
  // prettier-ignore
  it.each([
    "97161", "97162", "97163", "97164", "97165", "97166", "97167", "97168", "97010", "97012", "97016", "97018", "97022",
    "97024", "97026", "97028", "97150", "97552", "G0543", "97610", "90901", "92507", "92508", "92520", "92521", "92522",
    "92523", "92524", "92526", "92597", "92609", "92610", "92611", "92612", "92614", "92616", "95992", "G0281", "G0283",
    "G0329",
  ])("%s is one unit, whatever its minutes", (procedureCode) => {
    expect([unitsOf({ procedureCode }), unitsOf({ procedureCode, minutes: 1 }), unitsOf({ procedureCode, minutes: 90 })]).toEqual([
      [1],
      [1],
      [1],
    ]);
    expect(rowOf(count([{ procedureCode }]), procedureCode)).toMatchObject({ timing: "untimed", reason: "untimed" });
  });

  it("are one unit when documented twice, and none with 0 minutes", () => {
    expect(
      unitsInOrder(
        count([
          { procedureCode: "97010", minutes: 10 },
          { procedureCode: "97010", minutes: 5 },
        ]),
      ),
    ).toEqual([1]);
    expect(unitsOf({ procedureCode: "97010", minutes: 0 })).toEqual([0]);
  });

  it.each(["97150", "92508"])("%s is a unit for each separate group session", (procedureCode) => {
    expect([0, 1, 2].map((sessions) => unitsOf({ procedureCode, sessions }))).toEqual([[0], [1], [2]]);
    expect(
      unitsInOrder(
        count([
          { procedureCode, sessions: 1 },
          { procedureCode, sessions: 1 },
        ]),
      ),
    ).toEqual([2]);
    expect(count([{ procedureCode, sessions: 2 }]).codes[0]?.reason).toBe("group-sessions");
  });

  it.each(["97165", "97010", "92526"])("%s is no group: sessions add nothing", (procedureCode) => {
    expect(unitsOf({ procedureCode, sessions: 2 })).toEqual([1]);
  });
});

describe("codes billed by count", () => {
  it.each(["29130", "29125", "97597", "97598", "96127", "96110", "95851", "97039", "97139", "97799", "L3808"])(
    "%s takes its quantity and has no default",
    (procedureCode) => {
      expect([unitsOf({ procedureCode, quantity: 1 }), unitsOf({ procedureCode, quantity: 3 })]).toEqual([[1], [3]]);
      const lacking = count([{ procedureCode, minutes: 20 }]);
      expect(lacking.codes.map((row) => [row.units, row.reason])).toEqual([[null, "missing-quantity"]]);
      expect(missingIn(lacking)).toEqual(["services.quantity"]);
    },
  );

  it("adds quantities of one code, and lacks the whole when one is missing", () => {
    const both = [
      { procedureCode: "29130", quantity: 1 },
      { procedureCode: "29130", quantity: 2 },
    ];
    expect(unitsInOrder(count(both))).toEqual([3]);
    const lacking = count([{ procedureCode: "29130", quantity: 1 }, { procedureCode: "29130" }]);
    expect(unitsInOrder(lacking)).toEqual([null]);
    expect(lacking.undetermined.map((entry) => entry.path)).toEqual([["services", 1, "quantity"]]);
  });

  it("a quantity of 0 is 0", () => {
    expect(unitsOf({ procedureCode: "29130", quantity: 0 })).toEqual([0]);
  });
});

describe("remote monitoring: management", () => {
  const manage = (remoteMonitoring: RemoteMonitoring, procedureCode = "98980", serviceDate?: string): unknown =>
    unitsByCode(count([{ procedureCode, remoteMonitoring }], "cms-8-minute", serviceDate));

  it.each([
    [0, {}],
    [9, {}],
    [10, { "98979": 1 }],
    [19, { "98979": 1 }],
    [20, { "98980": 1 }],
    [39, { "98980": 1 }],
    [40, { "98980": 1, "98981": 1 }],
    [59, { "98980": 1, "98981": 1 }],
    [60, { "98980": 1, "98981": 2 }],
    [79, { "98980": 1, "98981": 2 }],
    [80, { "98980": 1, "98981": 3 }],
  ])("%i minutes of the month are %j, whichever code stands for them", (minutesInMonth, units) => {
    for (const code of ["98979", "98980", "98981"]) {
      expect(manage({ minutesInMonth, liveInteractions: 1 }, code)).toEqual(units);
    }
  });

  it.each([
    [9, {}],
    [10, {}],
    [19, {}],
    [20, { "98980": 1 }],
    [40, { "98980": 1, "98981": 1 }],
  ])("before 2026 there is no short code: %i minutes are %j", (minutesInMonth, units) => {
    expect(manage({ minutesInMonth, liveInteractions: 1 }, "98980", "2025-12-31")).toEqual(units);
  });

  it("needs a live contact in the month", () => {
    expect(manage({ minutesInMonth: 40, liveInteractions: 0 })).toEqual({});
    expect(
      count([{ procedureCode: "98980", remoteMonitoring: { minutesInMonth: 40, liveInteractions: 0 } }]).codes,
    ).toMatchObject([{ procedureCode: "98980", units: 0, reason: "no-live-interaction" }]);
  });

  it("shows a documented code that is not supported with 0 units", () => {
    const calculation = count([
      { procedureCode: "98981", remoteMonitoring: { minutesInMonth: 15, liveInteractions: 1 } },
    ]);
    expect(calculation.codes.map((row) => [row.procedureCode, row.units, row.reason])).toEqual([
      ["98979", 1, "management-minutes"],
      ["98981", 0, "outside-band"],
    ]);
  });

  it.each([
    [undefined, ["services.remoteMonitoring.minutesInMonth", "services.remoteMonitoring.liveInteractions"]],
    [{ liveInteractions: 1 }, ["services.remoteMonitoring.minutesInMonth"]],
    [{ minutesInMonth: 10 }, ["services.remoteMonitoring.liveInteractions"]],
  ])("with %j only is undetermined", (remoteMonitoring, missing) => {
    const service = { procedureCode: "98980", minutes: 45, ...(remoteMonitoring && { remoteMonitoring }) };
    const calculation = count([service]);
    expect([unitsInOrder(calculation), missingIn(calculation)]).toEqual([[null], missing]);
  });

  it("says where the number is missing", () => {
    const { undetermined } = count([
      { procedureCode: "97530", minutes: 15 },
      { procedureCode: "98980", remoteMonitoring: { liveInteractions: 1 } },
    ]);
    expect(undetermined).toEqual([
      {
        missing: ["services.remoteMonitoring.minutesInMonth"],
        path: ["services", 1, "remoteMonitoring", "minutesInMonth"],
        message: "Remote monitoring is counted by minutesInMonth, which is not given.",
        citations: [],
      },
    ]);
  });

  it("takes the largest number of a month that several services state", () => {
    const services = [39, 60, 20].map((minutesInMonth) => ({
      procedureCode: "98980",
      remoteMonitoring: { minutesInMonth, liveInteractions: 1 },
    }));
    expect(unitsByCode(count(services))).toEqual({ "98980": 1, "98981": 2 });
  });

  it("under 10 minutes is nothing, contact or not", () => {
    expect(unitsInOrder(count([{ procedureCode: "98980", remoteMonitoring: { minutesInMonth: 9 } }]))).toEqual([0]);
  });
});

describe("remote monitoring: device supply", () => {
  const supply = (procedureCode: string, daysOfData: number, serviceDate?: string): unknown =>
    unitsByCode(count([{ procedureCode, remoteMonitoring: { daysOfData } }], "cms-8-minute", serviceDate));

  it.each([
    ["98984", "98976"],
    ["98985", "98977"],
    ["98986", "98978"],
  ])("%s for 2 to 15 days, %s for 16 to 30", (short, long) => {
    const days = [0, 1, 2, 15, 16, 30];
    const expected = [{}, {}, { [short]: 1 }, { [short]: 1 }, { [long]: 1 }, { [long]: 1 }];
    expect(days.map((day) => supply(long, day))).toEqual(expected);
    expect(days.map((day) => supply(short, day))).toEqual(expected);
  });

  it.each(["98976", "98977", "98978"])("%s needed 16 days before 2026", (code) => {
    expect([1, 2, 15, 16, 30].map((day) => supply(code, day, "2025-12-31"))).toEqual([
      {},
      {},
      {},
      { [code]: 1 },
      { [code]: 1 },
    ]);
  });

  it("is undetermined without days of data", () => {
    const calculation = count([{ procedureCode: "98977" }]);
    expect([unitsInOrder(calculation), missingIn(calculation)]).toEqual([
      [null],
      ["services.remoteMonitoring.daysOfData"],
    ]);
  });

  it("counts two devices apart, and beside management", () => {
    const calculation = count([
      { procedureCode: "98977", remoteMonitoring: { daysOfData: 20 } },
      { procedureCode: "98976", remoteMonitoring: { daysOfData: 3 } },
      { procedureCode: "98980", remoteMonitoring: { minutesInMonth: 20, liveInteractions: 2 } },
    ]);
    expect(unitsByCode(calculation)).toEqual({ "98977": 1, "98984": 1, "98980": 1 });
  });

  it("is set up once an episode", () => {
    expect(count([{ procedureCode: "98975" }]).codes).toMatchObject([{ units: 1, reason: "once-per-episode" }]);
  });
});
