import { Decimal } from "decimal.js";

/** An amount of United States dollars as decimal text, such as `"34.61"`. */
export type Usd = string;

const SHAPE = /^-?\d{1,12}(\.\d{1,6})?$/;

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
  const order = new Decimal(a).comparedTo(b);
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

function toUsd(amount: Decimal): Usd {
  return amount.decimalPlaces() > 2 ? amount.toFixed() : amount.toFixed(2);
}
