import type { PayerId, PayerProfile } from "../claim/payer.js";
import { listPayers, lookUpPayer } from "../reference/look-up-payer.js";
import type { PayerOf, PayerSource } from "./adapted-claim.js";
import type { IssueList } from "./issue-list.js";

/**
 * Tells who pays a claim. There is no default: its rules would be guessed.
 *
 * @param payerOf - a payer for every claim, or a function that tells it
 * @param source - what the source says about who pays
 * @param place - where the source names the payer
 * @param issues - takes the issue where the payer is not known
 * @returns the payer; `undefined` where it is not known
 */
export function payerFor(
  payerOf: PayerOf,
  source: PayerSource,
  place: string,
  issues: IssueList,
): PayerProfile | PayerId | undefined {
  const payer = typeof payerOf === "function" ? payerOf(source) : payerOf;
  if (payer === undefined) {
    const fix = "Give payerOf a profile or an id for this payer.";
    issues.add("unknown-payer", place, "payerOf does not know the payer of the claim.", fix);
    return undefined;
  }
  if (lookUpPayer(payer) !== undefined) return payer;
  const ids = listPayers().map(({ id }) => JSON.stringify(id));
  const fix = `Give a payer profile, or one of ${ids.join(", ")}.`;
  issues.add("unknown-payer", place, "payerOf gives an id that is not that of a known payer.", fix);
  return undefined;
}
