import { liabilityNoticeByCodeSchema } from "./liability-notice-by-code-schema.js";
import { liabilityNoticeSchema } from "./liability-notice-schema.js";
import { priorAllowedSchema } from "./prior-allowed-schema.js";
import * as field from "./fields.js";
import type { SchemaBuilder } from "./schema-builder.js";
import { payerSchema } from "./payer-schema.js";
import { renderingProviderSchema } from "./rendering-provider-schema.js";
import { serviceSchema } from "./service-schema.js";
import { DISCIPLINES, FURNISHERS, PLAN_PURPOSES, SETTINGS } from "./words.js";

/** Schema of a visit. */
export function visitSchema(build: SchemaBuilder) {
  const payer = payerSchema(build);
  return field.record(
    build,
    "One patient, one date of service, one discipline, one billing provider. An omitted field is unknown. It holds no name, birth date, member number, address or free text.",
    {
      serviceDate: field.calendarDate("Date of service"),
      discipline: field.choice(DISCIPLINES, "Discipline under whose plan of care the visit took place"),
      payer,
      setting: field.choice(SETTINGS, "Kind of claim; needed for pair edits, unit limits and payment").optional(),
      facilityType: field.key("Kind of facility, such as critical-access-hospital").optional(),
      furnishedBy: field.choice(FURNISHERS, "Who gave every service that does not say so itself").optional(),
      placeOfServiceCode: field.placeOfService("Two-digit place of service").optional(),
      audioOnly: field.boolean("Whether a telehealth visit had sound only").optional(),
      patientAtHome: field.boolean("Whether the patient was at home").optional(),
      clinicianVideoCapable: field.boolean("Whether the clinician could have used video").optional(),
      audioOnlyReason: field
        .choice(["unable", "unwilling"], "Why a visit had sound only; null is no reason recorded")
        .nullable()
        .optional(),
      services: field.list(serviceSchema(build), "Everything furnished on the date, billed or not"),
      diagnosisCodes: field.list(
        field.diagnosisCode("ICD-10-CM code, with or without the dot"),
        "ICD-10-CM codes in order",
      ),
      priorAllowed: field.list(priorAllowedSchema(build), "Allowed amounts of the year before this visit").optional(),
      planPurpose: field.choice(PLAN_PURPOSES, "What the plan of care aims at").optional(),
      liabilityNotice: liabilityNoticeSchema(build).nullable().optional(),
      liabilityNotices: field.list(liabilityNoticeByCodeSchema(build), "Notices given for single codes").optional(),
      denialExpected: field.boolean("Whether the clinician expects a denial as not necessary").optional(),
      otherPayers: field.list(payer, "Later payers, in order").optional(),
      renderingProvider: renderingProviderSchema(build).optional(),
    },
  );
}
