import { describe } from "./describe.js";
import type { FieldKindKey } from "./field-kind.js";
import * as field from "./fields.js";
import type { SchemaBuilder } from "./schema-builder.js";
import { DISCIPLINES, FURNISHERS } from "./words.js";

const DESCRIPTION = "What was furnished on one date, before anything is billed. An omitted field is unknown.";

/** Schema of a documented service. */
export function serviceSchema(build: SchemaBuilder) {
  const service = field.record(build, DESCRIPTION, {
    procedureCode: field.serviceCode("Procedure code by number, such as 97530"),
    minutes: field.minutes("Total treatment minutes of this service; timed codes need them").optional(),
    assistantMinutes: field
      .minutes("Of those, minutes an assistant (OTA, PTA) furnished without the therapist")
      .optional(),
    furnishedBy: field
      .choice(FURNISHERS, "Settles assistantMinutes where it is omitted: therapist or together 0, assistant all")
      .optional(),
    quantity: field
      .count("Count for codes billed per application, item, area, section or instrument; there is no default")
      .optional(),
    sessions: field.count("Separate group sessions of the date, for group codes").optional(),
    groupSize: field.count("Patients in the group").optional(),
    serviceDate: field.calendarDate("Date of service, where a record holds several dates").optional(),
    discipline: field.choice(DISCIPLINES, "Discipline under whose plan the service was furnished").optional(),
    clinicianKey: field.text("Caller's pseudonym of the clinician").optional(),
    intervals: field.list(intervalSchema(build), "When the service was given, in minutes of the day").optional(),
    coTreatmentMinutes: field
      .minutes("Minutes of this service during which another clinician treated the patient too")
      .optional(),
    jointMinutes: field
      .minutes("Length of the joint time with another clinician, beside the minutes counted here")
      .optional(),
    side: field.choice(["left", "right", "bilateral"], "Side of the body treated").optional(),
    digit: field.code("Digit treated, as its modifier: FA left thumb to F9 right little finger").optional(),
    patientPresent: field.boolean("Caregiver training: whether the patient was present").optional(),
    caregiverConsent: field.boolean("Caregiver training: whether the patient's consent is documented").optional(),
    patientAtHome: field.boolean("Telehealth: whether the patient was at home").optional(),
    clinicianVideoCapable: field.boolean("Telehealth: whether the clinician could have used video").optional(),
    audioOnlyReason: field
      .choice(["unable", "unwilling"], "Audio only: why the patient used no video; null is no reason recorded")
      .nullable()
      .optional(),
    supervisionLevel: field.choice(["direct", "general"], "Supervision of the assistant").optional(),
    priorTrial: priorTrialSchema(build).nullable().optional(),
    remoteMonitoring: remoteMonitoringSchema(build).optional(),
    newDevice: field.boolean("Whether an orthosis or prosthesis is a new device").optional(),
    circumstance: field
      .choice(
        ["reduced", "discontinued", "increased"],
        "A procedure that was reduced, stopped for safety, or took much more work than usual",
      )
      .optional(),
    diagnosisPointers: field
      .list(
        field.pointer("Position of a diagnosis, from 1"),
        "Positions of the diagnoses this service treats, most relevant first",
      )
      .optional(),
  });
  // The one check across fields: units/ refuses such minutes, so they must not come through the door.
  const counted = service.refine(assistantWithinTotal, {
    path: ["assistantMinutes"],
    error: "assistantMinutes" satisfies FieldKindKey,
  });
  return field.part(build, "Service", describe(counted, DESCRIPTION));
}

function assistantWithinTotal(service: {
  readonly minutes?: number | undefined;
  readonly assistantMinutes?: number | undefined;
}) {
  return service.minutes === undefined || (service.assistantMinutes ?? 0) <= service.minutes;
}

function intervalSchema(build: SchemaBuilder) {
  return field.record(build, "A span of minutes of the day; end itself is no longer part of it", {
    start: field.minuteOfDay("Minutes after midnight at which it starts"),
    end: field.minuteOfDay("Minutes after midnight at which it has ended"),
  });
}

function priorTrialSchema(build: SchemaBuilder) {
  return field.record(build, "Earlier treatment a coverage rule asks for; null is known to be none", {
    kind: field.key("What was tried, such as standard-wound-care or pelvic-exercise"),
    days: field.days("How long, in days"),
    failed: field.boolean("Whether the trial failed").optional(),
  });
}

function remoteMonitoringSchema(build: SchemaBuilder) {
  return field.record(build, "Facts of remote therapeutic monitoring", {
    daysOfData: field.daysOfData("Days with data in the 30-day period, 0 to 30").optional(),
    periodStart: field.calendarDate("First day of the 30-day period").optional(),
    minutesInMonth: field.minutes("Management minutes of the calendar month").optional(),
    liveInteractions: field.count("Real-time contacts with patient or caregiver in the calendar month").optional(),
  });
}
