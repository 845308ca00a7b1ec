import { columnPointer } from "./column-pointer.js";
import type { RowGroup } from "./row-kind.js";

/** What is known of an issue of the schema. */
interface Placed {
  readonly pointer: string;
  readonly line?: number;
  readonly message: string;
}

/**
 * Says in which row and column an issue of a visit or claim stands.
 *
 * @param issue - an issue whose pointer leads into the visit or claim
 * @param group - the rows it was read from
 * @returns the issue with the line of the row, where it is about one, and the column as its pointer
 */
export function placeInRows<I extends Placed>(issue: I, group: RowGroup): I {
  const { serviceRows, entryRows, claimLineRows, shownColumns } = group;
  const [, list, position, field = "", rest = ""] =
    /^\/(services|timeEntries|serviceLines)\/(\d+)(?:\/([^/]+))?(.*)$/.exec(issue.pointer) ?? [];
  if (list === undefined) return { ...issue, pointer: columnPointer(issue.pointer.slice(1), shownColumns) };
  const rows = list === "services" ? serviceRows : list === "timeEntries" ? entryRows : claimLineRows;
  const line = rows[Number(position)];
  const pointer = columnPointer(field, shownColumns) + rest;
  const message = issue.message.replace(/^(?:services|timeEntries|serviceLines)?\[\d+\]\.(?=\w)/, "");
  return line === undefined ? { ...issue, pointer, message } : { ...issue, line, pointer, message };
}
