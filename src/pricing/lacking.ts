import type { LookUp } from "../reference/effective-series.js";
import type { Path, Undetermined } from "../values/citation.js";

/**
 * Says that a fact is missing.
 *
 * @param missing - name of the field or table
 * @param path - where it belongs
 * @param message - why it is needed, without patient data
 * @returns the entry
 */
export function lacking(missing: string, path: Path, message: string): Undetermined {
  return { missing: [missing], path, message, citations: [] };
}

/**
 * Says that a table does not give the value of the date.
 *
 * @param answer - answer of a look-up that found nothing
 * @param message - what the value is needed for
 * @returns the entry, which names table and edition
 */
export function lackingTable({ edition }: LookUp<unknown>, message: string): Undetermined {
  const held = edition.edition === "none" ? "There is no such table" : `The table at hand is of ${edition.edition}`;
  return lacking(`reference.${edition.table}`, [], `${message} ${held}.`);
}
