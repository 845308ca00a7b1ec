import type { BulkSettings } from "./bulk-options.js";
import { readBulkSettings } from "./bulk-options.js";
import { cliFailure } from "./cli-failure.js";
import type { CliIo, ExitCode } from "./cli-io.js";
import type { CommandContext, OptionSpec } from "./command.js";
import { inputBytes } from "./input/input-bytes.js";
import { openInput } from "./input/open-input.js";
import { readRecords } from "./input/read-records.js";
import type { ReadOptions } from "./input/read-records.js";
import type { InputFormat } from "./input/sniff-input.js";
import { skipRecords } from "./input/skip-records.js";
import type { ErrorRecord, InputRecord, RecordIssue, SourceRecord } from "./input/source-record.js";
import { chooseFormat } from "./output/choose-format.js";
import type { Frame, OutputFormat, Printer, RecordWriter } from "./output/record-writer.js";
import { recordWriter } from "./output/record-writer.js";
import { textStyle } from "./output/text-style.js";
import { progressLine } from "./progress-line.js";
import type { Tally } from "./tally.js";
import type { BatchResult } from "./work-batch.js";
import { workBatch } from "./work-batch.js";

/** A record that could be read. */
export type GoodRecord = Extract<SourceRecord, { ok: true }>;

/** What a command makes of a record. */
export type Outcome<R> =
  | {
      readonly ok: true;
      /** Usually one result. */
      readonly results: readonly R[];
      /** Whether something was found that exit code 1 stands for. */
      readonly hasFindings?: boolean;
    }
  | { readonly ok: false; readonly issues: readonly RecordIssue[] };

/** Records of a run. */
export interface RecordCounts {
  readonly total: number;
  /** Of those, records that could not be worked out. */
  readonly bad: number;
}

/** A command over a stream of records. */
export interface RecordJob<R extends object> {
  /** How the inputs are read, besides `--from`. */
  readonly read: Omit<ReadOptions, "from">;
  /** Works out one record. Bad input is returned as issues. */
  readonly perRecord: (record: GoodRecord) => Outcome<R>;
  readonly printer: Printer<R>;
  /** Writes the results where `--format` is one that only this command has. */
  readonly writer?: RecordWriter<R> | undefined;
  /** What `perRecord` counts. */
  readonly tally?: Tally;
  /** Told of every record that could not be worked out. */
  readonly onBad?: (record: ErrorRecord) => void;
  /** In place of the results, a text for the whole run in parts. */
  readonly instead?: (counts: RecordCounts) => Iterable<string>;
  /** Lines below the table of all records. */
  readonly tableEnd?: (counts: RecordCounts) => readonly string[];
  /** Paths of the inputs; omitted are the positional arguments. */
  readonly paths?: readonly string[];
}

/** Options of every command over records. */
export const recordOptions: readonly OptionSpec[] = [
  {
    name: "from",
    value: "format",
    choices: ["json", "ndjson", "csv"],
    description: "Format of the input, where its first bytes do not tell it",
  },
  {
    name: "format",
    value: "format",
    choices: ["table", "json", "ndjson", "csv"],
    description: "Format of the output; table on a terminal, ndjson otherwise",
  },
  {
    name: "ignore-unknown-fields",
    description: "Leave out fields that a JSON record does not have, instead of refusing it",
  },
  { name: "strict", description: "Stop at the first record that cannot be worked out" },
];

/**
 * Reads records, works them out, here or by workers, and writes the results in order. A bad record becomes an error
 * record in its place, and the stream goes on. The run waits for the reader of the output, so memory stays flat.
 *
 * @param context - arguments and streams
 * @param job - how records are read, worked out and shown
 * @returns 2 when a record was bad, else 1 when something was found, else 0
 */
