import { describe, expect, it } from "vitest";
import { binomialTail } from "../../../src/values/binomial-tail.js";

/** Exact fractions: binomial coefficients as big integers. */
function exactTail(successes: number, trials: number, numerator: bigint, denominator: bigint): number {
  let coefficient = 1n;
  let sum = 0n;
  for (let k = 0; k <= trials; k += 1) {
    if (k >= successes) sum += coefficient * numerator ** BigInt(k) * (denominator - numerator) ** BigInt(trials - k);
    coefficient = (coefficient * BigInt(trials - k)) / BigInt(k + 1);
  }
  return Number((sum * 10n ** 30n) / denominator ** BigInt(trials)) / 1e30;
}

describe("chance of at least so many successes", () => {
  it("is that of exact fractions, for every number of successes", () => {
    for (const trials of [1, 2, 7, 30, 100]) {
      for (const [numerator, denominator] of [
        [1n, 5n],
        [1n, 2n],
      ] as const) {
        for (let successes = 0; successes <= trials + 1; successes += 1) {
          const exact = exactTail(successes, trials, numerator, denominator);
          const tail = binomialTail(successes, trials, Number(numerator) / Number(denominator));
          expect(Math.abs(tail - exact)).toBeLessThan(1e-12 + exact * 1e-5);
        }
      }
    }
  });

  it("stays a number where powers leave the range of numbers", () => {
    expect(binomialTail(20_000, 100_000, 0.2)).toBeCloseTo(0.5, 2);
    expect(binomialTail(1, 100_000, 0.2)).toBe(1);
    expect(binomialTail(100_000, 100_000, 0.2)).toBe(0);
  });

  it("of none is certain, of more than there are trials impossible", () => {
    expect(binomialTail(0, 0, 0.2)).toBe(1);
    expect(binomialTail(1, 0, 0.2)).toBe(0);
  });
});
