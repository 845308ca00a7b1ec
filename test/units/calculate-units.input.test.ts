import { describe, expect, it } from "vitest";
import type { Service } from "../../src/claim/service.js";
import type { UnitOptions } from "../../src/units/calculate-units.js";
import { calculateUnits } from "../../src/units/calculate-units.js";
import { compareCountingMethods } from "../../src/units/compare-counting-methods.js";
import { count, COUNTING_METHODS, SERVICE_DATE } from "./count.js";

/** Numbers that no record can hold; written so that an echo of one would be seen. */
const NOT_WHOLE: readonly unknown[] = [
  -987,
  -1,
  987.25,
  0.5,
  Number.NaN,
  Infinity,
  -Infinity,
  "987",
  "",
  null,
  true,
  {},
  [],
];

describe("a number that cannot be", () => {
  const fields: readonly (readonly [field: string, service: (value: number) => Service])[] = [
    ["services[1].minutes", (minutes) => ({ procedureCode: "97110", minutes })],
    ["services[1].assistantMinutes", (assistantMinutes) => ({ procedureCode: "97110", assistantMinutes })],
    ["services[1].quantity", (quantity) => ({ procedureCode: "29130", quantity })],
    ["services[1].sessions", (sessions) => ({ procedureCode: "97150", sessions })],
    [
      "services[1].remoteMonitoring.minutesInMonth",
      (minutesInMonth) => ({ procedureCode: "98980", remoteMonitoring: { minutesInMonth, liveInteractions: 1 } }),
    ],
    [
      "services[1].remoteMonitoring.liveInteractions",
      (liveInteractions) => ({ procedureCode: "98980", remoteMonitoring: { minutesInMonth: 20, liveInteractions } }),
    ],
    [
      "services[1].remoteMonitoring.daysOfData",
      (daysOfData) => ({ procedureCode: "98977", remoteMonitoring: { daysOfData } }),
    ],
  ];

  it.each(fields)("%s is refused by name, and its value stays out of the message", (field, service) => {
    for (const value of NOT_WHOLE) {
      const error = refusal(() => count([{ procedureCode: "97530", minutes: 8 }, service(value as number)]));
      expect(error).toBeInstanceOf(RangeError);
      expect(error?.message.startsWith(`${field} must be `)).toBe(true);
      expect(error?.message).not.toMatch(/987|NaN|Infinity/);
    }
  });

  it.each([
    [{ procedureCode: "97530", minutes: 44_641 }, "services[0].minutes"],
    [{ procedureCode: "97530", minutes: Number.MAX_SAFE_INTEGER }, "services[0].minutes"],
    [{ procedureCode: "29130", quantity: 1000 }, "services[0].quantity"],
    [{ procedureCode: "97150", sessions: 1000 }, "services[0].sessions"],
    [{ procedureCode: "98977", remoteMonitoring: { daysOfData: 31 } }, "services[0].remoteMonitoring.daysOfData"],
  ])("too large: %j", (service, field) => {
    expect(refusal(() => count([service]))?.message.startsWith(`${field} must be `)).toBe(true);
  });

  it("more assistant minutes than minutes are refused, all of them are not", () => {
    const service = (assistantMinutes: number): Service => ({ procedureCode: "97530", minutes: 20, assistantMinutes });
    expect(refusal(() => count([service(21)]))?.message).toBe(
      "services[0].assistantMinutes must not exceed services[0].minutes.",
    );
    expect(refusal(() => count([service(20)]))).toBeUndefined();
  });
});

describe("a code that cannot be", () => {
  it.each([undefined, null, 97530, "", {}])("%j is refused", (procedureCode) => {
    const error = refusal(() => count([{ procedureCode: procedureCode as string, minutes: 8 }]));
    expect(error).toBeInstanceOf(TypeError);
    expect(error?.message).toBe("services[0].procedureCode must be the number of a procedure code.");
  });
});

describe("a date that cannot be", () => {
  // prettier-ignore
  it.each([
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00", "2026-1-2", "03/02/2026", "20260302",
    "2026-03-02T10:00", "1899-12-31", "2200-01-01", "", null, 20260302,
  ])("%s is refused", (serviceDate) => {
    const error = refusal(() => count([], "cms-8-minute", serviceDate as string));
    expect(error).toBeInstanceOf(RangeError);
    expect(error?.message).toBe("serviceDate must be an existing calendar date written YYYY-MM-DD.");
  });

  it("a leap day passes", () => {
    expect(count([], "cms-8-minute", "2024-02-29").serviceDate).toBe("2024-02-29");
  });
});

describe("a counting method that cannot be", () => {
  it.each(["8-minute", "CMS-8-MINUTE", "", undefined, "toString", 8])("%j is refused", (countingMethod) => {
    const options = { countingMethod, serviceDate: SERVICE_DATE } as unknown as UnitOptions;
    const error = refusal(() => calculateUnits([], options));
    expect(error).toBeInstanceOf(RangeError);
    expect(error?.message).toMatch(/^countingMethod must be one of cms-8-minute, cpt-midpoint, /);
  });
});

describe("no services", () => {
  it.each([...COUNTING_METHODS, null])("under %s are an empty, determined calculation", (method) => {
    expect(count([], method)).toEqual({
      kind: "unit-calculation",
      countingMethod: method,
      serviceDate: SERVICE_DATE,
      timedMinutes: 0,
      supportedTimedUnits: 0,
      totalTreatmentMinutes: 0,
      codes: [],
      tie: null,
      undetermined: [],
      editions: [],
    });
  });
});

describe("compareCountingMethods", () => {
  it("is the four calculations side by side", () => {
    const services: readonly Service[] = [
      { procedureCode: "97530", minutes: 20 },
      { procedureCode: "97535", minutes: 18 },
      { procedureCode: "97550", minutes: 40 },
    ];
    const compared = compareCountingMethods(services, { serviceDate: SERVICE_DATE, preferInTie: ["97535"] });
    expect(Object.keys(compared)).toEqual(COUNTING_METHODS);
    for (const countingMethod of COUNTING_METHODS) {
      expect(compared[countingMethod]).toEqual(
        calculateUnits(services, { countingMethod, serviceDate: SERVICE_DATE, preferInTie: ["97535"] }),
      );
    }
  });

  it("refuses what calculateUnits refuses", () => {
    expect(() => compareCountingMethods([], { serviceDate: "2026-02-30" })).toThrow("serviceDate must be");
  });
});

function refusal(act: () => unknown): Error | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

describe("what is no service", () => {
  const options: UnitOptions = { countingMethod: "cms-8-minute", serviceDate: SERVICE_DATE };

  it.each([null, undefined, "97110", 15])("%s among the services is refused by its place", (value) => {
    const services = [{ procedureCode: "97110", minutes: 15 }, value] as readonly Service[];
    expect(() => calculateUnits(services, options)).toThrow(new TypeError("services[1] must be a service."));
  });

  it.each([null, undefined, {}, "97110"])("%s in the place of the list is refused", (value) => {
    const given = value as readonly Service[];
    expect(() => calculateUnits(given, options)).toThrow(new TypeError("services must be a list of services."));
  });
});
