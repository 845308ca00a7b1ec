import type * as z from "zod";
import * as field from "./fields.js";
import type { SchemaBuilder } from "./schema-builder.js";
import { COUNTING_METHODS } from "./words.js";

/** Schema of a payer profile. */
export function payerProfileSchema(build: SchemaBuilder) {
  const policy = <T extends z.ZodType>(description: string, value: T) => payerSwitch(build, description, value);
  const yesOrNo = (description: string) => policy(description, field.boolean("Whether it holds"));
  return field.part(
    build,
    "PayerProfile",
    field.record(build, "What a payer asks for, as data. An omitted switch is unknown.", {
      id: field.text("Key of the profile, such as medicare-part-b"),
      label: field.text("Name for people"),
      medicarePartB: yesOrNo("Whether Medicare Part B fee-for-service law applies"),
      countingMethod: policy(
        "How minutes become units; there is no default",
        field.choice(COUNTING_METHODS, "Counting method"),
      ),
      disciplineModifiers: policy(
        "Which codes need GO, GP or GN",
        field.choice(["always-and-sometimes", "always", "none"], "Always therapy and sometimes therapy codes"),
      ),
      assistantModifierSuffices: yesOrNo(
        "Whether CO or CQ alone meets the demand for GO, GP or GN; omitted, it does not",
      ),
      assistantModifiers: yesOrNo("Whether CO and CQ are reported"),
      assistantPaidShare: policy(
        "Share of the payer's own payment for a CO or CQ line",
        field.share("Share from 0 to 1 as decimal text, such as 0.85"),
      ),
      deMinimisMethod: policy(
        "How the tenth of an assistant is tested; omitted is the exact test",
        field.choice(["exact", "percentage", "simple"], "Test"),
      ),
      kxThreshold: yesOrNo("Whether KX is reported above the yearly threshold"),
      abnModifiers: yesOrNo("Whether GA, GX, GY and GZ may be reported"),
      ncciEdits: yesOrNo("Whether NCCI pair edits apply"),
      mue: yesOrNo("Whether NCCI unit limits (MUE) apply"),
      dailyTimedUnitLimit: policy(
        "Most timed units a day",
        field.count("Units; null is known to be no limit").nullable(),
      ),
      dailyLimitByDiscipline: yesOrNo("Whether each discipline has the daily limit for itself; omitted, they share it"),
      telehealthModifiers: yesOrNo("Whether 95 or 93 is reported with a telehealth place of service"),
      habilitativeModifiers: yesOrNo("Whether 96 or 97 is reported"),
      requiredModifiers: policy(
        "Modifiers the payer asks for besides those above",
        field.list(requiredModifierSchema(build), "Modifiers with the codes they are wanted on"),
      ),
      modifierOrder: policy(
        "Order of modifiers on a line",
        field.list(field.list(field.code("Modifier"), "Modifiers of equal rank"), "Groups in order"),
      ),
      certification: policy("Plan-of-care certification", certificationPolicySchema(build).nullable()),
      timelyFilingMonths: policy(
        "Time from the date of service in which a claim must be received",
        field.count("Months"),
      ),
      authorizationRequired: yesOrNo("Whether services need authorization"),
      coveragePolicies: yesOrNo("Whether coverage policies of the payer or its contractor are judged"),
      multipleProcedureReduction: yesOrNo("Whether units after the first lose half their practice expense (MPPR)"),
    }),
  );
}

function payerSwitch<T extends z.ZodType>(build: SchemaBuilder, description: string, value: T) {
  return field
    .record(build, description, {
      value,
      from: field.calendarDate("First date of service; omitted is open").optional(),
      through: field.calendarDate("Last date of service; omitted is open").optional(),
      mark: field.choice(
        ["official", "secondary", "single", "recall"],
        "How firm the source is; a profile made from a contract is official",
      ),
    })
    .optional();
}

function requiredModifierSchema(build: SchemaBuilder) {
  return field.record(build, "A modifier a payer wants on certain codes", {
    modifier: field.code("Two-character modifier"),
    procedureCodes: field
      .list(field.code("Procedure code by number"), "Codes it is wanted on; omitted is every therapy code")
      .optional(),
  });
}

function certificationPolicySchema(build: SchemaBuilder) {
  return field.record(build, "When plans of care must be certified; null is known not to be asked for", {
    initialDays: field.days("Days from the first treatment to the signature"),
    intervalDays: field.days("Longest certified interval in days"),
  });
}
