import * as field from "./fields.js";
import type { SchemaBuilder } from "./schema-builder.js";
import { serviceSchema } from "./service-schema.js";

/** Schema of a list of documented services. */
export function servicesSchema(build: SchemaBuilder) {
  return field.list(serviceSchema(build), "Documented services, before anything is billed");
}
