import { checkClaim } from "../check/check-claim.js";
import type { Claim } from "../claim/claim.js";
import { parseClaim } from "../schema/parse-claim.js";
import { jsonAnswer } from "./json-answer.js";
import type { JsonContext } from "./json-context.js";
import { parseOptionsOf } from "./parse-options-of.js";

/**
 * Checks one claim: JSON text in, JSON text out. It is the function of the one-file scripts, for engines that run plain
 * JavaScript and know no modules. Whatever the texts hold, it does not throw: what cannot be read gives the text of
 * `{ "kind": "error", "about": "record" | "context", "issues": [...] }`, which holds nothing of the input.
 *
 * @param claimJson - JSON text of a claim
 * @param contextJson - JSON text of a {@link JsonContext}: payer, tables, severities; omitted or empty is none
 * @returns JSON text of a `ClaimCheck`, the same bytes as `JSON.stringify(checkClaim(claim, options))`
 */
export function checkJson(claimJson: string, contextJson?: string): string {
  return jsonAnswer(
    claimJson,
    contextJson,
    (record, context) => parseClaim(record, parseOptionsOf(context)),
    (claim, context) => checkClaim(withReceipt(claim, context), context),
  );
}

function withReceipt(claim: Claim, { asOf }: JsonContext): Claim {
  return asOf === undefined || claim.receivedOn !== undefined ? claim : { ...claim, receivedOn: asOf };
}
