import * as field from "./fields.js";
import { renderingProviderSchema } from "./rendering-provider-schema.js";
import type { SchemaBuilder } from "./schema-builder.js";

/** Schema of a service line. Units are any number: whether they can be billed is for the rules. */
export function serviceLineSchema(build: SchemaBuilder) {
  return field.part(
    build,
    "ServiceLine",
    field.record(build, "One service line: 837P loop 2400, CMS-1500 item 24. An omitted field is unknown.", {
      lineNumber: field.lineNumber("Number of the line on the claim, from 1"),
      procedureCode: field.code("Procedure code by number"),
      modifiers: field.list(field.code("Two-character modifier"), "Modifiers in the order of the claim"),
      serviceDate: field.calendarDate("Date of service, or first date of a span").optional(),
      serviceDateThrough: field.calendarDate("Last date of a span").optional(),
      units: field.number("Units billed").optional(),
      diagnosisPointers: field
        .list(
          field.pointer("Position of a diagnosis, from 1"),
          "Positions of the diagnoses the line points to, most relevant first",
        )
        .optional(),
      chargeAmount: field.usd("Charge of the line in dollars; null is known to be absent").nullable().optional(),
      allowedAmount: field.usd("Amount the payer allows for the line, in dollars").optional(),
      placeOfServiceCode: field
        .placeOfService("Two-digit place of service; null is known to be absent")
        .nullable()
        .optional(),
      revenueCode: field.revenueCode("Four-digit revenue code of an institutional line").optional(),
      renderingProvider: renderingProviderSchema(build).optional(),
    }),
  );
}
