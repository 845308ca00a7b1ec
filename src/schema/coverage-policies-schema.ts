import { coveragePolicySchema } from "./coverage-policy-schema.js";
import * as field from "./fields.js";
import type { SchemaBuilder } from "./schema-builder.js";

/** Schema of a list of coverage policies. */
export function coveragePoliciesSchema(build: SchemaBuilder) {
  return field.list(coveragePolicySchema(build), "Coverage policies");
}
