import type { AdaptedRecord } from "../adapted-claim.js";
import type { X12Options } from "./x12-claim-reader.js";
import { x12ClaimReader } from "./x12-claim-reader.js";

/**
 * Reads all professional claims (837P, 005010X222) of a text or file that is at hand.
 *
 * @param source - text, or bytes in UTF-8 or UTF-16
 * @param options - who pays, and limits
 * @returns the claims in their order; one that cannot be read has its issues and keeps no other from being read
 * @example
 * ```ts
 * import { readX12Claims } from "ot-billing-rules/x12";
 * readX12Claims("", { payerOf: "medicare-part-b" }); //=> []
 * ```
 */
export function readX12Claims(source: Uint8Array | string, options: X12Options): readonly AdaptedRecord[] {
  const reader = x12ClaimReader(options);
  return [...reader.push(source), ...reader.end()];
}
