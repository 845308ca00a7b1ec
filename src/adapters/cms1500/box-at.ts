import type { IssueList } from "../issue-list.js";
import type { SourceText } from "../read-fields.js";
import type { JsonRecord } from "../read-json.js";
import { recordOf, textOf } from "../read-json.js";

/** A box: what it holds as text or as a record, and whether it is told at all. */
export interface Box extends SourceText {
  readonly record: JsonRecord | undefined;
  readonly isTold: boolean;
}

/**
 * Takes a box of a form or line.
 *
 * @param holder - the form or line
 * @param name - its field
 * @param place - the box, such as `line 2, box 24D`
 * @param issues - takes an issue where the box is neither text nor record
 * @returns the box
 */
export function boxAt(holder: JsonRecord | undefined, name: string, place: string, issues: IssueList): Box {
  const value = holder !== undefined && Object.hasOwn(holder.fields, name) ? holder.fields[name] : undefined;
  const isTold = value !== undefined;
  if (typeof value === "object" && value !== null) {
    return { text: undefined, record: recordOf(value, place, issues), place, isTold };
  }
  return { ...textOf(value, place, issues), record: undefined, isTold };
}
