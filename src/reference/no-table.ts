import type { Edition } from "../values/citation.js";
import type { LookUp } from "./effective-series.js";

const NONE = "none";

/**
 * The answer of a look-up whose table is absent.
 *
 * @param table - key of the table
 * @returns a `not-covered` answer that names the table
 */
export function noTable<T>(table: string): LookUp<T> {
  const edition: Edition = { table, edition: NONE, verifiedFrom: null, verifiedThrough: null };
  return { status: "not-covered", edition };
}

/**
 * Says whether an answer came from no table at all.
 *
 * @param answer - answer of a look-up
 * @returns true when the table is absent
 */
export function isNoTable({ edition }: LookUp<unknown>): boolean {
  return edition.edition === NONE;
}
