import type { BulkSettings } from "./bulk-options.js";
import type { CliFailure } from "./cli-failure.js";
import { isCliFailure } from "./cli-failure.js";
import { errorRecord } from "./input/error-record.js";
import { readCutRecord } from "./input/read-cut-record.js";
import type { InputRecord, RecordIssue, Source, SourceRecord } from "./input/source-record.js";
import type { RecordWriter } from "./output/record-writer.js";
import type { GoodRecord, Outcome, RecordJob } from "./run-records.js";

/** What has become of a batch of records; it can be sent to another thread. */
export interface BatchResult {
  /** Text of the records, with what stands between them. */
  readonly text: string;
  /** Records or results in the text. */
  readonly items: number;
  /** Records worked out or given up. */
  readonly records: number;
  /** Of those, the ones given up. */
  readonly bad: number;
  readonly hasFindings: boolean;
  /** What the batch adds to the counts of the run. */
  readonly part?: unknown;
  /** What ended the run in this batch. */
  readonly failure?: Pick<CliFailure, "cliFailure" | "message">;
}

/**
 * Works out a batch of records, in order.
 *
 * @param batch - records as read or cut
 * @param job - what is made of each
 * @param writer - how results look; without it, they are only counted
 * @param settings - whether keys are hidden and the first bad record is the last
 * @returns text and counts
 */
export function workBatch<R extends object>(
  batch: readonly InputRecord[],
  job: RecordJob<R>,
  writer: RecordWriter<R> | undefined,
  settings: BulkSettings,
): BatchResult {
  const texts: string[] = [];
  let records = 0;
  let bad = 0;
  let hasFindings = false;
  let failure: CliFailure | undefined;
  for (const cut of batch) {
    try {
      const record = withKeys(readCutRecord(cut), settings);
      const outcome = record.ok ? workOut(record, job) : record;
      records += 1;
      if (outcome.ok) {
        if (outcome.hasFindings === true) hasFindings = true;
        if (writer !== undefined) for (const each of outcome.results) texts.push(writer.result(each, record.source));
      } else {
        bad += 1;
        const error = errorRecord(record.source, outcome.issues);
        job.onBad?.(error);
        if (writer !== undefined) texts.push(writer.error(error, { source: record.source, issues: outcome.issues }));
      }
    } catch (error) {
      if (!isCliFailure(error)) throw error;
      failure = error;
    }
    if (failure !== undefined || (bad > 0 && settings.isStrict)) break;
  }
  return {
    text: texts.join(writer?.frame.between ?? ""),
    items: texts.length,
    records,
    bad,
    hasFindings,
    ...(job.tally === undefined ? {} : { part: job.tally.take() }),
    ...(failure === undefined ? {} : { failure: { cliFailure: failure.cliFailure, message: failure.message } }),
  };
}

function withKeys(record: SourceRecord, { hidesKeys }: BulkSettings): SourceRecord {
  return hidesKeys ? { ...record, source: withoutKey(record.source) } : record;
}

function withoutKey({ key: _key, ...source }: Source): Source {
  return source;
}

/** A fault of the program in one record must not cost the others, and its message may quote the record. */
function workOut<R extends object>(record: GoodRecord, job: RecordJob<R>): Outcome<R> {
  try {
    return job.perRecord(record);
  } catch (error) {
    if (isCliFailure(error)) throw error;
    const name = error instanceof Error ? error.name : "unknown error";
    return { ok: false, issues: [programFault(name)] };
  }
}

function programFault(name: string): RecordIssue {
  const message = `The record could not be worked out (${name}).`;
  return { pointer: "", message, fix: "Report it as a fault of the program, without patient data." };
}
