/**
 * Claims from X12 837P files, read as a stream; findings by loop and element.
 *
 * @packageDocumentation
 */

export type * from "./adapters/adapted-claim.js";
export { placeInX12 } from "./adapters/x12/place-in-x12.js";
export { readX12Claims } from "./adapters/x12/read-x12-claims.js";
export { streamX12Claims } from "./adapters/x12/stream-x12-claims.js";
export { x12ClaimReader, type X12Options } from "./adapters/x12/x12-claim-reader.js";
