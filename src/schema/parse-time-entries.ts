import type { TimeEntry } from "../claim/time-entry.js";
import { parseRecord } from "./parse-record.js";
import type { ParseOptions, ParseResult } from "./parse-result.js";
import { schemaSource } from "./schema-source.js";
import { timeEntriesSchema } from "./time-entries-schema.js";

const source = /* @__PURE__ */ schemaSource<readonly TimeEntry[]>(timeEntriesSchema);

/**
 * Reads outside data as a time log, ready for `tallyMinutes`, which says which spans cannot be counted.
 *
 * @param input - a parsed JSON value
 * @param options - whether unknown fields are issues (default) or left out
 * @returns the entries, or every issue with its place, message and fix; no text of the input is in them
 * @example
 * ```ts
 * import { parseTimeEntries } from "ot-billing-rules/schema";
 * const entry = { procedureCode: "97530", start: "2026-03-02T09:00", end: "2026-03-02T09:30", furnishedBy: "therapist" };
 * parseTimeEntries([entry]).ok; //=> true
 * const refused = parseTimeEntries([{ ...entry, end: "2026-02-30T09:30" }]);
 * refused.ok ? "" : refused.issues[0]?.code; //=> "wrong-format"
 * ```
 */
export function parseTimeEntries(input: unknown, options: ParseOptions = {}): ParseResult<readonly TimeEntry[]> {
  return parseRecord(source, input, options);
}
