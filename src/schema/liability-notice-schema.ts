import * as field from "./fields.js";
import type { SchemaBuilder } from "./schema-builder.js";

/** Schema of an advance notice of possible non-coverage. */
export function liabilityNoticeSchema(build: SchemaBuilder) {
  return field.record(build, "Notice of non-coverage given to the patient; null is known to be none", {
    issuedOn: field.calendarDate("Date on which the notice was given"),
  });
}
