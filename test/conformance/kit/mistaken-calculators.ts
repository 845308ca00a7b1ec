import type { UnitsInput } from "../../../src/cli/conformance/answer-question.js";

/** Units by code. */
type Units = Record<string, number>;

/** A small honest model of a calculator that gets something wrong. */
export interface MistakenCalculator {
  readonly name: string;
  readonly mistake: string;
  readonly count: (services: UnitsInput["services"]) => { readonly timedUnits: number; readonly units: Units };
}

function totalOf(services: UnitsInput["services"]): number {
  return services.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
}

function sumOf(units: Units): number {
  return Object.values(units).reduce((sum, each) => sum + each, 0);
}

/** Full blocks to each code, then the units left to codes in an order. */
function fill(services: UnitsInput["services"], total: number, order: (a: number, b: number) => number): Units {
  const units: Units = {};
  for (const { procedureCode, minutes = 0 } of services) units[procedureCode] = Math.floor(minutes / 15);
  const sorted = [...services].sort((a, b) => order(a.minutes ?? 0, b.minutes ?? 0));
  for (let left = total - sumOf(units), next = 0; left > 0 && sorted.length > 0; left -= 1, next += 1) {
    const code = sorted[next % sorted.length]?.procedureCode ?? "";
    units[code] = (units[code] ?? 0) + 1;
  }
  return units;
}

const byRemainder = (a: number, b: number): number => (b % 15) - (a % 15);

/** The four ways in which unit calculators usually go wrong, the third in both of its forms. */
export const mistakenCalculators: readonly MistakenCalculator[] = [
  {
    name: "no pooling",
    mistake: "Each code is rounded alone; minutes of different codes never join.",
    count: (services) => {
      const units: Units = {};
      for (const { procedureCode, minutes = 0 } of services) units[procedureCode] = Math.floor((minutes + 7) / 15);
      return { timedUnits: sumOf(units), units };
    },
  },
  {
    name: "last partial unit lost",
    mistake: "The day's minutes are divided by 15 and the rest is dropped.",
    count: (services) => {
      const timedUnits = Math.floor(totalOf(services) / 15);
      return { timedUnits, units: fill(services, timedUnits, byRemainder) };
    },
  },
  {
    name: "extra unit to the longest code",
    mistake: "The total is right; the unit left over goes to the code with most minutes.",
    count: (services) => {
      const timedUnits = Math.floor((totalOf(services) + 7) / 15);
      return { timedUnits, units: fill(services, timedUnits, (a, b) => b - a) };
    },
  },
  {
    name: "extra unit to the first code",
    mistake: "The total is right; the unit left over goes to the code that was entered first.",
    count: (services) => {
      const timedUnits = Math.floor((totalOf(services) + 7) / 15);
      return { timedUnits, units: fill(services, timedUnits, () => 0) };
    },
  },
  {
    name: "off by one",
    mistake: "A unit begins at 9 minutes, 24, 39: “more than 8” for “at least 8”.",
    count: (services) => {
      const timedUnits = Math.floor((totalOf(services) + 6) / 15);
      return { timedUnits, units: fill(services, timedUnits, byRemainder) };
    },
  },
];
