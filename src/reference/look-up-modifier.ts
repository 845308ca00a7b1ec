import type { CalendarDate } from "../values/calendar-date.js";
import { isWithinDates } from "../values/calendar-date.js";
import type { Mark } from "../values/citation.js";
import { modifiers } from "./built-in/modifiers.js";
import type { LookUp } from "./effective-series.js";
import type { Modifier, ModifierKind, ModifierTable } from "./modifiers.js";
import { noTable } from "./no-table.js";
import type { Reference } from "./reference.js";

/**
 * Looks up a modifier: what it says and whether it is valid on a date of service.
 *
 * @param modifier - two letters or digits, in upper case
 * @param serviceDate - date of service
 * @param options - another table of modifiers
 * @returns the modifier in force; `none` when it has ended or not begun; `not-covered` when the table does not hold it
 * or does not reach the date
 * @see CMS Pub. 100-04 ch. 5 §20.1
 * @example
 * ```ts
 * import { lookUpModifier } from "ot-billing-rules";
 * lookUpModifier("CO", "2019-12-31").status; //=> "none"
 * lookUpModifier("CO", "2020-01-01").status; //=> "found"
 * ```
 */
export function lookUpModifier(
  modifier: string,
  serviceDate: CalendarDate,
  options: { readonly reference?: Reference } = {},
): LookUp<Modifier> {
  const table = options.reference?.modifiers === undefined ? modifiers : options.reference.modifiers;
  if (table == null) return noTable("modifiers");
  const { edition, citation } = table;
  const value = decode(table).get(modifier);
  if (value === undefined) return { status: "not-covered", edition };
  if (!isWithinDates(serviceDate, value.effectiveFrom, value.effectiveThrough)) return { status: "none", edition };
  if (!isWithinDates(serviceDate, edition.verifiedFrom, edition.verifiedThrough)) {
    return { status: "not-covered", edition, lastKnown: { value, citation } };
  }
  return { status: "found", value, citation: { ...citation, mark: value.mark }, edition };
}

/**
 * Finds a modifier in the table whatever the date, so that an ended modifier is told from an unknown one.
 *
 * @param modifier - two letters or digits, in upper case
 * @param options - another table of modifiers
 * @returns the modifier, or `undefined` when the table does not hold it or there is no table
 * @example
 * ```ts
 * import { findModifier } from "ot-billing-rules";
 * findModifier("SZ")?.effectiveThrough; //=> "2017-12-31"
 * ```
 */
export function findModifier(modifier: string, options: { readonly reference?: Reference } = {}): Modifier | undefined {
  const table = options.reference?.modifiers === undefined ? modifiers : options.reference.modifiers;
  return table == null ? undefined : decode(table).get(modifier);
}

const decoded = /* @__PURE__ */ new WeakMap<ModifierTable, ReadonlyMap<string, Modifier>>();

function decode(table: ModifierTable): ReadonlyMap<string, Modifier> {
  const known = decoded.get(table);
  if (known !== undefined) return known;
  const entries = table.rows
    .trim()
    .split("\n")
    .map((row) => decodeRow(row.split("|")));
  const byModifier = new Map(entries.map((entry) => [entry.modifier, entry]));
  decoded.set(table, byModifier);
  return byModifier;
}

function decodeRow([
  modifier = "",
  kind = "",
  from = "",
  through = "",
  mark = "",
  meaning = "",
]: readonly string[]): Modifier {
  return {
    modifier,
    kind: kind as ModifierKind,
    meaning,
    effectiveFrom: from === "" ? null : from,
    effectiveThrough: through === "" ? null : through,
    mark: mark as Mark,
  };
}
