import { Decimal } from "decimal.js";

/** An amount of United States dollars as decimal text, such as `"34.61"`. */
export type Usd = string;

const SHAPE = /^-?\d{1,12}(\.\d{1,6})?$/;
const UNSIGNED_DECIMAL = /^\d{1,6}(\.\d{1,10})?$/;

/** More digits than a product of three numbers of {@link isUnsignedDecimal} can have. */
const Exact = /* @__PURE__ */ Decimal.clone({ precision: 60 });

/**
 * Says whether a text is a dollar amount: digits, at most six decimals, no sign but minus, no separators.
 *
 * @param text - any text
 * @returns true for a dollar amount
 */
export function isUsd(text: string): boolean {
  return SHAPE.test(text);
}

/**
 * Adds dollar amounts exactly.
 *
 * @param amounts - dollar amounts
 * @returns their sum, with two decimals or as many as the amounts carry
 */
export function addUsd(...amounts: readonly Usd[]): Usd {
  const cents = sumOfCents(amounts);
  if (cents !== null) return fromCents(cents);
  return toUsd(amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0)));
}

/**
 * Takes one dollar amount from another exactly.
 *
 * @param amount - dollar amount
 * @param less - dollar amount to take away
 * @returns the difference; may be negative
 */
export function subtractUsd(amount: Usd, less: Usd): Usd {
  return toUsd(new Decimal(amount).minus(less));
}

/**
 * Multiplies a dollar amount by a number and rounds once, half up, to cents.
 *
 * @param amount - dollar amount
 * @param by - number of units, or a decimal rate as text
 * @returns the product in cents
 */
export function multiplyUsd(amount: Usd, by: number | string): Usd {
  return new Decimal(amount).times(by).toFixed(2, Decimal.ROUND_HALF_UP);
}

/**
 * Compares two dollar amounts.
 *
 * @param a - dollar amount
 * @param b - dollar amount
 * @returns -1, 0 or 1
 */
export function compareUsd(a: Usd, b: Usd): -1 | 0 | 1 {
  const [centsA, centsB] = [centsOf(a), centsOf(b)];
  if (centsA !== null && centsB !== null) return centsA < centsB ? -1 : centsA > centsB ? 1 : 0;
  const order = new Decimal(a).comparedTo(b);
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

/**
 * Says whether a text is a number without sign: digits, at most ten decimals.
 *
 * @param text - any text
 * @returns true for such a number, as relative values, indices and rates are
 */
export function isUnsignedDecimal(text: string): boolean {
  return UNSIGNED_DECIMAL.test(text);
}

/**
 * Multiplies numbers exactly, without rounding.
 *
 * @param factors - decimal text
 * @returns the product with all its decimals, such as `"26.82883403"`
 */
export function multiplyExactly(...factors: readonly string[]): string {
  return factors.reduce((product, factor) => product.times(factor), new Exact(1)).toFixed();
}

/**
 * Multiplies the numbers of each pair and adds the products, exactly and without rounding.
 *
 * @param pairs - pairs of decimal text
 * @returns the sum with all its decimals
 */
export function addProducts(...pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((sum, [a, b]) => sum.plus(new Exact(a).times(b)), new Exact(0)).toFixed();
}

/**
 * Rounds a number of dollars once, half up, to cents.
 *
 * @param exact - decimal text
 * @returns dollars with two decimals
 */
export function roundToCents(exact: string): Usd {
  return new Exact(exact).toFixed(2, Decimal.ROUND_HALF_UP);
}

/** Amounts on claims are dollars and cents: whole cents add up exactly, and a hundred times faster than decimals. */
const MOST_CHARACTERS = 12;
const MOST_CENTS = 1e14;
const ZERO = 48;
const POINT = -2;

/** Whole cents of digits with at most two decimals; `null` for any other text. It is asked often: digits beat patterns. */
function centsOf(text: string): number | null {
  if (text.length > MOST_CHARACTERS) return null;
  let cents = 0;
  let whole = 0;
  let decimals = -1;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit === POINT && decimals < 0) {
      decimals = 0;
      continue;
    }
    if (digit < 0 || digit > 9) return null;
    cents = cents * 10 + digit;
    if (decimals < 0) whole += 1;
    else decimals += 1;
  }
  if (whole === 0 || decimals === 0 || decimals > 2) return null;
  return decimals === 2 ? cents : cents * (decimals === 1 ? 10 : 100);
}

function sumOfCents(amounts: readonly Usd[]): number | null {
  let sum = 0;
  for (const amount of amounts) {
    const cents = centsOf(amount);
    if (cents === null) return null;
    sum += cents;
  }
  return sum < MOST_CENTS ? sum : null;
}

function fromCents(cents: number): Usd {
  const rest = cents % 100;
  return `${(cents - rest) / 100}.${rest < 10 ? "0" : ""}${rest}`;
}

function toUsd(amount: Decimal): Usd {
  return amount.decimalPlaces() > 2 ? amount.toFixed() : amount.toFixed(2);
}
