import * as field from "./fields.js";
import type { SchemaBuilder } from "./schema-builder.js";
import { DISCIPLINES, FURNISHERS, PLAN_PURPOSES } from "./words.js";

/** Schema of the plan of care of one discipline. */
export function planOfCareSchema(build: SchemaBuilder) {
  const dateOrNone = (description: string) => field.calendarDate(description).nullable().optional();
  return field.part(
    build,
    "PlanOfCare",
    field.record(
      build,
      "The plan of care of one discipline. An omitted field is unknown, null is known to be absent.",
      {
        discipline: field.choice(DISCIPLINES, "Discipline of the plan"),
        purpose: field.choice(PLAN_PURPOSES, "What the plan aims at").optional(),
        firstTreatedOn: dateOrNone("First treatment day of the discipline's episode, evaluation included"),
        certifiedOn: dateOrNone("Date on which the plan was signed"),
        verbalOrderOn: dateOrNone("Date of the verbal order"),
        orderSignedOn: dateOrNone("Date on which the order was signed"),
        planSentOn: dateOrNone("Date on which the plan was sent to the physician who ordered it"),
        delayedCertificationReason: field.boolean("Whether a reason for late certification is recorded").optional(),
        certifications: field.list(certificationSchema(build), "Certified intervals").optional(),
        diagnosisCodes: field
          .list(field.diagnosisCode("ICD-10-CM code"), "Diagnoses the plan treats")
          .nullable()
          .optional(),
        longTermGoals: field.boolean("Whether long-term goals are written").nullable().optional(),
        type: field.text("Type of therapy").nullable().optional(),
        amount: field.text("Amount of therapy a day").nullable().optional(),
        frequencyPerWeek: field.number("Planned treatment days a week").nullable().optional(),
        durationWeeks: field.number("Planned length in weeks").nullable().optional(),
        skilledNeed: field
          .boolean("Whether the record shows why a therapist's skills are needed")
          .nullable()
          .optional(),
        treatmentDays: field
          .list(treatmentDaySchema(build), "Days on which the discipline treated the patient")
          .optional(),
        progressReports: field.list(progressReportSchema(build), "Progress reports").optional(),
      },
    ),
  );
}

function certificationSchema(build: SchemaBuilder) {
  return field.record(build, "A signature for an interval of the plan", {
    from: field.calendarDate("First day of the certified interval: the first treatment under it"),
    certifiedOn: field.calendarDate("Date of the signature; null is known to be unsigned").nullable(),
    through: field.calendarDate("Last day of the interval, where the plan ends before its longest length").optional(),
  });
}

function treatmentDaySchema(build: SchemaBuilder) {
  return field.record(build, "A day on which the discipline treated the patient", {
    serviceDate: field.calendarDate("Date of the treatment"),
    furnishedBy: field.choice(FURNISHERS, "Who gave the treatment").optional(),
  });
}

function progressReportSchema(build: SchemaBuilder) {
  return field.record(build, "A progress report", {
    writtenOn: field.calendarDate("Date on which it was written"),
    writtenBy: field.choice(["therapist", "assistant"], "Who wrote it").optional(),
    measurableChange: field.boolean("Whether it shows measurable change since the one before").optional(),
  });
}
