import * as field from "./fields.js";
import { liabilityNoticeSchema } from "./liability-notice-schema.js";
import type { SchemaBuilder } from "./schema-builder.js";

/** Schema of a liability notice for one procedure code. */
export function liabilityNoticeByCodeSchema(build: SchemaBuilder) {
  return field.record(build, "A liability notice for one procedure code", {
    procedureCode: field.code("Procedure code by number"),
    notice: liabilityNoticeSchema(build).nullable(),
  });
}
