import type { IssueList } from "./issue-list.js";
import type { SourceText } from "./read-fields.js";
import { filled, readUnits } from "./read-fields.js";

/**
 * Reads a quantity with its unit. Quantities in minutes (MJ) are no units, and no minutes of treatment either.
 *
 * @param unit - `UN` for units
 * @param quantity - the number
 * @param issues - takes what is wrong
 * @returns units; `undefined` where the line states none
 */
export function readQuantity(unit: SourceText, quantity: SourceText, issues: IssueList): number | undefined {
  const kind = filled(unit.text);
  if (kind === "UN") return readUnits(quantity, issues);
  if (filled(quantity.text) === undefined) return undefined;
  const message =
    kind === "MJ"
      ? "The quantity is in minutes (MJ), which are for anaesthesia; the line states no units."
      : "The quantity is not in units (UN); the line states no units.";
  const code = kind === undefined ? "missing" : kind === "MJ" ? "not-supported" : "unknown-value";
  issues.add(code, unit.place, message, "Write UN and the units billed.");
  return undefined;
}
