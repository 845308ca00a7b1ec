import type { ParseOptions } from "./parse-result.js";
import { visitSchema } from "./visit-schema.js";
import type { JsonSchema } from "./to-json-schema.js";
import { toJsonSchema } from "./to-json-schema.js";

/**
 * Gives the JSON Schema (draft 2020-12) of a documented visit: what `parseVisit` accepts with the same options.
 *
 * @param options - payers known besides the built-in ones; whether unknown fields are refused (default) or left out
 * @returns a new JSON Schema
 * @example
 * ```ts
 * import { visitJsonSchema } from "ot-billing-rules/schema";
 * visitJsonSchema()["$id"]; //=> "urn:ot-billing-rules:visit"
 * ```
 */
export function visitJsonSchema(options: ParseOptions = {}): JsonSchema {
  return toJsonSchema(visitSchema, "visit", "Visit", options);
}
