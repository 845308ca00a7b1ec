import type { CheckOptions } from "../check/check-claim.js";
import { checkClaim } from "../check/check-claim.js";
import type { ClaimCheck, Finding } from "../check/claim-check.js";
import type { Claim } from "../claim/claim.js";
import type { ClaimOptions } from "./draft-claim.js";
import { draftClaim } from "./draft-claim.js";
import type { GivenFees } from "./fee-options.js";
import { unitPriceOf } from "./fee-options.js";
import type { Source } from "./input/source-record.js";
import type { GoodRecord, Outcome } from "./run-records.js";

/** A line of a claim, as tables name it. */
export interface NamedLine {
  readonly lineNumber: number;
  readonly procedureCode: string;
}

/** A checked claim, with its lines to name them in tables. */
export interface CheckResult {
  readonly check: ClaimCheck;
  readonly lines: readonly NamedLine[];
}

/** What the arguments of `check` say. */
export interface CheckRecordOptions {
  readonly claim: ClaimOptions;
  readonly check: CheckOptions;
  /** What prices depend on; without a place no finding carries dollars. */
  readonly fees: GivenFees;
  readonly isFailing: (findings: readonly Finding[]) => boolean;
  /** Told of every checked claim. */
  readonly onCheck: (check: ClaimCheck, claim: Claim, source: Source) => void;
}

/**
 * Makes the function that checks a record.
 *
 * @param options - what the arguments say
 * @returns a function from a record to its findings
 */
export function checkRecord(options: CheckRecordOptions): (record: GoodRecord) => Outcome<CheckResult> {
  const { reference } = options.check;
  const tables = reference === undefined ? {} : { reference };
  return (record) => {
    const draft = draftClaim(record, options.claim);
    if (!draft.ok) return draft;
    const check = checkClaim(draft.claim, {
      ...options.check,
      ...unitPriceOf(draft.claim, options.fees, tables),
    });
    options.onCheck(check, draft.claim, record.source);
    const lines = draft.claim.serviceLines.map(({ lineNumber, procedureCode }) => ({ lineNumber, procedureCode }));
    return { ok: true, results: [{ check, lines }], hasFindings: options.isFailing(check.findings) };
  };
}
