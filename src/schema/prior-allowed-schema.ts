import * as field from "./fields.js";
import type { SchemaBuilder } from "./schema-builder.js";

/** Schema of the amounts allowed so far in a calendar year. */
export function priorAllowedSchema(build: SchemaBuilder) {
  return field.part(
    build,
    "PriorAllowed",
    field.record(build, "Amounts Medicare allowed so far in a calendar year, over all providers", {
      year: field.year("Calendar year"),
      OT: field.usd("Dollars allowed for occupational therapy").optional(),
      "PT-SLP": field.usd("Dollars allowed for physical therapy and speech-language pathology together").optional(),
    }),
  );
}
