import * as field from "./fields.js";
import type { SchemaBuilder } from "./schema-builder.js";
import { timeEntrySchema } from "./time-entry-schema.js";

/** Schema of a time log. */
export function timeEntriesSchema(build: SchemaBuilder) {
  return field.list(timeEntrySchema(build), "Rows of the time log of one patient");
}
