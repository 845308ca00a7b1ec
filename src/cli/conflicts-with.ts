import type { RawRecord } from "../adapters/csv/row-kind.js";
import type { RecordIssue } from "./input/source-record.js";

/**
 * Finds fields of a record that say something else than the options: either may be the mistake.
 *
 * @param fields - fields of the record
 * @param defaults - fields from the options
 * @param pointer - place of the record that holds the fields
 * @returns an issue for each such field
 */
export function conflictsWith(fields: RawRecord, defaults: RawRecord, pointer = ""): readonly RecordIssue[] {
  return Object.entries(defaults).flatMap(([field, value]) => {
    const own = field === "payer" && isRecord(fields[field]) ? fields[field]["id"] : fields[field];
    if (own === undefined || JSON.stringify(own) === JSON.stringify(value)) return [];
    const fix = "Leave the option out, or correct the record.";
    const message = "The record says something else than the option.";
    return [{ code: "conflicting", pointer: `${pointer}/${field}`, message, fix }];
  });
}

/** Whether a JSON value is a record. */
export function isRecord(value: unknown): value is RawRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
