// What src/values/usd.ts uses of decimal.js, by its small sister. The one-file scripts are built with this file in its
// place; a test compares the amounts.
import Big from "big.js";

const HALF_UP = 1;

interface Decimal {
  readonly plus: (other: Decimal | string) => Decimal;
  readonly minus: (other: Decimal | string) => Decimal;
  readonly times: (other: Decimal | string | number) => Decimal;
  readonly comparedTo: (other: Decimal | string) => number;
  readonly decimalPlaces: () => number;
  readonly toFixed: (places?: number, rounding?: number) => string;
  readonly exact: Big;
}

function decimal(exact: Big): Decimal {
  return {
    exact,
    plus: (other) => decimal(exact.plus(bigOf(other))),
    minus: (other) => decimal(exact.minus(bigOf(other))),
    times: (other) => decimal(exact.times(bigOf(other))),
    comparedTo: (other) => exact.cmp(bigOf(other)),
    decimalPlaces: () => Math.max(exact.c.length - exact.e - 1, 0),
    toFixed: (places) => exact.toFixed(places, HALF_UP),
  };
}

function bigOf(value: Decimal | string | number): Big {
  return typeof value === "object" ? value.exact : new Big(value);
}

/** Makes a decimal, with `new` or without. */
function make(value: Decimal | string | number): Decimal {
  return decimal(bigOf(value));
}

/** Exact for sums and products whatever the precision. */
export const Decimal = /* @__PURE__ */ Object.assign(make, { ROUND_HALF_UP: 4, clone: () => make });
