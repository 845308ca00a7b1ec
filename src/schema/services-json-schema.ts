import type { ParseOptions } from "./parse-result.js";
import { servicesSchema } from "./services-schema.js";
import type { JsonSchema } from "./to-json-schema.js";
import { toJsonSchema } from "./to-json-schema.js";

/**
 * Gives the JSON Schema (draft 2020-12) of a list of documented services: what `parseServices` accepts with the same options.
 *
 * @param options - whether unknown fields are refused (default) or left out
 * @returns a new JSON Schema
 * @example
 * ```ts
 * import { servicesJsonSchema } from "ot-billing-rules/schema";
 * servicesJsonSchema()["$id"]; //=> "urn:ot-billing-rules:services"
 * ```
 */
export function servicesJsonSchema(options: ParseOptions = {}): JsonSchema {
  return toJsonSchema(servicesSchema, "services", "Services", options);
}
