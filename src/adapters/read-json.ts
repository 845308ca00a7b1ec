import type { IssueList } from "./issue-list.js";
import type { SourceText } from "./read-fields.js";

// How fields are taken from JSON that nobody has checked. A field of a wrong type is left out with a remark.

/** A record of JSON and where it stands. */
export interface JsonRecord {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly place: string;
}

/**
 * Takes a value for a record.
 *
 * @param value - any value
 * @param place - where it stands
 * @param issues - takes an issue where it is something else
 * @returns the record; `undefined` where the value is absent or something else
 */
export function recordOf(value: unknown, place: string, issues: IssueList): JsonRecord | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "object" && !Array.isArray(value)) return { fields: value as JsonRecord["fields"], place };
  issues.add("wrong-type", place, "The field is no object; it is left out.", "Write an object.");
  return undefined;
}

/**
 * Takes a record of a record.
 *
 * @param record - record that holds it
 * @param name - its field
 * @param issues - takes an issue where the field is something else
 * @returns the record; `undefined` where the field is absent or something else
 */
export function recordAt(record: JsonRecord | undefined, name: string, issues: IssueList): JsonRecord | undefined {
  return record && recordOf(valueAt(record, name), placeAt(record, name), issues);
}

/**
 * Takes a list of a record.
 *
 * @param record - record that holds it
 * @param name - its field
 * @param most - entries it may have
 * @param issues - takes an issue where the field is something else or too long
 * @returns the entries; `undefined` where the field is absent or no list
 */
export function listAt(
  record: JsonRecord | undefined,
  name: string,
  most: number,
  issues: IssueList,
): readonly unknown[] | undefined {
  const value = record && valueAt(record, name);
  if (record === undefined || value === undefined || value === null) return undefined;
  const place = placeAt(record, name);
  if (!Array.isArray(value)) {
    issues.add("wrong-type", place, "The field is no list; it is left out.", "Write a list.");
    return undefined;
  }
  if (value.length <= most) return value;
  issues.add("too-many", place, `The list has more than ${most} entries; the rest is left out.`, "Split the claim.");
  return value.slice(0, most);
}

/**
 * Takes a text of a record; a number is read as text.
 *
 * @param record - record that holds it
 * @param name - its field
 * @param issues - takes an issue where the field is something else
 * @returns the text and where it stands; without text where the field is absent or something else
 */
export function textAt(record: JsonRecord | undefined, name: string, issues: IssueList): SourceText {
  if (record === undefined) return { text: undefined, place: name };
  return textOf(valueAt(record, name), placeAt(record, name), issues);
}

/**
 * Takes a value for a text; a number is read as text.
 *
 * @param value - any value
 * @param place - where it stands
 * @param issues - takes an issue where it is something else
 * @returns the text and where it stands; without text where the value is absent or something else
 */
export function textOf(value: unknown, place: string, issues: IssueList): SourceText {
  if (typeof value === "string") return { text: value, place };
  if (typeof value === "number" && Number.isFinite(value)) return { text: String(value), place };
  if (value !== undefined && value !== null) {
    issues.add("wrong-type", place, "The field is no text; it is left out.", "Write a text in quotes.");
  }
  return { text: undefined, place };
}

/**
 * Says whether a record has a field, filled or not.
 *
 * @param record - a record
 * @param name - a field
 * @returns true where the field is there; `null` counts as there
 */
export function hasField(record: JsonRecord | undefined, name: string): boolean {
  return record !== undefined && valueAt(record, name) !== undefined;
}

function valueAt({ fields }: JsonRecord, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function placeAt({ place }: JsonRecord, name: string): string {
  return place === "" ? name : `${place}.${name}`;
}
