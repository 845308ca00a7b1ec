import { parseJson } from "./parse-json.js";
import type { InputRecord, SourceRecord } from "./source-record.js";

/**
 * Reads a record whose bytes are cut out only.
 *
 * @param record - what a reader has given
 * @returns the record, or what is wrong with it
 */
export function readCutRecord(record: InputRecord): SourceRecord {
  if (!("bytes" in record)) return record;
  const { source, bytes } = record;
  const parsed = parseJson(bytes);
  return parsed.ok ? { ok: true, source, value: parsed.value } : { ok: false, source, issues: [parsed.issue] };
}
