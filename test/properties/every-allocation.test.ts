import { describe, expect, it } from "vitest";
import { calculateUnits } from "../../src/units/calculate-units.js";
import { pooled, POOLED_CODES, SERVICE_DATE } from "../units/count.js";
import { lawfulAllocations } from "./lawful-allocations.js";

const OPTIONS = { countingMethod: "cms-8-minute", serviceDate: SERVICE_DATE } as const;

/** What the library gets wrong about a day of these minutes; `null` when nothing. */
function fault(minutes: readonly number[]): string | null {
  const lawful = lawfulAllocations(minutes);
  const services = pooled(...minutes);
  const { codes, tie } = calculateUnits(services, OPTIONS);
  const units = codes.map((code) => code.units ?? -1);
  const name = `${minutes.join("+")}: ${units.join(" ")}`;
  if (!lawful.some((each) => isSame(each, units))) return `${name} is not lawful`;
  if (lawful.length === 1) return tie === null ? null : `${name} reports a tie where there is one answer`;
  if (tie === null) return `${name} reports no tie among ${lawful.length} answers`;
  const open = POOLED_CODES.filter((_, index) => lawful.some((each) => each[index] !== lawful[0]?.[index]));
  if (tie.candidates.join() !== open.join()) return `${name} names ${tie.candidates.join(" ")}, not ${open.join(" ")}`;
  if (choose(open.length, tie.extraUnits) !== lawful.length) return `${name} leaves ${tie.extraUnits} units open`;
  for (const wanted of lawful) {
    const preferInTie = open.filter((code) => {
      const index = POOLED_CODES.indexOf(code);
      return (wanted[index] ?? 0) > Math.floor((minutes[index] ?? 0) / 15);
    });
    const chosen = calculateUnits(services, { ...OPTIONS, preferInTie }).codes.map((code) => code.units ?? -1);
    if (!isSame(chosen, wanted))
      return `${name}: preferring ${preferInTie.join(" ")} does not reach ${wanted.join(" ")}`;
  }
  return null;
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

function choose(many: number, some: number): number {
  return some === 0 ? 1 : (choose(many - 1, some - 1) * many) / some;
}

/** Faults of all days from 1 to the most minutes of each code; of every `stride`th of them. */
function faults(codes: number, most: number, stride = 1): readonly string[] {
  const found: string[] = [];
  const days = most ** codes;
  for (let day = 0; day < days && found.length < 10; day += stride) {
    const minutes: number[] = [];
    for (let rest = day, code = 0; code < codes; code += 1, rest = Math.floor(rest / most))
      minutes.push((rest % most) + 1);
    const wrong = fault(minutes);
    if (wrong !== null) found.push(wrong);
  }
  return found;
}

describe("every day is allocated lawfully, and every lawful answer of a tie can be chosen", { timeout: 60_000 }, () => {
  it("one code, 0 to 480 minutes", () => {
    const minutes = Array.from({ length: 481 }, (_, minute) => minute);
    expect(minutes.map((minute) => fault([minute])).filter((wrong) => wrong !== null)).toEqual([]);
  });

  it("two codes, 1 to 60 minutes each", () => {
    expect(faults(2, 60)).toEqual([]);
  });

  it("three codes, 1 to 45 minutes each", () => {
    expect(faults(3, 45)).toEqual([]);
  });

  // 3 divides no power of 25: every value of every code meets many values of the others.
  it("four codes, 1 to 25 minutes each, every third day", () => {
    expect(faults(4, 25, 3)).toEqual([]);
  });

  it("five codes, 1 to 16 minutes each, every 211th day", () => {
    expect(faults(5, 16, 211)).toEqual([]);
  });
});

describe("the reference itself", () => {
  it.each([
    [[24, 23], [[2, 1]]],
    [
      [20, 20],
      [
        [1, 2],
        [2, 1],
      ],
    ],
    [[33, 7], [[2, 1]]],
    [[18, 13, 10, 8], [[1, 1, 1, 0]]],
    [
      [7, 7, 7],
      [
        [0, 0, 1],
        [0, 1, 0],
        [1, 0, 0],
      ],
    ],
    [[15, 7], [[1, 0]]],
    [[0], [[0]]],
  ])("reads the manual's examples: %j is %j", (minutes, lawful) => {
    expect(lawfulAllocations(minutes)).toEqual(lawful);
  });
});
