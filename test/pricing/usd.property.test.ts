import { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { addUsd, compareUsd, isUsd } from "../../src/values/usd.js";

const amounts = fc.stringMatching(/^-?\d{1,12}(\.\d{1,6})?$/);
const plain = fc.stringMatching(/^\d{1,5}(\.\d{1,2})?$/);
const usd = fc.oneof(amounts, plain);

it("adds and compares as decimals do, in cents or beyond them", () => {
  fc.assert(
    fc.property(usd, usd, (a, b) => {
      const sum = new Decimal(a).plus(b);
      expect(new Decimal(addUsd(a, b)).equals(sum)).toBe(true);
      expect(addUsd(a, b)).toMatch(/^-?\d+\.\d{2,6}$/);
      expect(compareUsd(a, b)).toBe(new Decimal(a).comparedTo(b));
    }),
    { numRuns: 500 },
  );
});

it.each(["", ".", "12.", ".5", "1.2.3", "1e3", " 1", "+1", "1234567890123"])(
  "takes %j for no amount in cents",
  (text) => {
    expect(isUsd(text)).toBe(false);
    if (!Number.isNaN(Number(text)) && text !== "" && text !== " 1") {
      expect(compareUsd(text, "12.00")).toBe(new Decimal(text).comparedTo("12.00"));
    } else expect(() => compareUsd(text, "12.00")).toThrow(/DecimalError/);
  },
);
