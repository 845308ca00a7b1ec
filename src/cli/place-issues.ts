import { columnPointer } from "./input/column-pointer.js";
import type { RowGroup } from "./input/row-kind.js";
import type { RecordIssue } from "./input/source-record.js";
import type { GoodRecord } from "./run-records.js";

/**
 * Says where in the input an issue stands, in the words of the command line: of CSV rows by line and column, of a bare
 * array without the field that holds it in a visit.
 *
 * @param issues - issues of the visit or claim
 * @param record - the record they are about
 * @returns issues that point into the input
 */
export function placeIssues(issues: readonly RecordIssue[], record: GoodRecord): readonly RecordIssue[] {
  const inWords = issues.map((issue) => ({ ...issue, fix: issue.fix.replace(LIBRARY_OPTION, COMMAND_OPTION) }));
  if (record.source.fromRows === true) return inWords.map((issue) => inRows(issue, record.value as RowGroup));
  if (!Array.isArray(record.value)) return inWords;
  return inWords.map((issue) => ({
    ...issue,
    pointer: issue.pointer.replace(/^\/(?:services|timeEntries)(?=\/|$)/, ""),
  }));
}

const LIBRARY_OPTION = 'or pass { unknownKeys: "ignore" }';
const COMMAND_OPTION = "or give --ignore-unknown-fields";

function inRows(issue: RecordIssue, { serviceRows, entryRows, claimLineRows }: RowGroup): RecordIssue {
  const [, list, position, field = "", rest = ""] =
    /^\/(services|timeEntries|serviceLines)\/(\d+)(?:\/([^/]+))?(.*)$/.exec(issue.pointer) ?? [];
  if (list === undefined) return { ...issue, pointer: columnPointer(issue.pointer.slice(1)) };
  const rows = list === "services" ? serviceRows : list === "timeEntries" ? entryRows : claimLineRows;
  const line = rows[Number(position)];
  const pointer = columnPointer(field) + rest;
  const message = issue.message.replace(/^(?:services|timeEntries|serviceLines)?\[\d+\]\.(?=\w)/, "");
  return line === undefined ? { ...issue, pointer, message } : { ...issue, line, pointer, message };
}
