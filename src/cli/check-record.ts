import type { CheckOptions } from "../check/check-claim.js";
import { checkClaim } from "../check/check-claim.js";
import type { ClaimCheck, Finding } from "../check/claim-check.js";
import type { Claim } from "../claim/claim.js";
import type { AdaptedClaim, SourceIssue } from "../adapters/adapted-claim.js";
import { jsonPointer } from "../schema/json-pointer.js";
import type { Path } from "../values/citation.js";
import { originOf, placeFinder } from "./place-finder.js";
import { remarksOf } from "./remarks-of.js";
import type { TimeLogResult } from "./time-log-result.js";
import { timeLogResult } from "./time-log-result.js";
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
  /** Where each finding stands in the input, of claims that come from rows or in a standard shape. */
  readonly places?: readonly string[];
  /** What the reader left out or read with a doubt. */
  readonly remarks?: readonly SourceIssue[];
  /** What became of the time log. */
  readonly timeLog?: TimeLogResult;
  /** The claim as it was read from a standard shape. */
  readonly adapted?: AdaptedClaim;
  /** Tells where a field stands in the input: in the words of the shape or the rows, else as a JSON Pointer. */
  readonly placeOf: (path: Path) => string;
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
    const origin = originOf(record);
    const placeOf = origin === undefined ? jsonPointer : placeFinder(origin);
    const places = origin === undefined ? {} : { places: check.findings.map(({ path }) => placeOf(path)) };
    const remarks = remarksOf(record);
    const result: CheckResult = {
      check,
      lines,
      ...places,
      ...(remarks.length === 0 ? {} : { remarks }),
      ...(draft.timeLog === undefined ? {} : { timeLog: timeLogResult(draft.timeLog) }),
      ...(record.source.shape === undefined ? {} : { adapted: record.value as AdaptedClaim }),
      placeOf,
    };
    return { ok: true, results: [result], hasFindings: options.isFailing(check.findings) };
  };
}
