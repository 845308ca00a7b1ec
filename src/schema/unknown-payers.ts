import { lookUpPayer } from "../reference/look-up-payer.js";
import { LIST_LIMIT } from "./field-kind.js";
import { issue } from "./issue.js";
import { knownPayerIds } from "./known-payer-ids.js";
import { nameField } from "./name-field.js";
import type { Issue, ParseOptions } from "./parse-result.js";

const NO_ISSUES: readonly Issue[] = [];

/**
 * Finds payers named by an id that is not known. There is no default payer: its rules would be guessed.
 *
 * @param record - a claim or visit, parsed or not
 * @param options - ids and profiles that are known besides the built-in ones
 * @returns one issue for each unknown id, listing the known ones
 */
export function unknownPayers(record: unknown, options: ParseOptions): readonly Issue[] {
  const strange = payersOf(record).filter(({ id }) => lookUpPayer(id) === undefined);
  if (strange.length === 0) return NO_ISSUES;
  const known = knownPayerIds(options);
  const ids = known.map((id) => JSON.stringify(id)).join(", ");
  return strange
    .filter(({ id }) => !known.includes(id))
    .map(({ path }) => {
      const message = `${nameField(path)} is not the id of a known payer.`;
      return issue(path, "unknown-payer", message, `Write a payer profile, or one of ${ids}.`);
    });
}

interface NamedPayer {
  readonly path: readonly (string | number)[];
  readonly id: string;
}

function payersOf(record: unknown): readonly NamedPayer[] {
  if (typeof record !== "object" || record === null) return [];
  const { payer, otherPayers } = record as { readonly payer?: unknown; readonly otherPayers?: unknown };
  const named: NamedPayer[] = typeof payer === "string" ? [{ path: ["payer"], id: payer }] : [];
  if (!Array.isArray(otherPayers) || otherPayers.length > LIST_LIMIT) return named;
  (otherPayers as readonly unknown[]).forEach((id, position) => {
    if (typeof id === "string") named.push({ path: ["otherPayers", position], id });
  });
  return named;
}
