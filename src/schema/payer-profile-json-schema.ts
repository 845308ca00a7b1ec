import type { ParseOptions } from "./parse-result.js";
import { payerProfileSchema } from "./payer-profile-schema.js";
import type { JsonSchema } from "./to-json-schema.js";
import { toJsonSchema } from "./to-json-schema.js";

/**
 * Gives the JSON Schema (draft 2020-12) of the profile of a payer: what `parsePayerProfile` accepts with the same options.
 *
 * @param options - whether unknown fields are refused (default) or left out
 * @returns a new JSON Schema
 * @example
 * ```ts
 * import { payerProfileJsonSchema } from "ot-billing-rules/schema";
 * payerProfileJsonSchema()["$id"]; //=> "urn:ot-billing-rules:payer-profile"
 * ```
 */
export function payerProfileJsonSchema(options: ParseOptions = {}): JsonSchema {
  return toJsonSchema(payerProfileSchema, "payer-profile", "Payer profile", options);
}
