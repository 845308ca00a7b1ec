import type { ParseOptions } from "./parse-result.js";
import { timeEntriesSchema } from "./time-entries-schema.js";
import type { JsonSchema } from "./to-json-schema.js";
import { toJsonSchema } from "./to-json-schema.js";

/**
 * Gives the JSON Schema (draft 2020-12) of a time log: what `parseTimeEntries` accepts with the same options.
 *
 * @param options - whether unknown fields are refused (default) or left out
 * @returns a new JSON Schema
 * @example
 * ```ts
 * import { timeEntriesJsonSchema } from "ot-billing-rules/schema";
 * timeEntriesJsonSchema()["$id"]; //=> "urn:ot-billing-rules:time-entries"
 * ```
 */
export function timeEntriesJsonSchema(options: ParseOptions = {}): JsonSchema {
  return toJsonSchema(timeEntriesSchema, "time-entries", "Time entries", options);
}
