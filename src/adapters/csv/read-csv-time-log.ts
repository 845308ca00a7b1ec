import type { SourceIssue } from "../adapted-claim.js";
import type { TimeLogRow } from "../time-log/time-log-row.js";
import { csvTextRows } from "./csv-text-rows.js";
import type { CsvTimeLogOptions } from "./time-log-reader.js";
import { timeLogReader } from "./time-log-reader.js";

/** A time log as read. */
export interface CsvTimeLog {
  readonly rows: readonly TimeLogRow[];
  /** Rows that could not be read, each with its faults. */
  readonly unreadable: readonly { readonly place: string; readonly issues: readonly SourceIssue[] }[];
}

/**
 * Reads a time log from a CSV text: a row for each span of time or for the minutes of a service, with the key of its claim.
 *
 * @param text - the whole text, with or without a byte-order mark
 * @param options - titles of columns
 * @returns rows for `joinTimeLog`, and the rows that cannot be read
 * @example
 * ```ts
 * import { readCsvTimeLog } from "ot-billing-rules/csv";
 * const log = readCsvTimeLog("claim,code,date,start,end,furnished_by\nA,97530,3/2/2026,9:00 AM,9:20 AM,COTA\nA,97530,,9,10,\n");
 * log.rows[0]?.start; //=> "2026-03-02T09:00"
 * log.unreadable.map(({ place }) => place); //=> ["line 3"]
 * ```
 */
export function readCsvTimeLog(text: string, options: CsvTimeLogOptions = {}): CsvTimeLog {
  const cutter = csvTextRows();
  const read = timeLogReader(options);
  const rows: TimeLogRow[] = [];
  const unreadable: { readonly place: string; readonly issues: readonly SourceIssue[] }[] = [];
  for (const row of [...cutter.push(text), ...cutter.end()]) {
    const record = read(row);
    if (record?.ok === true) rows.push(record.row);
    else if (record !== null) unreadable.push({ place: record.place, issues: record.issues });
  }
  return { rows, unreadable };
}