export async function runRecords<R extends object>(context: CommandContext, job: RecordJob<R>): Promise<ExitCode> {
  const { args, io, output } = context;
  const settings = readBulkSettings(args);
  const format = chooseFormat(args, io);
  const writer =
    job.instead === undefined
      ? (job.writer ?? recordWriter(format, job.printer, textStyle(io.stdout, io.env)))
      : undefined;
  if (context.serve !== undefined) {
    await context.serve((batch) => workBatch(batch, job, writer, settings));
    return 0;
  }
  const note = (message: string): unknown => io.stderr.write(`ot-billing-rules: ${message}\n`);
  const from = args.value("from") as InputFormat | undefined;
  const paths = job.paths ?? args.positionals;
  const progress = progressLine(io, await inputBytes(paths, io));
  const inputs = openInputs(paths, io).map((chunks) => progress.counting(chunks));
  const skipped = skipRecords(readRecords(inputs, { note, ...job.read, from }), settings.skip);
  const worked =
    settings.workers === 0
      ? workHere(skipped.batches, (batch) => workBatch(batch, job, writer, settings))
      : (await import("./workers/work-by-workers.js")).workByWorkers(skipped.batches, settings.workers, context);

  const frame = frameOf(writer, format, settings);
  const total = { records: 0, bad: 0, items: 0 };
  let hasFindings = false;
  for await (const { text, items, records, bad, hasFindings: hasMore, part, failure } of worked) {
    total.records += records;
    total.bad += bad;
    hasFindings ||= hasMore;
    if (job.tally !== undefined && part !== undefined) job.tally.add(part);
    if (items > 0) output.write((total.items === 0 ? frame.begin : frame.between) + text);
    total.items += items;
    await output.flush();
    if (failure !== undefined) throw cliFailure(failure.cliFailure, failure.message);
    progress.show(total.records);
    if (total.bad > 0 && settings.isStrict) break;
  }
  const counts = { total: total.records, bad: total.bad };
  if (job.instead !== undefined) for (const text of job.instead(counts)) if (output.write(text)) await output.flush();
  const last = format === "table" && total.records > 0 && writer !== undefined ? (job.tableEnd?.(counts) ?? []) : [];
  output.write((total.items === 0 ? frame.none : frame.end) + last.map((line) => `\n${line}\n`).join(""));
  await output.flush();
  progress.clear();
  if (total.records === 0 && skipped.count() > 0) note(`the input has no more than ${skipped.count()} records.`);
  if (total.bad > 0) note(summary(total.bad, total.records, settings));
  return total.bad > 0 ? 2 : hasFindings ? 1 : 0;
}

/** Rows that go on where others have ended have no titles. */
function frameOf(writer: RecordWriter<never> | undefined, format: OutputFormat, { skip }: BulkSettings): Frame {
  if (writer === undefined) return { begin: "", between: "", end: "", none: "" };
  return format === "csv" && skip > 0 ? { ...writer.frame, begin: "", none: "" } : writer.frame;
}

/** So many records are worked out before their text is handed on. */
const RECORDS_AT_ONCE = 64;

async function* workHere(
  batches: AsyncIterable<readonly InputRecord[]>,
  work: (batch: readonly InputRecord[]) => BatchResult,
): AsyncGenerator<BatchResult> {
  for await (const batch of batches) {
    for (let at = 0; at < batch.length; at += RECORDS_AT_ONCE) yield work(batch.slice(at, at + RECORDS_AT_ONCE));
  }
}

function openInputs(paths: readonly string[], io: CliIo): readonly AsyncIterable<Uint8Array>[] {
  const given = paths.length === 0 ? ["-"] : paths;
  if (given.filter((path) => path === "-").length > 1)
    throw cliFailure("usage", "Standard input (-) may be named once only.");
  if (given.includes("-") && io.stdin.isTTY === true)
    io.stderr.write("ot-billing-rules: reading from the terminal; end with Ctrl-D.\n");
  return given.map((path, index) => openInput(path, index + 1, io.stdin));
}

function summary(bad: number, total: number, { isStrict, skip }: BulkSettings): string {
  if (isStrict) return `stopped at record ${skip + total}: it could not be worked out (--strict).`;
  return `${bad} of ${total} records could not be worked out; an error record stands in the place of each.`;
}
