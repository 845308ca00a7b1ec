import { coveragePoliciesSchema } from "./coverage-policies-schema.js";
import type { ParseOptions } from "./parse-result.js";
import type { JsonSchema } from "./to-json-schema.js";
import { toJsonSchema } from "./to-json-schema.js";

/**
 * Gives the JSON Schema (draft 2020-12) of a list of coverage policies: what `parseCoveragePolicies` accepts with the same
 * options, but for patterns and dates that run backwards.
 *
 * @param options - whether unknown fields are refused (default) or left out
 * @returns a new JSON Schema
 * @example
 * ```ts
 * import { coveragePoliciesJsonSchema } from "ot-billing-rules/schema";
 * coveragePoliciesJsonSchema()["$id"]; //=> "urn:ot-billing-rules:coverage-policies"
 * ```
 */
export function coveragePoliciesJsonSchema(options: ParseOptions = {}): JsonSchema {
  return toJsonSchema(coveragePoliciesSchema, "coverage-policies", "Coverage policies", options);
}
