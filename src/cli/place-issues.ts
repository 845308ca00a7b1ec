import { placeInRows } from "../adapters/csv/place-in-rows.js";
import type { RowGroup } from "../adapters/csv/row-kind.js";
import { originOf, placeFinder } from "./place-finder.js";
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
  const origin = record.source.shape === undefined ? undefined : originOf(record);
  if (origin !== undefined) {
    const find = placeFinder(origin);
    return inWords.map((issue) => ({ ...issue, place: issue.place ?? find(pathOf(issue.pointer)) }));
  }
  if (record.source.fromRows === true) return inWords.map((issue) => placeInRows(issue, record.value as RowGroup));
  if (!Array.isArray(record.value)) return inWords;
  return inWords.map((issue) => ({
    ...issue,
    pointer: issue.pointer.replace(/^\/(?:services|timeEntries)(?=\/|$)/, ""),
  }));
}

/** Steps of a JSON Pointer. */
function pathOf(pointer: string): readonly (string | number)[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

const LIBRARY_OPTION = 'or pass { unknownKeys: "ignore" }';
const COMMAND_OPTION = "or give --ignore-unknown-fields";
