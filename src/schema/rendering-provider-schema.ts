import * as field from "./fields.js";
import type { SchemaBuilder } from "./schema-builder.js";

/** Schema of the provider who rendered a line. */
export function renderingProviderSchema(build: SchemaBuilder) {
  return field.record(build, "Who rendered a line", {
    taxonomyCode: field.taxonomyCode("Ten-character provider taxonomy, such as 225X00000X").optional(),
    providerKey: field.text("Caller's pseudonym of the provider").optional(),
  });
}
