import * as z from "zod";
import { CODE_PATTERN } from "../reference/code-pattern.js";
import { MINUTES_IN_DAY, MINUTES_IN_MONTH } from "../values/minutes.js";
import { describe, descriptions } from "./describe.js";
import type { FieldKindKey } from "./field-kind.js";
import { CODE_LIMIT, COUNT_LIMIT, DAYS_LIMIT, LINE_NUMBER_LIMIT, LIST_LIMIT, TEXT_LIMIT } from "./field-kind.js";
import * as patterns from "./patterns.js";
import type { SchemaBuilder } from "./schema-builder.js";
import { upperCaseCode } from "./upper-case-code.js";

// The vocabulary the records are written in: each word is a kind of field and takes the description of one field.

/** A record; where an unknown key is refused, the error message lists the known ones for the suggestion. */
export function record<S extends z.core.$ZodLooseShape>(build: SchemaBuilder, description: string, shape: S) {
  const known = Object.keys(shape).join(" ");
  const error = ({ code }: { readonly code: string }) => (code === "unrecognized_keys" ? known : kind("record").error);
  return describe(build.record(shape, { error }), description);
}

/** A record with a name of its own. */
export function part<T extends z.ZodType>(build: SchemaBuilder, id: string, schema: T) {
  return build.part(describe(schema, descriptions.get(schema)?.description ?? id, id));
}

/** A list, limited against hostile input. */
export function list<T extends z.ZodType>(of: T, description: string) {
  return describe(z.array(of, kind("list")).max(LIST_LIMIT, limit("list")), description);
}

/** One of the words a field knows. */
export function choice<const T extends readonly [string, ...string[]]>(words: T, description: string) {
  return describe(z.enum(words, kind("choice")), description);
}

/** True or false. */
export const boolean = (description: string) => describe(z.boolean(kind("boolean")), description);
/** Any number: what may be billed is for the rules. */
export const number = (description: string) => describe(z.number(kind("number")), description);
/** Position of a diagnosis: whether the claim has it is for the rules. */
export const pointer = (description: string) => describe(z.int(kind("pointer")), description);
/** Whole minutes, of a day or a month. */
export const minutes = (description: string) => whole("minutes", 0, MINUTES_IN_MONTH, description);
/** Minutes after midnight. */
export const minuteOfDay = (description: string) => whole("minuteOfDay", 0, MINUTES_IN_DAY, description);
/** Whole days. */
export const days = (description: string) => whole("days", 0, DAYS_LIMIT, description);
/** Days of a 30-day period. */
export const daysOfData = (description: string) => whole("daysOfData", 0, 30, description);
/** A count. */
export const count = (description: string) => whole("count", 0, COUNT_LIMIT, description);
/** Number of a line. */
export const lineNumber = (description: string) => whole("lineNumber", 1, LINE_NUMBER_LIMIT, description);
/** Calendar year. */
export const year = (description: string) => whole("year", 1900, 2199, description);

/** A date that exists. */
export const calendarDate = (description: string) => formatted("date", patterns.DATE_PATTERN, description);
/** A local time on a date that exists. */
export const localTime = (description: string) => formatted("localTime", patterns.LOCAL_TIME_PATTERN, description);
/** Dollars as text. */
export const usd = (description: string) => formatted("usd", patterns.USD_PATTERN, description);
/** A share from 0 to 1 as text. */
export const share = (description: string) => formatted("share", patterns.SHARE_PATTERN, description);
/** Place of service. */
export const placeOfService = (description: string) =>
  formatted("placeOfService", patterns.PLACE_OF_SERVICE_PATTERN, description);
/** Revenue code. */
export const revenueCode = (description: string) =>
  formatted("revenueCode", patterns.REVENUE_CODE_PATTERN, description);
/** State, in upper case. */
export const state = (description: string) =>
  describe(formatted("state", patterns.STATE_PATTERN, "").overwrite(upperCaseCode), description);
/** Provider taxonomy, in upper case. */
export const taxonomyCode = (description: string) =>
  describe(formatted("taxonomyCode", patterns.TAXONOMY_PATTERN, "").overwrite(upperCaseCode), description);
/** A key of the library. */
export const key = (description: string) =>
  describe(formatted("key", patterns.KEY_PATTERN, "").max(TEXT_LIMIT, limit("key")), description);
/** Short text of the caller's, such as a pseudonym. */
export const text = (description: string) =>
  describe(z.string(kind("text")).min(1, limit("text")).max(TEXT_LIMIT, limit("text")), description);

/** A procedure code or modifier as billed, trimmed and in upper case; a blank one is for the rules. */
export const code = (description: string) => describe(upperCase("code"), description);
/** The procedure code of what was furnished, trimmed and in upper case. */
export const serviceCode = (description: string) =>
  describe(upperCase("serviceCode").min(1, limit("serviceCode")), description);
/** An ICD-10-CM code, trimmed and in upper case; the dot stays as it was given. */
export const diagnosisCode = (description: string) => describe(upperCase("diagnosisCode"), description);
/** A code, or a pattern of codes, in upper case. */
export const codePattern = (description: string) => formatted("codePattern", CODE_PATTERN, description);

function kind(error: FieldKindKey) {
  return { error };
}

/** A limit that ends the reading of its field, and of checks across fields. */
function limit(error: FieldKindKey) {
  return { error, abort: true };
}

function whole(key: FieldKindKey, from: number, to: number, description: string) {
  return describe(z.int(kind(key)).min(from, limit(key)).max(to, limit(key)), description);
}

function formatted(key: FieldKindKey, pattern: RegExp, description: string) {
  return describe(z.string(kind(key)).regex(pattern, limit(key)), description);
}

function upperCase(key: FieldKindKey) {
  return z.string(kind(key)).max(CODE_LIMIT, limit(key)).overwrite(upperCaseCode);
}
