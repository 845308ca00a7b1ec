import type { CountingMethod } from "../claim/payer.js";
import type { ParseOptions } from "../schema/parse-result.js";
import { calculateUnits } from "../units/calculate-units.js";
import { compareCountingMethods } from "../units/compare-counting-methods.js";
import type { UnitCalculation } from "../units/unit-calculation.js";
import { countableVisit } from "./countable-visit.js";
import type { DraftVisit } from "./draft-visits.js";
import { draftVisits } from "./draft-visits.js";
import type { RecordIssue } from "./input/source-record.js";
import type { RawRecord } from "../adapters/csv/row-kind.js";
import { placeIssues } from "./place-issues.js";
import type { UnitsResult } from "./print/print-units.js";
import type { ReferenceTables } from "./reference-option.js";
import type { GoodRecord, Outcome } from "./run-records.js";

/** What the arguments of `units` say. */
export interface CountOptions {
  readonly command: string;
  readonly method: CountingMethod | undefined;
  readonly isComparison: boolean;
  readonly preferInTie: readonly string[];
  readonly defaults: RawRecord;
  readonly parsing: ParseOptions;
  readonly tables: ReferenceTables;
}

/**
 * Makes the function that counts a record.
 *
 * @param options - what the arguments say
 * @returns a function from a record to its units
 */
export function countUnits(options: CountOptions): (record: GoodRecord) => Outcome<UnitsResult> {
  return (record) => {
    const drafts = draftVisits(record, options);
    if (!drafts.ok) return { ok: false, issues: placeIssues(drafts.issues, record) };
    const results: UnitsResult[] = [];
    const issues: RecordIssue[] = [];
    for (const draft of drafts.visits) {
      const counted = countDraft(draft, record, options);
      if (counted.ok) results.push(counted.result);
      else issues.push(...counted.issues);
    }
    const hasFindings = drafts.visits.some(({ claimedTwice }) => claimedTwice.length > 0);
    return issues.length === 0
      ? { ok: true, results, hasFindings }
      : { ok: false, issues: placeIssues(issues, record) };
  };
}

function countDraft(
  draft: DraftVisit,
  record: GoodRecord,
  { command, method, isComparison, preferInTie, parsing, tables }: CountOptions,
):
  | { readonly ok: true; readonly result: UnitsResult }
  | { readonly ok: false; readonly issues: readonly RecordIssue[] } {
  const countable = countableVisit(draft, record, { command, method, needsMethod: !isComparison, parsing });
  if (!countable.ok) return countable;
  const { services, serviceDate, countingMethod } = countable.value;
  const tally = draft.tally === undefined ? {} : { tally: draft.tally };
  const withReasons = (units: UnitCalculation): UnitCalculation => ({
    ...units,
    undetermined: [...draft.claimedTwice, ...units.undetermined],
  });
  if (isComparison) {
    const { "cms-8-minute": pooled, ...alone } = compareCountingMethods(services, {
      serviceDate,
      preferInTie,
      ...tables,
    });
    const methods = {
      "cms-8-minute": withReasons(pooled),
      "cpt-midpoint": withReasons(alone["cpt-midpoint"]),
      "full-unit-only": withReasons(alone["full-unit-only"]),
      "nearest-quarter-hour": withReasons(alone["nearest-quarter-hour"]),
    };
    return { ok: true, result: { kind: "counting-method-comparison", serviceDate, methods, ...tally } };
  }
  const units = withReasons(calculateUnits(services, { countingMethod, serviceDate, preferInTie, ...tables }));
  return { ok: true, result: { ...units, ...tally } };
}
