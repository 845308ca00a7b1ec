import type { StatedItem, Submission } from "../adapted-claim.js";
import type { RawClaim } from "./raw-claim.js";
import type { ReadContext } from "./read-context.js";
import { componentsOf, firstSegment } from "./read-context.js";
import { elementOf } from "./segment.js";

const STATED: readonly (readonly [StatedItem, string, string?])[] = [
  ["authorization-number", "REF", "G1"],
  ["referral-number", "REF", "9F"],
  ["original-claim-number", "REF", "F8"],
  ["note", "NTE"],
  ["attachment", "PWK"],
];

/**
 * Reads how a claim is sent, and what it holds of which only the presence is told.
 *
 * @param claim - a claim
 * @param context - of the claim
 * @returns frequency code and what is there
 */
export function readSubmission({ header, lines }: RawClaim, { component }: ReadContext): Submission {
  const [, , frequencyCode = ""] = componentsOf(elementOf(firstSegment(header, "CLM"), 5), component);
  const loops = [header, ...lines];
  const states = STATED.filter(([, id, qualifier]) =>
    loops.some((loop) => firstSegment(loop, id, qualifier) !== undefined),
  ).map(([item]) => item);
  return /^[A-Z0-9]$/.test(frequencyCode) ? { frequencyCode, states } : { states };
}
