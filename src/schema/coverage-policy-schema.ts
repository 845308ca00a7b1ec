import * as field from "./fields.js";
import type { SchemaBuilder } from "./schema-builder.js";
import { SETTINGS } from "./words.js";

const MARKS = ["official", "secondary", "single", "recall"] as const;

/** Schema of a coverage policy. */
export function coveragePolicySchema(build: SchemaBuilder) {
  return field.part(
    build,
    "CoveragePolicy",
    field.record(build, "A coverage policy: for whom, where and when it holds, and the diagnoses it lists for codes", {
      id: field.text("Key of the policy; its versions share it"),
      version: field.text("Version of the policy").optional(),
      kind: field.choice(
        ["lcd-article", "ncd", "payer"],
        "Article of a Medicare contractor, national determination, payer",
      ),
      label: field.text("What it is about, in your own words"),
      relatedPolicy: field.text("Policy it belongs to, such as the LCD of an article").optional(),
      payers: field.list(field.text("Id of a payer profile"), "Payers it is for"),
      medicarePartB: field.boolean("Whether it is for every payer under Medicare Part B law").optional(),
      contractors: field.list(field.text("Key of a contractor"), "Contractors that made it").optional(),
      states: field.list(field.state("State, two letters"), "States it holds in; omitted is everywhere").optional(),
      settings: field.list(field.choice(SETTINGS, "Kind of claim"), "Kinds of claim; omitted is both").optional(),
      effectiveFrom: field.calendarDate("First date of service it governs; null is open").nullable(),
      effectiveThrough: field.calendarDate("Last date of service it governs; null is open").nullable(),
      verifiedFrom: field.calendarDate("First date of service for which it was seen to be current").optional(),
      verifiedThrough: field.calendarDate("Last date of service for which it was seen to be current").optional(),
      citation: citationSchema(build),
      procedureCodes: patterns("Procedure codes it speaks of besides those of its lists").optional(),
      lists: field.list(coverageListSchema(build), "Lists of diagnoses; [] says that it limits none"),
      note: field.text("What it says beyond its lists, in your own words").optional(),
    }),
  );
}

function coverageListSchema(build: SchemaBuilder) {
  return field.part(
    build,
    "CoverageList",
    field.record(build, "One list of diagnoses, for one group of procedure codes", {
      group: field.text("Number or name of the group in the policy"),
      kind: field.choice(["covered", "not-covered"], "Diagnoses that are covered, or that are not"),
      strength: field.choice(["firm", "advice"], "advice: the list is known to have gaps"),
      procedureCodes: patterns("Codes the list is for; null: the policy does not say, so it is not judged").nullable(),
      confirmedBy: field.text("Who decided which codes the list is for").optional(),
      diagnoses: patterns("Diagnoses on the list"),
      except: patterns("Diagnoses that are not on it although a pattern takes them in").optional(),
      uncertain: patterns("Diagnoses of which it is not known whether the list holds them").optional(),
      needs: field.list(coverageNeedSchema(build), "Further conditions: the asterisks of a list").optional(),
      priorTrial: coverageTrialSchema(build).optional(),
      condition: field.text("What the list asks for or rules out, in your own words").optional(),
      mark: field.choice(MARKS, "How firm the list is, where weaker than the citation").optional(),
    }),
  );
}

function coverageNeedSchema(build: SchemaBuilder) {
  return field.record(build, "Diagnoses that count only with a companion, or with something the record must show", {
    diagnoses: patterns("Diagnoses the condition is for"),
    companions: patterns("Diagnoses of which one must be on the line too").optional(),
    condition: field.text("What the record must show, in your own words").optional(),
  });
}

function coverageTrialSchema(build: SchemaBuilder) {
  return field.record(build, "Earlier treatment that a covered service needs", {
    kind: field.text("Kind of trial, such as standard-wound-care"),
    days: field.days("Days it must have lasted"),
    failed: field.boolean("Whether it must have failed").optional(),
  });
}

function citationSchema(build: SchemaBuilder) {
  return field.record(build, "Where the policy is published", {
    publication: field.text("Publication"),
    section: field.text("Section"),
    url: field.text("Public page").optional(),
    mark: field.choice(MARKS, "How firm the source is; a policy of your own payer is official"),
  });
}

function patterns(description: string) {
  return field.list(field.codePattern("Code or pattern of codes, such as M25.511, L89* or J40..J47.9"), description);
}
