import type { CountingMethod } from "../claim/payer.js";
import { calculateUnits } from "../units/calculate-units.js";
import { compareCountingMethods } from "../units/compare-counting-methods.js";
import { countableVisit } from "./countable-visit.js";
import type { DraftVisit } from "./draft-visits.js";
import { draftVisits } from "./draft-visits.js";
import type { RecordIssue } from "./input/source-record.js";
import type { RawRecord } from "./input/visit-rows.js";
import { placeIssues } from "./place-issues.js";
import type { UnitsResult } from "./print/print-units.js";
import type { GoodRecord, Outcome } from "./run-records.js";

/** What the arguments of `units` say. */
export interface CountOptions {
  readonly command: string;
  readonly method: CountingMethod | undefined;
  readonly isComparison: boolean;
  readonly preferInTie: readonly string[];
  readonly defaults: RawRecord;
}

/**
 * Makes the function that counts a record.
 *
 * @param options - what the arguments say
 * @returns a function from a record to its units
 */
export function countUnits(options: CountOptions): (record: GoodRecord) => Outcome<UnitsResult> {
  return (record) => {
    const drafts = draftVisits(record, options.defaults);
    if (!drafts.ok) return { ok: false, issues: placeIssues(drafts.issues, record) };
    const results: UnitsResult[] = [];
    const issues: RecordIssue[] = [];
    for (const draft of drafts.visits) {
      const counted = countDraft(draft, record, options);
      if (counted.ok) results.push(counted.result);
      else issues.push(...counted.issues);
    }
    return issues.length === 0 ? { ok: true, results } : { ok: false, issues: placeIssues(issues, record) };
  };
}

function countDraft(
  draft: DraftVisit,
  record: GoodRecord,
  { command, method, isComparison, preferInTie }: CountOptions,
):
  | { readonly ok: true; readonly result: UnitsResult }
  | { readonly ok: false; readonly issues: readonly RecordIssue[] } {
  const countable = countableVisit(draft, record, { command, method, needsMethod: !isComparison });
  if (!countable.ok) return countable;
  const { services, serviceDate, countingMethod } = countable.value;
  const tally = draft.tally === undefined ? {} : { tally: draft.tally };
  if (isComparison) {
    const methods = compareCountingMethods(services, { serviceDate, preferInTie });
    return { ok: true, result: { kind: "counting-method-comparison", serviceDate, methods, ...tally } };
  }
  return { ok: true, result: { ...calculateUnits(services, { countingMethod, serviceDate, preferInTie }), ...tally } };
}
