import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculateUnits } from "../../src/units/calculate-units.js";
import { compareCountingMethods } from "../../src/units/compare-counting-methods.js";
import { groupPools } from "../../src/units/group-pools.js";
import { splitAssistantUnits } from "../../src/units/split-assistant-units.js";
import { COUNTING_METHODS, SERVICE_DATE } from "../units/count.js";
import { outsidePool, pool } from "./arbitraries.js";

describe("counting", () => {
  it("changes nothing it is given, and gives the same answer again", () => {
    fc.assert(
      fc.property(pool, outsidePool, fc.constantFrom(...COUNTING_METHODS), (timed, others, countingMethod) => {
        const services = deepFreeze([...timed, ...others]);
        const preferInTie = ["97140", "97110"];
        const options = deepFreeze({ countingMethod, serviceDate: SERVICE_DATE, preferInTie });
        expect(calculateUnits(services, options)).toEqual(calculateUnits(structuredClone(services), options));
        compareCountingMethods(services, deepFreeze({ serviceDate: SERVICE_DATE, preferInTie }));
        groupPools(deepFreeze({ services, serviceLines: [] }));
      }),
    );
  });

  it("is plain JSON", () => {
    fc.assert(
      fc.property(pool, outsidePool, (timed, others) => {
        const calculation = calculateUnits([...timed, ...others], {
          countingMethod: "cms-8-minute",
          serviceDate: SERVICE_DATE,
        });
        expect(JSON.parse(JSON.stringify(calculation))).toEqual(calculation);
      }),
    );
  });

  it("splitting changes nothing it is given, and is plain JSON", () => {
    const input = deepFreeze({
      procedureCode: "97530",
      serviceDate: SERVICE_DATE,
      units: 2,
      minutes: 26,
      assistantMinutes: 14,
    });
    const split = splitAssistantUnits(input, deepFreeze({ deMinimisMethod: "simple" }));
    expect(JSON.parse(JSON.stringify(split))).toEqual(split);
  });
});

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    for (const each of Object.values(value)) deepFreeze(each);
    Object.freeze(value);
  }
  return value;
}
