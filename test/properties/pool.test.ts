import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Service } from "../../src/claim/service.js";
import { calculateUnits } from "../../src/units/calculate-units.js";
import type { UnitCalculation } from "../../src/units/unit-calculation.js";
import { tableUnits } from "../units/cms-table.js";
import { count, COUNTING_METHODS, SERVICE_DATE, unitsByCode, unitsInOrder } from "../units/count.js";
import { ADD_ON_OF, minutes, outsidePool, partsOf, POOL_MEMBERS, pool, reordered, someCodes } from "./arbitraries.js";

describe("the pooled count", () => {
  it("adds up to the printed table", () => {
    fc.assert(
      fc.property(pool, (services) => {
        const calculation = count(services);
        const total = services.reduce((sum, service) => sum + (service.minutes ?? 0), 0);
        expect(calculation.timedMinutes).toBe(total);
        expect(calculation.supportedTimedUnits).toBe(tableUnits(total));
        expect(sumOfUnits(calculation)).toBe(tableUnits(total));
      }),
    );
  });

  it("gives each code, a family as one, its full blocks or one more, and none for a remainder of 0", () => {
    fc.assert(
      fc.property(pool, (services) => {
        const units = unitsByMember(count(services));
        for (const { procedureCode, minutes: each = 0 } of services) {
          const extra = (units.get(procedureCode) ?? 0) - Math.floor(each / 15);
          expect([0, 1]).toContain(extra);
          if (each % 15 === 0) expect(extra).toBe(0);
        }
      }),
    );
  });

  it("serves no smaller remainder before a larger one", () => {
    fc.assert(
      fc.property(pool, (services) => {
        const rows = count(services).codes.filter((row) => row.remainderMinutes !== null);
        const units = unitsByMember(count(services));
        const served = rows.filter((row) => (units.get(row.procedureCode) ?? 0) > (row.fullUnits ?? 0));
        const passedOver = rows.filter((row) => !served.includes(row));
        const least = Math.min(15, ...served.map((row) => row.remainderMinutes ?? 0));
        expect(passedOver.filter((row) => (row.remainderMinutes ?? 0) > least)).toEqual([]);
      }),
    );
  });

  it("is a base of at most one unit, and no add-on without it", () => {
    fc.assert(
      fc.property(pool, (services) => {
        const units = unitsByCode(count(services));
        for (const [base, addOn] of Object.entries(ADD_ON_OF)) {
          expect(units[base] ?? 0).toBeLessThanOrEqual(1);
          if ((units[addOn] ?? 0) > 0) expect(units[base]).toBe(1);
        }
      }),
    );
  });

  it("does not depend on the order of entry, but for the order of rows and the default in a tie", () => {
    const entryAndOther = pool.chain((services) => fc.tuple(fc.constant(services), reordered(services)));
    fc.assert(
      fc.property(entryAndOther, ([services, other]) => {
        const [one, two] = [count(services), count(other)];
        expect(two.supportedTimedUnits).toBe(one.supportedTimedUnits);
        expect(two.tie?.extraUnits).toBe(one.tie?.extraUnits);
        expect([...(two.tie?.candidates ?? [])].sort()).toEqual([...(one.tie?.candidates ?? [])].sort());
        if (one.tie === null) expect(unitsByCode(two)).toEqual(unitsByCode(one));
        const preferInTie = POOL_MEMBERS;
        const settled = [services, other].map((each) =>
          unitsByCode(calculateUnits(each, { countingMethod: "cms-8-minute", serviceDate: SERVICE_DATE, preferInTie })),
        );
        expect(settled[1]).toEqual(settled[0]);
      }),
    );
  });

  it("does not depend on how a code's minutes are cut into services", () => {
    const wholeAndCut = someCodes.chain((services) =>
      fc.tuple(fc.constant(services), fc.tuple(...services.map((service) => partsOf(service.minutes ?? 0)))),
    );
    fc.assert(
      fc.property(wholeAndCut, ([services, parts]) => {
        const cut = services.flatMap((service, index) =>
          (parts[index] ?? []).map((each) => ({ ...service, minutes: each })),
        );
        for (const method of COUNTING_METHODS) expect(count(cut, method)).toEqual(count(services, method));
      }),
    );
  });

  it("does not depend on which code of a family holds its minutes", () => {
    fc.assert(
      fc.property(pool, minutes, minutes, (services, underBase, underAddOn) => {
        const others = services.filter((service) => service.procedureCode !== "97129");
        const family = [
          { procedureCode: "97129", minutes: underBase },
          { procedureCode: "97130", minutes: underAddOn },
        ];
        const asOne = { procedureCode: "97129", minutes: underBase + underAddOn };
        expect(count([...others, ...family])).toEqual(count([...others, asOne]));
      }),
    );
  });

  it("adds 0 or 1 unit for one more minute, and 1 for fifteen", () => {
    fc.assert(
      fc.property(someCodes, fc.nat(), (services, position) => {
        const at = position % services.length;
        const longer = (more: number): readonly Service[] =>
          services.map((service, index) =>
            index === at ? { ...service, minutes: (service.minutes ?? 0) + more } : service,
          );
        for (const method of COUNTING_METHODS) {
          const before = sumOfUnits(count(services, method));
          expect([0, 1]).toContain(sumOfUnits(count(longer(1), method)) - before);
          expect(sumOfUnits(count(longer(15), method)) - before).toBe(1);
        }
      }),
    );
  });

  it("gives every lawful answer of a tie when its codes are preferred", () => {
    fc.assert(
      fc.property(pool, (services) => {
        const { tie } = count(services);
        if (tie === null) return;
        for (const code of tie.candidates) {
          const preferInTie = [code];
          const options = { countingMethod: "cms-8-minute", serviceDate: SERVICE_DATE, preferInTie } as const;
          const chosen = calculateUnits(services, options);
          const { minutes: each = 0 } = services.find((service) => service.procedureCode === code) ?? {};
          expect(unitsByMember(chosen).get(code)).toBe(Math.floor(each / 15) + 1);
          expect(chosen.tie).toEqual(tie);
        }
      }),
    );
  });
});

