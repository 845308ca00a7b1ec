import { rowCutter } from "../adapters/csv/row-cutter.js";
import { timeLogReader } from "../adapters/csv/time-log-reader.js";
import type { JoinedClaim } from "../adapters/time-log/join-rows.js";
import { parseTimeLogRow } from "../adapters/time-log/parse-time-log-row.js";
import { timeLogJoiner } from "../adapters/time-log/time-log-joiner.js";
import type { TimeLogRow } from "../adapters/time-log/time-log-row.js";
import type { Claim } from "../claim/claim.js";
import type { FurnishedBy } from "../claim/service.js";
import { counted } from "../values/counted.js";
import { cliFailure } from "./cli-failure.js";
import type { CliIo, ExitCode } from "./cli-io.js";
import type { OptionSpec } from "./command.js";
import { decodeText } from "./input/decode-text.js";
import type { Line } from "./input/line-splitter.js";
import { lineSplitter } from "./input/line-splitter.js";
import { openInput } from "./input/open-input.js";
import { parseJson } from "./input/parse-json.js";
import type { Arguments } from "./parse-arguments.js";
import { originOf } from "./place-finder.js";
import type { GoodRecord } from "./run-records.js";

/** Options of commands that join a time log to claims. */
export const timeLogOptions: readonly OptionSpec[] = [
  {
    name: "time-log",
    value: "file",
    description: "Time log as CSV or NDJSON, joined to the claims by their key: its minutes are what was documented",
  },
  { name: "log-is-complete", description: "A line that the time log does not have was not furnished" },
];

/** A time log that is joined to the claims of a run. */
export interface TimeLogRun {
  readonly join: (record: GoodRecord, claim: Claim) => JoinedClaim;
  /** Reports on standard error every row that counts for no claim; gives the exit code of the run. */
  readonly end: (code: ExitCode) => ExitCode;
}

const LONGEST_LINE = 1024 * 1024;

/**
 * Reads `--time-log`. The log is held in memory; the claims are not.
 *
 * @param args - arguments of the command
 * @param io - streams
 * @returns the log; `undefined` where none is given
 * @throws a usage failure beside options that hide claims from it
 */
export async function readTimeLog(args: Arguments, io: CliIo): Promise<TimeLogRun | undefined> {
  const path = args.value("time-log");
  if (path === undefined) return undefined;
  const without = ["workers", "skip", "hide-keys"].find((name) => args.has(name));
  if (without !== undefined)
    throw cliFailure("usage", `--time-log needs every claim and its key in one thread: leave --${without} out.`);
  if (path === "-") throw cliFailure("usage", "--time-log takes a file; standard input holds the claims.");
  const { rows, bad } = await readRows(openInput(path, 0, io.stdin));
  const furnishedBy = args.value("furnished-by") as FurnishedBy | undefined;
  const joiner = timeLogJoiner(rows, {
    isComplete: args.has("log-is-complete"),
    ...(furnishedBy === undefined ? {} : { furnishedBy }),
  });
  const note = (text: string): unknown => io.stderr.write(`ot-billing-rules: time log: ${text}\n`);
  for (const each of bad) note(each);
  let joined = 0;
  let reported = 0;
  let linesWithoutRows = 0;
  const report = (row: JoinedClaim["reported"][number]): void => {
    reported += 1;
    note(`${row.place}: ${row.message} ${row.fix} [${row.reason}]`);
  };
  return {
    join: (record, claim) => {
      const { claimKey, lines = [] } = originOf(record) ?? {};
      const found = joiner.join({ claim, origin: { ...(claimKey === undefined ? {} : { claimKey }), lines } });
      joined += found.joined.length;
      linesWithoutRows += found.linesWithoutRows.length;
      found.reported.forEach(report);
      return found;
    },
    end: (code) => {
      joiner.end().forEach(report);
      const read = `${counted(rows.length + bad.length, "row")}: ${joined} joined, ${reported} reported, ${bad.length} not read`;
      note(`${read}; ${counted(linesWithoutRows, "line")} of claims without a row.`);
      return bad.length > 0 ? 2 : code;
    },
  };
}

async function readRows(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ readonly rows: readonly TimeLogRow[]; readonly bad: readonly string[] }> {
  const splitter = lineSplitter({ limit: LONGEST_LINE, startOffset: 0 });
  const rows: TimeLogRow[] = [];
  const bad: string[] = [];
  const cutter = rowCutter({ limit: LONGEST_LINE });
  const read = timeLogReader({});
  let isJson: boolean | undefined;
  const takeCells = (found: ReturnType<typeof cutter.end>): void => {
    for (const row of found) {
      const record = read(row);
      if (record?.ok === true) rows.push(record.row);
      else for (const issue of record?.issues ?? []) bad.push(`${issue.place}: ${issue.message} ${issue.fix}`);
    }
  };
  const takeJson = (bytes: Uint8Array, place: string): void => {
    const parsed = parseJson(bytes);
    const reading = parsed.ok ? parseTimeLogRow(parsed.value, place) : undefined;
    if (reading?.ok === true) rows.push(reading.row);
    else if (!parsed.ok) bad.push(`${place}: ${parsed.issue.message} ${parsed.issue.fix}`);
    else if (reading !== undefined) {
      const [issue] = reading.issues;
      bad.push(`${place}, ${issue?.pointer ?? ""}: ${issue?.message ?? ""} ${issue?.fix ?? ""}`);
    }
  };
  const take = ({ number, byteOffset, bytes }: Line): void => {
    const place = `line ${number}`;
    const text = bytes === null ? null : decodeText(bytes);
    if (bytes === null || text === null) {
      bad.push(`${place}: The line is too long or not UTF-8. Save the file as UTF-8.`);
      return;
    }
    const plain = number === 1 ? text.replace(/^\uFEFF/, "") : text;
    if (plain.trim() === "" && isJson !== false) return;
    isJson ??= plain.trimStart().startsWith("{");
    if (isJson) takeJson(Buffer.from(plain), place);
    else takeCells(cutter.take({ line: number, offset: byteOffset, text: plain }));
  };
  for await (const chunk of chunks) splitter.push(chunk).forEach(take);
  splitter.end().forEach(take);
  takeCells(cutter.end());
  return { rows, bad };
}
