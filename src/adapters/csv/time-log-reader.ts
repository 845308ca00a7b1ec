import type { SourceIssue } from "../adapted-claim.js";
import { sourceCode } from "../source-code.js";
import type { TimeLogReading } from "../time-log/parse-time-log-row.js";
import { parseTimeLogRow } from "../time-log/parse-time-log-row.js";
import type { TimeLogRow } from "../time-log/time-log-row.js";
import { cellText, withoutEmpty } from "./cell-text.js";
import { columnPointer } from "./column-pointer.js";
import { simpleTitle } from "./column-set.js";
import * as cell from "./read-cell.js";
import type { CsvHeader } from "./read-header.js";
import { readHeader } from "./read-header.js";
import type { CsvRow } from "./row-cutter.js";
import type { RawRecord, RowIssue } from "./row-kind.js";
import { rowPlace } from "./row-place.js";
import { sourceIssue } from "./source-issue.js";
import type { TimeLogColumn } from "./time-log-columns.js";
import { timeLogColumns } from "./time-log-columns.js";
import { faultOfCells } from "./fault-of-cells.js";

/** A row of a time log, or what is wrong with it. */
export type CsvTimeLogRecord =
  | { readonly ok: true; readonly row: TimeLogRow }
  | { readonly ok: false; readonly place: string; readonly issues: readonly SourceIssue[] };

/** How a time log is read. */
export interface CsvTimeLogOptions {
  /** Titles of your own for columns: `{ minutes: "Duration" }`. */
  readonly columns?: Readonly<Partial<Record<TimeLogColumn, string>>>;
}

/**
 * Makes a function that takes the rows of a time log one after the other, the header row first. A bad row costs no other.
 *
 * @param options - titles of columns
 * @returns a function from a row to what it says; `null` for the header and for blank rows
 */
export function timeLogReader({ columns = {} }: CsvTimeLogOptions): (row: CsvRow) => CsvTimeLogRecord | null {
  const given = new Map(Object.entries(columns).map(([name, title]) => [simpleTitle(title), name]));
  let header: CsvHeader<TimeLogColumn> | "unusable" | null = null;
  return (row) => {
    if (header === "unusable") return null;
    if (header === null) {
      const reading = readHeader(
        row.ok ? row.cells : [],
        given,
        { columns: timeLogColumns, refuse },
        "the option columns",
      );
      header = reading.ok ? reading.header : "unusable";
      return reading.ok ? null : bad(row.line, [headerIssue(reading.message)]);
    }
    if (row.ok && row.cells.every((text) => text.trim() === "")) return null;
    const issue = row.ok ? faultOfCells(row.cells, header) : row.issue;
    return issue === null ? readRow(row, header) : bad(row.line, [issue]);
  };
}

function refuse(has: (column: TimeLogColumn) => boolean): string | null {
  if (!has("claim")) return "There is no column for the key of the claim. Name it claim.";
  if (!has("code") && !has("line_key") && !has("line"))
    return "There is no column for the procedure code. Name it code.";
  if (has("start") !== has("end")) return "A time log needs both columns: start and end.";
  return has("start") || has("minutes") ? null : "There is neither a column minutes nor the columns start and end.";
}

function headerIssue(problem: string): RowIssue {
  const message = `The header row cannot be used. ${problem}`;
  return {
    code: "unreadable",
    pointer: "",
    message,
    fix: "Write the titles the guide lists, or give the option columns.",
  };
}

function bad(line: number, issues: readonly RowIssue[]): CsvTimeLogRecord {
  return { ok: false, place: rowPlace(line), issues: issues.map((issue) => sourceIssue(issue, line)) };
}

function readRow(row: CsvRow, header: CsvHeader<TimeLogColumn>): CsvTimeLogRecord {
  const reading = parseTimeLogRow(
    rawRow((column) => cellText(row.cells, header, column)),
    rowPlace(row.line),
  );
  return reading.ok ? reading : { ok: false, place: reading.place, issues: reading.issues.map(inColumn(row.line)) };
}

type Read = (column: TimeLogColumn) => string;

function rawRow(text: Read): RawRecord {
  const date = cell.readDate(text("date"));
  const day = date === "" ? undefined : date;
  const hasTimes = text("start") !== "" || text("end") !== "";
  const interrupted = cell.readInterruptions(text("interrupted"), day);
  return withoutEmpty({
    claimKey: text("claim"),
    lineKey: text("line_key"),
    lineNumber: cell.readNumber(text("line")),
    procedureCode: text("code"),
    serviceDate: date,
    discipline: cell.readDiscipline(text("discipline")),
    furnishedBy: cell.readFurnisher(text("furnished_by")),
    clinicianKey: text("clinician"),
    ...(hasTimes
      ? {
          start: text("start") === "" ? "" : cell.readTime(text("start"), day),
          end: text("end") === "" ? "" : cell.readTime(text("end"), day),
          ...(interrupted.length === 0 ? {} : { interrupted }),
        }
      : {
          minutes: cell.readNumber(text("minutes")),
          assistantMinutes: cell.readNumber(text("assistant_minutes")),
        }),
  });
}

/** An issue of a field, in the words of the file. */
function inColumn(line: number) {
  return ({ pointer, code, message, fix }: Extract<TimeLogReading, { ok: false }>["issues"][number]): SourceIssue => {
    const [, field = ""] = pointer.split("/");
    const [, column = ""] = columnPointer(FIELDS[field] ?? field).split("/");
    return sourceIssue({ code: sourceCode(code), pointer: `/${column}`, message, fix }, line);
  };
}

const FIELDS: Readonly<Record<string, string>> = { claimKey: "claim", lineKey: "line_key" };
