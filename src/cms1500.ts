/**
 * Claims from the boxes of the paper form; findings by line and box.
 *
 * @packageDocumentation
 */

export type * from "./adapters/adapted-claim.js";
export type * from "./adapters/cms1500/cms1500-form.js";
export { placeInCms1500 } from "./adapters/cms1500/place-in-cms1500.js";
export { readCms1500Claims } from "./adapters/cms1500/read-cms1500-claims.js";
