import type { Usd } from "../../values/usd.js";
import { addUsd } from "../../values/usd.js";

/** What is counted for one rule, code, payer or provider. */
export interface SummaryRow {
  /** Claims it concerns: governed by the rule, with the code, of the payer or provider. */
  claims: number;
  /** Of those, claims with a finding of it. */
  withFindings: number;
  errors: number;
  warnings: number;
  remarks: number;
  /** Charges of the lines with a finding of it, each line once. */
  charged: Usd;
  /** Dollars of units billed beyond what is supported, where findings are priced; `null` where none is. */
  overAmount: Usd | null;
  /** Dollars of units supported and not billed. */
  underAmount: Usd | null;
}

/** Rows by key. */
export type SummaryRows = Map<string, SummaryRow>;

/** So many keys are told apart; what is found under others is counted together. */
export const MOST_KEYS = 5000;

/** Key of the row that stands for all keys beyond {@link MOST_KEYS}. */
export const OTHER_KEYS = "(others)";

/**
 * Finds the row of a key, and makes it where there is none.
 *
 * @param rows - rows by key
 * @param key - rule, code, payer or provider
 * @returns the row, to count in
 */
export function rowOf(rows: SummaryRows, key: string): SummaryRow {
  const kept = rows.has(key) || rows.size < MOST_KEYS ? key : OTHER_KEYS;
  const found = rows.get(kept);
  if (found !== undefined) return found;
  const row = {
    claims: 0,
    withFindings: 0,
    errors: 0,
    warnings: 0,
    remarks: 0,
    charged: "0.00",
    overAmount: null,
    underAmount: null,
  };
  rows.set(kept, row);
  return row;
}

/**
 * Adds rows to others of the same keys.
 *
 * @param rows - rows that are added to
 * @param more - rows that are added
 */
export function addRows(rows: SummaryRows, more: SummaryRows): void {
  for (const [key, each] of more) {
    const row = rowOf(rows, key);
    row.claims += each.claims;
    row.withFindings += each.withFindings;
    row.errors += each.errors;
    row.warnings += each.warnings;
    row.remarks += each.remarks;
    row.charged = addUsd(row.charged, each.charged);
    row.overAmount = addPriced(row.overAmount, each.overAmount);
    row.underAmount = addPriced(row.underAmount, each.underAmount);
  }
}

/** Adds dollars that may not be known: what is known is added. */
export function addPriced(sum: Usd | null, amount: Usd | null | undefined): Usd | null {
  if (amount == null) return sum;
  return sum === null ? amount : addUsd(sum, amount);
}

/** Findings of a row, of every severity. */
export function findingsOf({ errors, warnings, remarks }: SummaryRow): number {
  return errors + warnings + remarks;
}

/** Rows with findings, those with most findings first; level ones by key. */
export function rankedRows(rows: SummaryRows): readonly (readonly [string, SummaryRow])[] {
  return [...rows]
    .filter(([, row]) => findingsOf(row) > 0)
    .sort(([a, rowA], [b, rowB]) => findingsOf(rowB) - findingsOf(rowA) || (a < b ? -1 : 1));
}
