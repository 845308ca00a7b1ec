import fc from "fast-check";
import type { Service } from "../../src/claim/service.js";

/** Codes of the pool; a family stands by its base. */
// prettier-ignore
export const POOL_MEMBERS = [
  "97032", "97035", "97110", "97112", "97113", "97116", "97124", "97129", "97140", "97530", "97533", "97535", "97542",
  "97750", "97760", "90912",
];

export const ADD_ON_OF: Readonly<Record<string, string>> = { "97129": "97130", "90912": "90913" };

/** Services that no minute of the pool may change. */
const OUTSIDE_POOL: readonly Service[] = [
  { procedureCode: "97165", minutes: 35 },
  { procedureCode: "97150", minutes: 25 },
  { procedureCode: "97010", minutes: 12 },
  { procedureCode: "97018" },
  { procedureCode: "97550", minutes: 38 },
  { procedureCode: "96125", minutes: 91 },
  { procedureCode: "29130", quantity: 2 },
  { procedureCode: "98966", minutes: 7 },
  { procedureCode: "98977", remoteMonitoring: { daysOfData: 16 } },
];

export const minutes = fc.integer({ min: 0, max: 75 });

/** Pooled codes, each once, with its minutes. */
export const pool: fc.Arbitrary<readonly Service[]> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...POOL_MEMBERS), minutes), { selector: ([code]) => code, maxLength: 6 })
  .map((pairs) => pairs.map(([procedureCode, each]) => ({ procedureCode, minutes: each })));

/** A pool with at least one code. */
export const someCodes = pool.filter((services) => services.length > 0);

/** Services outside the pool, each code once. */
export const outsidePool: fc.Arbitrary<readonly Service[]> = fc.subarray([...OUTSIDE_POOL]);

/** The same services in another order. */
export function reordered<T>(items: readonly T[]): fc.Arbitrary<readonly T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
}

/** Cuts one number of minutes into parts that add up to it. */
export function partsOf(total: number): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.integer({ min: 0, max: total }), { maxLength: 3 }).map((cuts) => {
    const ends = [...cuts].sort((a, b) => a - b);
    return [...ends, total].map((end, index) => end - (ends[index - 1] ?? 0));
  });
}
