import type { JoinedClaim } from "../adapters/time-log/join-rows.js";

/** What became of the time log of a claim. */
export type TimeLogResult = Pick<
  JoinedClaim,
  "joined" | "reported" | "linesWithoutRows" | "isKeyRepeated" | "tally" | "undetermined"
>;

/**
 * Takes from a join what stands beside the result of a claim.
 *
 * @param joined - the claim with its rows
 * @returns all but the claim
 */
export function timeLogResult({
  joined,
  reported,
  linesWithoutRows,
  isKeyRepeated,
  tally,
  undetermined,
}: JoinedClaim): TimeLogResult {
  return { joined, reported, linesWithoutRows, isKeyRepeated, tally, undetermined };
}
