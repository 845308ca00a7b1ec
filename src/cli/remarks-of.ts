import type { AdaptedClaim, SourceIssue } from "../adapters/adapted-claim.js";
import type { RowGroup } from "../adapters/csv/row-kind.js";
import { sourceIssue } from "../adapters/csv/source-issue.js";
import type { GoodRecord } from "./run-records.js";

/**
 * Gives what was read with a doubt or left out.
 *
 * @param record - a claim of a standard shape, rows, or our own JSON, which has none
 * @returns remarks with their places
 */
export function remarksOf({ value, source }: GoodRecord): readonly SourceIssue[] {
  if (source.shape !== undefined) return (value as AdaptedClaim).remarks;
  if (source.fromRows !== true) return [];
  return (value as RowGroup).remarks.map((remark) => sourceIssue(remark, source.line));
}
