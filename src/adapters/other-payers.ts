import type { PayerId, PayerProfile } from "../claim/payer.js";
import { lookUpPayer } from "../reference/look-up-payer.js";
import type { PayerOf, PayerSource } from "./adapted-claim.js";
import type { IssueList } from "./issue-list.js";

/** Another payer the source names, and where. */
export interface NamedPayer {
  readonly source: PayerSource;
  readonly place: string;
}

/**
 * Tells the payers that come after the one the claim is sent to, in their order. A list with a gap would say that the
 * missing one does not exist, so one unknown payer leaves the whole list unknown.
 *
 * @param payerOf - a payer for every claim, or a function that tells it
 * @param named - the other payers of the claim, in any order
 * @param sequence - position of the payer the claim is sent to
 * @param issues - takes a remark for each payer that is not known
 * @returns the later payers; `undefined` where the source names none or one is not known
 */
export function otherPayersFor(
  payerOf: PayerOf,
  named: readonly NamedPayer[],
  sequence: number | undefined,
  issues: IssueList,
): readonly (PayerProfile | PayerId)[] | undefined {
  const later = named
    .filter(({ source }) => (source.sequence ?? Infinity) > (sequence ?? 0))
    .sort((a, b) => (a.source.sequence ?? Infinity) - (b.source.sequence ?? Infinity) || 0);
  const payers = later.flatMap(({ source, place }) => {
    const payer = typeof payerOf === "function" ? payerOf(source) : undefined;
    if (payer !== undefined && lookUpPayer(payer) !== undefined) return [payer];
    const fix = "Pass payerOf as a function that knows this payer too.";
    issues.add("unknown-payer", place, "A later payer of the claim is not known; otherPayers is left out.", fix);
    return [];
  });
  return payers.length === 0 || payers.length < later.length ? undefined : payers;
}
