import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decimal as small } from "../../src/global/instead/decimal.js";
import { Decimal } from "decimal.js";

describe("small decimals", () => {
  // Below a thousand million dollars the library's twenty digits are exact too.
  const amount = fc
    .tuple(fc.integer({ min: -(10 ** 9) + 1, max: 10 ** 9 - 1 }), fc.stringMatching(/^\d{0,6}$/))
    .map(([whole, decimals]) => (decimals === "" ? `${whole}` : `${whole}.${decimals}`));

  it("add, take away, multiply, compare and round as the library's do", () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 999 }), (a, b, times) => {
        const Exact = Decimal.clone({ precision: 60 });
        const smallExact = small.clone();
        for (const [shown, expected] of [
          [small(a).plus(b), new Decimal(a).plus(b)],
          [small(a).minus(b), new Decimal(a).minus(b)],
          [small(a).times(times), new Decimal(a).times(times)],
          [smallExact(a).times(smallExact(b)), new Exact(a).times(new Exact(b))],
        ] as const) {
          expect(shown.toFixed()).toBe(expected.toFixed());
          expect(shown.decimalPlaces()).toBe(expected.decimalPlaces());
          expect(shown.toFixed(2, small.ROUND_HALF_UP)).toBe(expected.toFixed(2, Decimal.ROUND_HALF_UP));
        }
        expect(small(a).comparedTo(b)).toBe(new Decimal(a).comparedTo(b));
      }),
    );
    expect(small("-0.005").toFixed(2, small.ROUND_HALF_UP)).toBe(
      new Decimal("-0.005").toFixed(2, Decimal.ROUND_HALF_UP),
    );
  });
});

it("the stand-in may be called with new, as the library does", () => {
  expect(new (small as unknown as new (value: string) => ReturnType<typeof small>)("1.50").toFixed()).toBe("1.5");
});
