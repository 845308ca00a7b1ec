import { listPayers } from "../reference/look-up-payer.js";
import type { ParseOptions } from "./parse-result.js";

/**
 * Lists the ids of payers that outside data may name.
 *
 * @param options - ids and profiles besides the built-in ones
 * @returns ids, built-in ones first
 */
export function knownPayerIds(options: ParseOptions = {}): readonly string[] {
  const { payerIds = [], profiles = [] } = options;
  return [...new Set([...[...listPayers(), ...profiles].map(({ id }) => id), ...payerIds])];
}
