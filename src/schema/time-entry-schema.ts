import * as field from "./fields.js";
import type { SchemaBuilder } from "./schema-builder.js";
import { FURNISHERS } from "./words.js";

/** Schema of a row of a time log. */
export function timeEntrySchema(build: SchemaBuilder) {
  return field.part(
    build,
    "TimeEntry",
    field.record(build, "One row of a time log", {
      start: field.localTime("Local start, YYYY-MM-DDTHH:mm[:ss] with or without a UTC offset"),
      end: field.localTime("Local end, YYYY-MM-DDTHH:mm[:ss] with or without a UTC offset"),
      procedureCode: field.serviceCode("Procedure code by number"),
      furnishedBy: field.choice(FURNISHERS, "Who gave the service"),
      clinicianKey: field.text("Caller's pseudonym of the clinician; without it an overlap is undetermined").optional(),
      interrupted: field
        .list(timeSpanSchema(build), "Spans inside the entry that are not treatment: rest, telephone, waiting")
        .optional(),
    }),
  );
}

function timeSpanSchema(build: SchemaBuilder) {
  return field.record(build, "A span of a time log", {
    start: field.localTime("Local start"),
    end: field.localTime("Local end"),
  });
}
