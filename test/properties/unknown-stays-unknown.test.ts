import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Service } from "../../src/claim/service.js";
import { count, COUNTING_METHODS, rowOf } from "../units/count.js";
import { outsidePool, pool, POOL_MEMBERS, someCodes } from "./arbitraries.js";

const method = fc.constantFrom(...COUNTING_METHODS);

describe("what is not known is never counted", () => {
  it("a pooled code without minutes leaves the pool undetermined, never smaller", () => {
    fc.assert(
      fc.property(someCodes, fc.nat(), fc.boolean(), (services, position, keepsOneService) => {
        const at = position % services.length;
        const lacking = services.flatMap((service, index): readonly Service[] => {
          if (index !== at) return [service];
          const { procedureCode } = service;
          return keepsOneService ? [service, { procedureCode }] : [{ procedureCode }];
        });
        const calculation = count(lacking);
        expect(calculation.codes.every((row) => row.units === null)).toBe(true);
        expect([calculation.timedMinutes, calculation.supportedTimedUnits, calculation.tie]).toEqual([
          null,
          null,
          null,
        ]);
        expect(calculation.undetermined.map((entry) => entry.missing)).toEqual([["services.minutes"]]);
      }),
    );
  });

  it("without a counting method timed codes are undetermined, and only they", () => {
    fc.assert(
      fc.property(pool, outsidePool, (timed, others) => {
        const calculation = count([...timed, ...others], null);
        for (const row of calculation.codes) expect(row.units === null).toBe(row.pooled);
        expect(calculation.codes.filter((row) => !row.pooled)).toEqual(count(others).codes);
        expect(calculation.undetermined.map((entry) => entry.missing)).toEqual(
          timed.map(() => ["payer.countingMethod"]),
        );
        expect(calculation.supportedTimedUnits).toBe(timed.length === 0 ? 0 : null);
      }),
    );
  });

  // prettier-ignore
  const UNKNOWN = ["99999", "00000", "97531", "ABCDE", "97530 ", "g0283", "constructor", "__proto__", "toString"];

  it.each(UNKNOWN)("the unknown code %j has no units and stays out of the pool", (procedureCode) => {
    fc.assert(
      fc.property(pool, method, fc.nat(200), (services, countingMethod, minutes) => {
        const calculation = count([{ procedureCode, minutes, quantity: 2, sessions: 2 }, ...services], countingMethod);
        expect(rowOf(calculation, procedureCode)).toMatchObject({ units: null, pooled: false, reason: "unknown-code" });
        expect(calculation.supportedTimedUnits).toBe(count(services, countingMethod).supportedTimedUnits);
        expect(calculation.undetermined.map((entry) => entry.missing)).toEqual([["reference.procedureCodes"]]);
      }),
      { numRuns: 20 },
    );
  });

  it.each(["97532", "97762", "97127", "G0515", "97003", "90911", "G8978"])(
    "the ended code %s has no units",
    (procedureCode) => {
      fc.assert(
        fc.property(pool, method, fc.nat(200), (services, countingMethod, minutes) => {
          const calculation = count([...services, { procedureCode, minutes }], countingMethod);
          expect(rowOf(calculation, procedureCode)).toMatchObject({ units: null, reason: "code-not-in-force" });
          expect(calculation.supportedTimedUnits).toBe(count(services, countingMethod).supportedTimedUnits);
        }),
        { numRuns: 20 },
      );
    },
  );

  it("minutes stand for no quantity, and a quantity for no minutes", () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(20), method, (minutes, quantity, countingMethod) => {
        expect(count([{ procedureCode: "29130", minutes }], countingMethod).codes[0]?.units).toBeNull();
        const timedCode = [{ procedureCode: "97530", quantity }];
        expect(count(timedCode, countingMethod).codes[0]?.units).toBeNull();
      }),
    );
  });

  it("minutes of the visit stand for no facts of remote monitoring", () => {
    fc.assert(
      fc.property(fc.nat(400), fc.constantFrom("98977", "98980"), (minutes, procedureCode) => {
        expect(count([{ procedureCode, minutes }]).codes[0]).toMatchObject({
          units: null,
          reason: "missing-monitoring-facts",
        });
      }),
    );
  });

  it("every row without units has its reason in undetermined", () => {
    const service = fc.record(
      {
        procedureCode: fc.constantFrom(
          ...POOL_MEMBERS,
          "97550",
          "96125",
          "98966",
          "29130",
          "98977",
          "98980",
          "99999",
          "97532",
        ),
        minutes: fc.nat(100),
        quantity: fc.nat(5),
      },
      { requiredKeys: ["procedureCode"] },
    );
    fc.assert(
      fc.property(fc.array(service, { maxLength: 6 }), fc.option(method), (services, countingMethod) => {
        const calculation = count(services, countingMethod);
        const hasOpenRow = calculation.codes.some((row) => row.units === null);
        expect(calculation.undetermined.length > 0).toBe(hasOpenRow);
        const paths = calculation.undetermined
          .filter((entry) => entry.path[0] === "services")
          .map((entry) => entry.path[1]);
        expect(paths.filter((position) => services[Number(position)] === undefined)).toEqual([]);
      }),
    );
  });
});
