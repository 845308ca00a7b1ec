import * as field from "./fields.js";
import type { SchemaBuilder } from "./schema-builder.js";

/** Schema of the services a payer has authorized. */
export function authorizationSchema(build: SchemaBuilder) {
  return field.record(build, "Services a payer has authorized; null is known to be none", {
    unitsRemaining: field.number("Units left").optional(),
    visitsRemaining: field.number("Visits left").optional(),
    from: field.calendarDate("First date of the authorization"),
    through: field.calendarDate("Last date of the authorization"),
  });
}
