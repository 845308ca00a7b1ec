import type { Path } from "../../values/citation.js";
import type { NamedLine } from "../check-record.js";

/**
 * Finds the line a finding is about.
 *
 * @param path - steps from the claim to the field
 * @param lines - lines of the claim
 * @returns the line; `undefined` for what is about the claim
 */
export function lineOfPath([record, index]: Path, lines: readonly NamedLine[]): NamedLine | undefined {
  return record === "serviceLines" && typeof index === "number" ? lines[index] : undefined;
}
