import type { Claim } from "../claim/claim.js";
import type { CliIo } from "./cli-io.js";
import type { ClaimOptions } from "./draft-claim.js";
import { draftClaim } from "./draft-claim.js";
import { remarksOf } from "./remarks-of.js";
import type { GoodRecord, Outcome } from "./run-records.js";

/**
 * Makes the function that reads a claim of any shape. Remarks go to standard error: the claim alone is the result.
 *
 * @param options - what stands beside each claim
 * @param io - streams
 * @returns a function from a record to its claim
 */
export function convertRecord(
  options: ClaimOptions,
  { stderr }: Pick<CliIo, "stderr">,
): (record: GoodRecord) => Outcome<Claim> {
  return (record) => {
    const draft = draftClaim(record, options);
    if (!draft.ok) return draft;
    for (const { place, message, fix } of remarksOf(record))
      stderr.write(`ot-billing-rules: record ${record.source.record}, ${place}: ${message} ${fix}\n`);
    return { ok: true, results: [draft.claim] };
  };
}
