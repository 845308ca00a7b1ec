import { authorizationSchema } from "./authorization-schema.js";
import { liabilityNoticeByCodeSchema } from "./liability-notice-by-code-schema.js";
import { liabilityNoticeSchema } from "./liability-notice-schema.js";
import { priorAllowedSchema } from "./prior-allowed-schema.js";
import { evaluationSchema } from "./evaluation-schema.js";
import { priorServiceLineSchema } from "./prior-service-line-schema.js";
import { treatmentNoteSchema } from "./treatment-note-schema.js";
import * as field from "./fields.js";
import type { SchemaBuilder } from "./schema-builder.js";
import { payerSchema } from "./payer-schema.js";
import { planOfCareSchema } from "./plan-of-care-schema.js";
import { serviceLineSchema } from "./service-line-schema.js";
import { serviceSchema } from "./service-schema.js";
import { SETTINGS } from "./words.js";

/** Schema of a claim. */
export function claimSchema(build: SchemaBuilder) {
  const payer = payerSchema(build);
  return field.record(
    build,
    "Claim of one patient and one billing provider. An omitted field is unknown, null is known to be absent, [] is known to be none. It holds no name, birth date, member number, address or free text.",
    {
      payer,
      setting: field.choice(SETTINGS, "practitioner: 837P or CMS-1500; outpatient-hospital: institutional claim"),
      facilityType: field.key("Kind of facility, such as critical-access-hospital").optional(),
      otherPayers: field.list(payer, "Later payers, in order").optional(),
      diagnosisCodes: field.list(
        field.diagnosisCode("ICD-10-CM code, with or without the dot"),
        "ICD-10-CM codes in order",
      ),
      serviceLines: field.list(serviceLineSchema(build), "Lines of the claim"),
      services: field.list(serviceSchema(build), "Documentation: each service with its date and discipline").optional(),
      servicesComplete: field.boolean("Whether services lists all that was furnished on its dates").optional(),
      plansOfCare: field
        .list(planOfCareSchema(build), "One plan for each discipline; null is known to be none")
        .nullable()
        .optional(),
      treatmentNotes: field
        .list(treatmentNoteSchema(build), "Notes of the treatment days; null is known to be none")
        .nullable()
        .optional(),
      evaluations: field.list(evaluationSchema(build), "Evaluations and re-evaluations").optional(),
      priorAllowed: field.list(priorAllowedSchema(build), "Allowed amounts of the year before this claim").optional(),
      priorServiceLines: field.list(priorServiceLineSchema(build), "Earlier lines of the episode").optional(),
      receivedOn: field.calendarDate("Date on which the payer receives the claim").optional(),
      contractor: field.text("Key of the Medicare contractor").optional(),
      state: field.state("State of service, two letters").optional(),
      referringProvider: referringProviderSchema(build).nullable().optional(),
      practiceType: field.choice(["private-practice", "facility"], "Kind of practice").optional(),
      liabilityNotice: liabilityNoticeSchema(build).nullable().optional(),
      liabilityNotices: field.list(liabilityNoticeByCodeSchema(build), "Notices given for single codes").optional(),
      authorization: authorizationSchema(build).nullable().optional(),
      otherCoverage: otherCoverageSchema(build).optional(),
      patientAtHome: field.boolean("Whether the patient was at home").optional(),
      clinicianShiftMinutes: field
        .list(clinicianShiftSchema(build), "Minutes each clinician worked on a date, for screening")
        .optional(),
    },
  );
}

function referringProviderSchema(build: SchemaBuilder) {
  return field.record(build, "Certifying physician or practitioner; null is known to be absent", {
    identifierPresent: field.boolean("Whether an identifier is on the claim"),
    qualifier: field.text("Qualifier, such as DN").optional(),
  });
}

function otherCoverageSchema(build: SchemaBuilder) {
  return field.record(build, "Stays and plans that bundle therapy", {
    partASnfStay: field.boolean("Whether a date lies in a Part A skilled nursing stay").optional(),
    homeHealthPlan: field.boolean("Whether a date lies in a home-health plan of care").optional(),
  });
}

function clinicianShiftSchema(build: SchemaBuilder) {
  return field.record(build, "Minutes a clinician worked on a date", {
    clinicianKey: field.text("Caller's pseudonym of the clinician"),
    serviceDate: field.calendarDate("Date"),
    minutes: field.minutes("Minutes worked"),
  });
}
