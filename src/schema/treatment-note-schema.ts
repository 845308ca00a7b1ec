import * as field from "./fields.js";
import type { SchemaBuilder } from "./schema-builder.js";
import { DISCIPLINES } from "./words.js";

/** Schema of the note of one treatment day. */
export function treatmentNoteSchema(build: SchemaBuilder) {
  return field.part(
    build,
    "TreatmentNote",
    field.record(build, "The note of one treatment day. An omitted field is unknown, null is known to be absent.", {
      serviceDate: field.calendarDate("Date of service"),
      discipline: field.choice(DISCIPLINES, "Discipline of the note").optional(),
      timedMinutes: field.minutes("Total minutes of timed codes").nullable().optional(),
      totalTreatmentMinutes: field
        .minutes("Total treatment minutes, timed and untimed, without rests")
        .nullable()
        .optional(),
      interventions: field
        .list(field.code("Procedure code by number"), "Procedure codes of all interventions named in the note")
        .nullable()
        .optional(),
      signedBy: field.boolean("Whether the note is signed").nullable().optional(),
      credentialsPresent: field.boolean("Whether the signature shows credentials").nullable().optional(),
      present: field.boolean("False when the note of the date is known not to exist").optional(),
    }),
  );
}
