import type { PayerSource } from "../adapted-claim.js";
import { filled } from "../read-fields.js";
import type { NamedPayer } from "../other-payers.js";
import { payerSequence } from "../payer-sequence.js";
import { withoutUndefined } from "../without-undefined.js";
import type { Loop, RawClaim } from "./raw-claim.js";
import { firstSegment } from "./read-context.js";
import { elementOf } from "./segment.js";

/**
 * Reads what a claim says about the payer it is sent to.
 *
 * @param claim - a claim
 * @returns payer identifier, filing indicator and position
 */
export function readPayer({ subscriber }: RawClaim): PayerSource {
  return payerOfLoop(subscriber);
}

/**
 * Reads what a claim says about its other payers.
 *
 * @param claim - a claim
 * @param place - of the claim
 * @returns the payers in the order of the claim
 */
export function readOtherPayers({ otherPayers }: RawClaim, place: string): readonly NamedPayer[] {
  return otherPayers.map((loop, index) => ({
    source: payerOfLoop(loop),
    place: `${place} 2320[${index + 1}]`,
  }));
}

function payerOfLoop(loop: Loop): PayerSource {
  const subscriber = firstSegment(loop, "SBR");
  const known = withoutUndefined({
    payerKey: filled(elementOf(firstSegment(loop, "NM1", "PR"), 9)),
    filingCode: filled(elementOf(subscriber, 9)),
    sequence: payerSequence(elementOf(subscriber, 1)),
  });
  return { format: "x12", ...known };
}
