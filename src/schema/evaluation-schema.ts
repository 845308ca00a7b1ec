import * as field from "./fields.js";
import type { SchemaBuilder } from "./schema-builder.js";

/** Schema of the components of an evaluation or re-evaluation. */
export function evaluationSchema(build: SchemaBuilder) {
  return field.part(
    build,
    "Evaluation",
    field.record(build, "The components of an evaluation or re-evaluation", {
      procedureCode: field.code("Procedure code by number"),
      serviceDate: field.calendarDate("Date of the evaluation").optional(),
      reason: field
        .choice(
          ["new-findings", "significant-change", "no-response", "discharge-planning"],
          "Why a re-evaluation was needed; null is no reason recorded",
        )
        .nullable()
        .optional(),
      profileReview: field
        .choice(["brief", "expanded", "extensive"], "Extent of the review of the patient's profile")
        .optional(),
      performanceDeficits: field.count("Number of performance deficits found").optional(),
      decisionMaking: field.choice(["low", "moderate", "high"], "Complexity of clinical decisions").optional(),
    }),
  );
}
