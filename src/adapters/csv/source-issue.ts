import type { Issue } from "../../schema/parse-result.js";
import { sourceCode } from "../source-code.js";
import type { SourceIssue } from "../adapted-claim.js";
import { placeInRows } from "./place-in-rows.js";
import type { RowGroup, RowIssue } from "./row-kind.js";
import { rowPlace } from "./row-place.js";

/**
 * Writes an issue of a row in the words of all adapters.
 *
 * @param issue - an issue with the column as its pointer
 * @param line - line of the claim's first row, where the issue names none
 * @returns the issue with its place
 */
export function sourceIssue({ code, pointer, line, message, fix }: RowIssue, first: number): SourceIssue {
  const [, column = ""] = pointer.split("/");
  return { code, place: rowPlace(line ?? first, column), message, fix };
}

/**
 * Writes an issue of the schema in the words of all adapters.
 *
 * @param issue - an issue whose pointer leads into the claim
 * @param group - the rows of the claim
 * @param first - line of its first row
 * @returns the issue with its place
 */
export function schemaIssue(issue: Issue, group: RowGroup, first: number): SourceIssue {
  return sourceIssue({ ...placeInRows(issue, group), code: sourceCode(issue.code) }, first);
}
