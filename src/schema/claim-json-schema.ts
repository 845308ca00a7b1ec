import { claimSchema } from "./claim-schema.js";
import type { ParseOptions } from "./parse-result.js";
import type { JsonSchema } from "./to-json-schema.js";
import { toJsonSchema } from "./to-json-schema.js";

/**
 * Gives the JSON Schema (draft 2020-12) of a claim: what `parseClaim` accepts with the same options.
 *
 * @param options - payers known besides the built-in ones; whether unknown fields are refused (default) or left out
 * @returns a new JSON Schema
 * @example
 * ```ts
 * import { claimJsonSchema } from "ot-billing-rules/schema";
 * claimJsonSchema()["$id"]; //=> "urn:ot-billing-rules:claim"
 * ```
 */
export function claimJsonSchema(options: ParseOptions = {}): JsonSchema {
  return toJsonSchema(claimSchema, "claim", "Claim", options);
}
