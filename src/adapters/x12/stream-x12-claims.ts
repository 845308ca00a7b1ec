import type { AdaptedRecord } from "../adapted-claim.js";
import type { X12Options } from "./x12-claim-reader.js";
import { x12ClaimReader } from "./x12-claim-reader.js";

/**
 * Reads professional claims (837P, 005010X222) as they come, in flat memory.
 *
 * @param source - pieces of text or bytes, such as a file stream
 * @param options - who pays, and limits
 * @returns the claims in their order, as soon as each is whole
 * @example
 * ```ts
 * import { streamX12Claims } from "ot-billing-rules/x12";
 * typeof streamX12Claims; //=> "function"
 * ```
 */
export async function* streamX12Claims(
  source: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  options: X12Options,
): AsyncGenerator<AdaptedRecord, void, undefined> {
  const reader = x12ClaimReader(options);
  for await (const piece of source) yield* reader.push(piece);
  yield* reader.end();
}
