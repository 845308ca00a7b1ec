import * as field from "./fields.js";
import type { SchemaBuilder } from "./schema-builder.js";
import { DISCIPLINES } from "./words.js";

/** Schema of a line of the same episode billed before the claim. */
export function priorServiceLineSchema(build: SchemaBuilder) {
  return field.part(
    build,
    "PriorServiceLine",
    field.record(build, "A line of the same episode billed before this claim", {
      serviceDate: field.calendarDate("Date of service"),
      procedureCode: field.code("Procedure code by number"),
      units: field.number("Units billed").optional(),
      discipline: field.choice(DISCIPLINES, "Discipline of the line").optional(),
    }),
  );
}
