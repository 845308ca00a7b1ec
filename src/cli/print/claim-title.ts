import type { Source } from "../input/source-record.js";
import { printableText } from "../output/printable-text.js";

/**
 * Names a claim by the caller's key, else by its place.
 *
 * @param source - where the claim stands
 * @returns a heading
 */
export function claimTitle({ key, record, line, input }: Source): string {
  if (key !== undefined) return `Claim ${printableText(key.text)}`;
  return `Record ${record}, ${input === undefined ? "" : `input ${input}, `}line ${line}`;
}
