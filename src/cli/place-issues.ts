import type { RecordIssue } from "./input/source-record.js";
import { columnPointer } from "./input/visit-columns.js";
import type { VisitRows } from "./input/visit-rows.js";
import type { GoodRecord } from "./run-records.js";

/**
 * Says where in the input an issue stands: of CSV rows by line and column, of a bare array without the field that holds
 * it in a visit.
 *
 * @param issues - issues of the visit
 * @param record - the record they are about
 * @returns issues that point into the input
 */
export function placeIssues(issues: readonly RecordIssue[], record: GoodRecord): readonly RecordIssue[] {
  if (record.source.fromRows === true) return issues.map((issue) => inRows(issue, record.value as VisitRows));
  if (!Array.isArray(record.value)) return issues;
  return issues.map((issue) => ({
    ...issue,
    pointer: issue.pointer.replace(/^\/(?:services|timeEntries)(?=\/|$)/, ""),
  }));
}

function inRows(issue: RecordIssue, { serviceLines, entryLines }: VisitRows): RecordIssue {
  const [, list, position, field = "", rest = ""] =
    /^\/(services|timeEntries)\/(\d+)(?:\/([^/]+))?(.*)$/.exec(issue.pointer) ?? [];
  if (list === undefined) return { ...issue, pointer: columnPointer(issue.pointer.slice(1)) };
  const line = (list === "services" ? serviceLines : entryLines)[Number(position)];
  const pointer = columnPointer(field) + rest;
  const message = issue.message.replace(/^(?:services|timeEntries)?\[\d+\]\.(?=\w)/, "");
  return line === undefined ? { ...issue, pointer, message } : { ...issue, line, pointer, message };
}
