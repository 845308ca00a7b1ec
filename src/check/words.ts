import type { Citation, Undetermined } from "../values/citation.js";

const FIRMNESS: Readonly<Record<Citation["mark"], string>> = {
  official: "official text",
  secondary: "secondary source",
  single: "one source only",
  recall: "not checked against the text",
};

/**
 * Writes a citation with how firm it is.
 *
 * @param citation - where a fact is published
 * @returns such as `CMS Pub. 100-04 ch. 5 §20.2.C (official text)`
 */
export function cited(citation: Citation): string {
  return `${citation.publication} ${citation.section} (${FIRMNESS[citation.mark]})`;
}

/**
 * Writes what is undetermined, one sentence each.
 *
 * @param entries - what could not be told
 * @returns sentences that start with `Undetermined`
 */
export function undeterminedSentences(entries: readonly Undetermined[]): readonly string[] {
  return entries.map((entry) => {
    const needs = `needs ${entry.missing.join(", ")}`;
    return entry.message === undefined ? `Undetermined: ${needs}.` : `Undetermined (${needs}): ${entry.message}`;
  });
}
