import { listPayers } from "../reference/look-up-payer.js";
import type { Tables } from "../reference/reference.js";
import { rules } from "../rules/index.js";
import { issue } from "../schema/issue.js";
import { parsePayerProfile } from "../schema/parse-payer-profile.js";
import type { Issue, IssueCode, ParseResult } from "../schema/parse-result.js";
import { SETTINGS } from "../schema/words.js";
import { isCalendarDate } from "../values/calendar-date.js";
import { isUsd } from "../values/usd.js";
import type { JsonContext } from "./json-context.js";

/** The context of the rows before, which is almost always that of the next row too. */
let last: { readonly text: unknown; readonly told: ParseResult<JsonContext> } | null = null;

/**
 * Reads the context of `checkJson` and `proposeJson`. The same text as in the call before gives the same tables, so that
 * they are decoded once.
 *
 * @param text - JSON text; omitted, null or empty: no context
 * @returns the context, or every issue
 */
export function readContext(text: unknown): ParseResult<JsonContext> {
  if (last !== null && last.text === text) return last.told;
  const told = read(text);
  last = { text, told };
  return told;
}

function read(text: unknown): ParseResult<JsonContext> {
  if (text === undefined || text === null || text === "") return { ok: true, value: {} };
  let context: unknown;
  try {
    context = JSON.parse(text as string);
  } catch {
    context = null;
  }
  if (!isRecord(context)) {
    const fix = "Pass the JSON text of a record, or {}.";
    return { ok: false, issues: [issue([], "unreadable", "The context is not the JSON text of a record.", fix)] };
  }
  const issues = Object.entries(context).flatMap(([field, value]) => issuesOf(field, value));
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: withProfiles(context) };
}

/** Profiles become part of the tables, beside those that are there. */
function withProfiles(context: JsonContext): JsonContext {
  const { profiles, reference = {} } = context;
  if (profiles === undefined) return context;
  return { ...context, reference: { ...reference, payerProfiles: [...listPayers({ reference }), ...profiles] } };
}

const SEVERITIES: readonly string[] = ["error", "warning", "information", "off"];

/** Every table by its key; the type makes a new table stand here too. */
const TABLES: Readonly<Record<keyof Tables, true>> = {
  procedureCodes: true,
  modifiers: true,
  exclusiveModifiers: true,
  modifierUses: true,
  therapyTaxonomies: true,
  payerProfiles: true,
  kxThreshold: true,
  reviewThreshold: true,
  assistantMethod: true,
  assistantSupervision: true,
  documentationClocks: true,
  evaluationLevels: true,
  orthosisCodes: true,
  remoteMonitoringPeriod: true,
  telehealthWindow: true,
  telehealthCodes: true,
  ptpEdits: true,
  ptpBypass: true,
  mue: true,
  addOnCodes: true,
  diagnoses: true,
  diagnosisConventions: true,
  diagnosisLimits: true,
  coveragePolicies: true,
  relativeValues: true,
  gpci: true,
  conversionFactor: true,
  qualifyingConversionFactor: true,
  practiceExpenseShare: true,
  partBDeductible: true,
  partBCoinsurance: true,
  sequestrationRate: true,
  placeOfServiceRates: true,
  paymentModifiers: true,
};

interface Field {
  readonly holds: (value: unknown) => boolean;
  readonly expected: string;
}

const FIELDS: Readonly<Record<keyof JsonContext, Field>> = {
  payer: { holds: (value) => isText(value) || isRecord(value), expected: "the id of a payer, or a payer profile" },
  setting: oneOf(SETTINGS),
  profiles: { holds: (value) => listOf(value, isRecord), expected: "a list of payer profiles" },
  reference: { holds: isReference, expected: "a record of tables, each of them a table or null" },
  asOf: { holds: (value) => isText(value) && isCalendarDate(value), expected: "an existing date written YYYY-MM-DD" },
  severities: {
    holds: (value) => recordOf(value, isRuleId, (each) => SEVERITIES.includes(each as string)),
    expected: `a record of rule ids with one of ${SEVERITIES.join(", ")}`,
  },
  overrides: {
    holds: (value) => listOf(value, isOverride),
    expected: "a list of records with the ruleId of a rule, a reason as text, and lineNumber or none",
  },
  staleReference: oneOf(["advise", "undetermined"]),
  unknownKeys: oneOf(["refuse", "ignore"]),
  chargePerUnit: {
    holds: (value) => recordOf(value, isText, (each) => isText(each) && isUsd(each)),
    expected: 'a record of procedure codes with dollars as text, such as "42.50"',
  },
  preferInTie: { holds: (value) => listOf(value, isText), expected: "a list of procedure codes as text" },
};

function issuesOf(name: string, value: unknown): readonly Issue[] {
  const known: Readonly<Record<string, Field>> = FIELDS;
  const field = Object.prototype.hasOwnProperty.call(known, name) ? known[name] : undefined;
  if (field === undefined) {
    const fix = `Remove the field. The fields of the context are ${Object.keys(FIELDS).join(", ")}.`;
    return [issue([], "unknown-field", "The context holds a field that it does not have.", fix)];
  }
  if (!field.holds(value)) return [fault([name], "wrong-type", field.expected)];
  if (name === "payer" && isRecord(value)) return profileIssues(value, ["payer"]);
  if (name !== "profiles") return [];
  return (value as readonly unknown[]).flatMap((each, index) => profileIssues(each, ["profiles", index]));
}

function profileIssues(profile: unknown, at: readonly (string | number)[]): readonly Issue[] {
  const parsed = parsePayerProfile(profile);
  if (parsed.ok) return [];
  return parsed.issues.map(({ path, code, message, fix }) => issue([...at, ...path], code, message, fix));
}

function fault(path: readonly string[], code: IssueCode, expected: string): Issue {
  return issue(path, code, `${path.join(".")} of the context must be ${expected}.`, `Write ${expected}.`);
}

function oneOf(words: readonly string[]): Field {
  return { holds: (value) => isText(value) && words.includes(value), expected: `one of ${words.join(", ")}` };
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown, holds: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every((each) => holds(each));
}

function recordOf(value: unknown, isKey: (key: string) => boolean, holds: (each: unknown) => boolean): boolean {
  return isRecord(value) && Object.entries(value).every(([key, each]) => isKey(key) && holds(each));
}

function isReference(value: unknown): boolean {
  const isTable = (key: string): boolean => Object.prototype.hasOwnProperty.call(TABLES, key);
  return recordOf(value, isTable, (table) => typeof table === "object");
}

function isRuleId(id: unknown): boolean {
  return rules.some((rule) => rule.id === id);
}

function isOverride(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { ruleId, reason, lineNumber } = value;
  return isRuleId(ruleId) && isText(reason) && (lineNumber === undefined || Number.isInteger(lineNumber));
}
