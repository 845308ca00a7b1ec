import { cliFailure, isCliFailure } from "./cli-failure.js";
import type { CliIo, ExitCode } from "./cli-io.js";
import type { CommandContext, OptionSpec } from "./command.js";
import { errorRecord } from "./input/error-record.js";
import { openInput } from "./input/open-input.js";
import { readRecords } from "./input/read-records.js";
import type { ReadOptions } from "./input/read-records.js";
import type { InputFormat } from "./input/sniff-input.js";
import type { RecordIssue, SourceRecord } from "./input/source-record.js";
import { chooseFormat } from "./output/choose-format.js";
import type { Printer } from "./output/record-writer.js";
import { recordWriter } from "./output/record-writer.js";
import { textStyle } from "./output/text-style.js";
import { progressLine } from "./progress-line.js";

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
 * Reads records, works them out one by one and writes the results in order. A bad record becomes an error record in its
 * place, and the stream goes on. The run waits for the reader of the output, so memory stays flat.
 *
 * @param context - arguments and streams
 * @param job - how records are read, worked out and shown
 * @returns 2 when a record was bad, else 1 when something was found, else 0
 */
export async function runRecords<R extends object>(context: CommandContext, job: RecordJob<R>): Promise<ExitCode> {
  const { args, io, output } = context;
  const format = chooseFormat(args, io);
  const writer = recordWriter(format, job.printer, textStyle(io.stdout, io.env));
  const from = args.value("from") as InputFormat | undefined;
  const progress = progressLine(io);
  let total = 0;
  let bad = 0;
  let hasFindings = false;
  const isStopped = (): boolean => bad > 0 && args.has("strict");

  const note = (message: string): unknown => io.stderr.write(`ot-billing-rules: ${message}\n`);
  const inputs = openInputs(job.paths ?? args.positionals, io);
  for await (const batch of readRecords(inputs, { note, ...job.read, from })) {
    for (const record of batch) {
      total += 1;
      const outcome = record.ok ? workOut(record, job) : record;
      if (!outcome.ok) bad += 1;
      else if (outcome.hasFindings === true) hasFindings = true;
      const text = outcome.ok
        ? outcome.results.map((result) => writer.result(result, record.source)).join("")
        : writer.error(errorRecord(record.source, outcome.issues));
      if (output.write(text)) await output.flush();
      if (isStopped()) break;
    }
    await output.flush();
    progress.show(total);
    if (isStopped()) break;
  }
  const last = format === "table" && total > 0 ? (job.tableEnd?.({ total, bad }) ?? []) : [];
  output.write(writer.end() + last.map((line) => `\n${line}\n`).join(""));
  await output.flush();
  progress.clear();
  if (bad > 0) note(summary(bad, total, isStopped()));
  return bad > 0 ? 2 : hasFindings ? 1 : 0;
}

function openInputs(paths: readonly string[], io: CliIo): readonly AsyncIterable<Uint8Array>[] {
  const given = paths.length === 0 ? ["-"] : paths;
  if (given.filter((path) => path === "-").length > 1)
    throw cliFailure("usage", "Standard input (-) may be named once only.");
  if (given.includes("-") && io.stdin.isTTY === true)
    io.stderr.write("ot-billing-rules: reading from the terminal; end with Ctrl-D.\n");
  return given.map((path, index) => openInput(path, index + 1, io.stdin));
}

/** A fault of the program in one record must not cost the others, and its message may quote the record. */
function workOut<R extends object>(record: GoodRecord, job: RecordJob<R>): Outcome<R> {
  try {
    return job.perRecord(record);
  } catch (error) {
    if (isCliFailure(error)) throw error;
    const name = error instanceof Error ? error.name : "unknown error";
    const message = `The record could not be worked out (${name}).`;
    return {
      ok: false,
      issues: [{ pointer: "", message, fix: "Report it as a fault of the program, without patient data." }],
    };
  }
}

function summary(bad: number, total: number, isStopped: boolean): string {
  if (isStopped) return `stopped at record ${total}: it could not be worked out (--strict).`;
  return `${bad} of ${total} records could not be worked out; an error record stands in the place of each.`;
}
