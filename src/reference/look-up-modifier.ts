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
  const found = decode(table).get(modifier);
  if (found === undefined) return { status: "not-covered", edition };
  const { value } = found;
  if (!isWithinDates(serviceDate, value.effectiveFrom, value.effectiveThrough)) return { status: "none", edition };
  if (!isWithinDates(serviceDate, edition.verifiedFrom, edition.verifiedThrough)) {
    return { status: "not-covered", edition, lastKnown: { value, citation } };
  }
  return found;
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
  return table == null ? undefined : decode(table).get(modifier)?.value;
}

/** The answer for each modifier on a date on which it is in force. */
type FoundModifiers = ReadonlyMap<string, Extract<LookUp<Modifier>, { readonly status: "found" }>>;

const decoded = /* @__PURE__ */ new WeakMap<ModifierTable, FoundModifiers>();

function decode(table: ModifierTable): FoundModifiers {
  const known = decoded.get(table);
  if (known !== undefined) return known;
  const { edition, citation } = table;
  const fresh = new Map<string, Extract<LookUp<Modifier>, { readonly status: "found" }>>();
  for (const row of table.rows.trim().split("\n")) {
    const value = decodeRow(row.split("|"));
    fresh.set(value.modifier, { status: "found", value, citation: { ...citation, mark: value.mark }, edition });
  }
  decoded.set(table, fresh);
  return fresh;
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