describe("one code alone", () => {
  it("has the same units under the pooled rule, the mid-point and the nearest quarter hour", () => {
    fc.assert(
      fc.property(fc.constantFrom(...POOL_MEMBERS), fc.integer({ min: 0, max: 480 }), (procedureCode, each) => {
        const services = [{ procedureCode, minutes: each }];
        const [pooled, midpoint, , quarter] = COUNTING_METHODS.map((method) => unitsInOrder(count(services, method)));
        expect(midpoint).toEqual(pooled);
        expect(quarter).toEqual(pooled);
      }),
    );
  });

  it("never has more full blocks than units, nor fewer by more than one", () => {
    fc.assert(
      fc.property(someCodes, (services) => {
        for (const service of services) {
          const full = sumOfUnits(count([service], "full-unit-only"));
          const pooled = sumOfUnits(count([service]));
          expect([0, 1]).toContain(pooled - full);
        }
      }),
    );
  });
});

describe("services outside the pool", () => {
  it("never change timed units, and timed minutes never change theirs", () => {
    fc.assert(
      fc.property(pool, outsidePool, fc.constantFrom(...COUNTING_METHODS), (timed, others, method) => {
        const together = count([...timed, ...others], method);
        const apart = [...count(timed, method).codes, ...count(others, method).codes];
        expect(together.codes).toEqual(apart);
        expect(together.supportedTimedUnits).toBe(count(timed, method).supportedTimedUnits);
        expect(together.tie).toEqual(count(timed, method).tie);
      }),
    );
  });
});

describe("who gave the minutes", () => {
  it("never changes how many units there are", () => {
    const withAssistant = pool.chain((services) =>
      fc.tuple(
        fc.constant(services),
        fc.tuple(...services.map((service) => fc.integer({ min: 0, max: service.minutes ?? 0 }))),
        fc.constantFrom("therapist", "assistant", "together", undefined),
      ),
    );
    fc.assert(
      fc.property(withAssistant, ([services, assistant, furnishedBy]) => {
        const given = services.map((service, index) => ({
          ...service,
          assistantMinutes: assistant[index] ?? 0,
          ...(furnishedBy === undefined ? {} : { furnishedBy }),
        }));
        for (const method of COUNTING_METHODS) expect(count(given, method)).toEqual(count(services, method));
      }),
    );
  });
});

function sumOfUnits(calculation: UnitCalculation): number {
  return calculation.codes.reduce((sum, row) => sum + (row.units ?? Number.NaN), 0);
}

/** Units by member of the pool: base and add-ons of a family together. */
function unitsByMember(calculation: UnitCalculation): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const row of calculation.codes) {
    const member = row.family ?? row.procedureCode;
    units.set(member, (units.get(member) ?? 0) + (row.units ?? Number.NaN));
  }
  return units;
}
