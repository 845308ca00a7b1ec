import { requireCalendarDate } from "../values/calendar-date.js";
import { compareAmounts } from "./diff-amounts.js";
import { compareAddOns, compareCodes, compareLimits, comparePairs, compareRelativeValues } from "./diff-code-tables.js";
import { compareDiagnoses } from "./diff-diagnoses.js";
import type { DiffSide } from "./diff-tally.js";
import { startTally } from "./diff-tally.js";
import type { ReferenceDiff } from "./reference-change.js";
import { therapyCodeSet } from "./therapy-code-set.js";

const SETTINGS = ["practitioner", "outpatient-hospital"] as const;

/**
 * Says what changes from one set of tables on one date to another on another date: codes, pairs, unit limits, add-ons,
 * diagnoses, relative values, thresholds. A key that one side knows nothing of is counted as unknown, never as a change.
 *
 * @param before - tables in use, and the last date they are in use for
 * @param after - new tables, and the first date they are in use for
 * @param options - `codes`: procedure codes to compare; those the library knows unless told, `null` for all
 * @returns the changes, in order of table and code
 * @throws RangeError for an impossible date
 * @example
 * ```ts
 * import { diffReferences } from "ot-billing-rules/cms-files";
 * const diff = diffReferences({ date: "2019-12-31" }, { date: "2020-01-01" }, { codes: new Set(["97530"]) });
 * const ended = diff.changes.filter(({ table, setting }) => table === "ptpEdits" && setting === "practitioner");
 * ended.some(({ keys, change }) => keys.join() === "97116,97530" && change === "ended"); //=> true
 * ```
 */
export function diffReferences(
  before: DiffSide,
  after: DiffSide,
  options: { readonly codes?: ReadonlySet<string> | null } = {},
): ReferenceDiff {
  requireCalendarDate(before.date, "before.date");
  requireCalendarDate(after.date, "after.date");
  const codes = options.codes === undefined ? therapyCodeSet() : options.codes;
  const sides = { before, after };
  const tally = startTally();
  compareCodes(sides, codes, tally);
  for (const setting of SETTINGS) comparePairs(sides, setting, codes, tally);
  for (const setting of SETTINGS) compareLimits(sides, setting, codes, tally);
  compareAddOns(sides, codes, tally);
  compareDiagnoses(sides, tally);
  compareRelativeValues(sides, codes, tally);
  compareAmounts(sides, tally);
  return {
    kind: "reference-diff",
    beforeDate: before.date,
    afterDate: after.date,
    changes: tally.changes,
    compared: Object.fromEntries(tally.compared),
    unknown: Object.fromEntries(tally.unknown),
    editions: { before: [...tally.before.values()], after: [...tally.after.values()] },
  };
}
