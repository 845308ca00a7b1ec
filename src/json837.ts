/**
 * Claims from the JSON of clearinghouses (Optum, Stedi); findings by field.
 *
 * @packageDocumentation
 */

export type * from "./adapters/adapted-claim.js";
export { placeInJson837 } from "./adapters/json837/place-in-json837.js";
export { readJson837Claims } from "./adapters/json837/read-json837-claims.js";
