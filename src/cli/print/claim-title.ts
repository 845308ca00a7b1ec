import type { Source } from "../input/source-record.js";
import { printableText } from "../output/printable-text.js";
import { segmentWords } from "../output/record-writer.js";

/**
 * Names a claim by the caller's key, else by its place.
 *
 * @param source - where the claim stands
 * @returns a heading
 */
export function claimTitle({ key, record, line, segment, input }: Source): string {
  if (key !== undefined) return `Claim ${printableText(key.text)}`;
  return `Record ${record}, ${input === undefined ? "" : `input ${input}, `}${segmentWords(segment)}line ${line}`;
}
