import type { Edition } from "../values/citation.js";
import type { LookUp } from "./effective-series.js";

/**
 * The answer of a look-up whose table is absent.
 *
 * @param table - key of the table
 * @returns a `not-covered` answer that names the table
 */
export function noTable<T>(table: string): LookUp<T> {
  const edition: Edition = { table, edition: "none", verifiedFrom: null, verifiedThrough: null };
  return { status: "not-covered", edition };
}
