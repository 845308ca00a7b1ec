import type { Claim } from "../claim/claim.js";
import type { CheckOptions } from "./check-claim.js";
import { checkClaim } from "./check-claim.js";
import type { ClaimCheck } from "./claim-check.js";

/** What keeps a record from being checked. Issues of the parsers and adapters have these fields and more. */
export interface CheckIssue {
  readonly code: string;
  /** What is wrong, without values of the input. */
  readonly message: string;
  readonly fix: string;
}

/** A claim, or what a parser or an adapter has made of a record: a claim, or issues that keep it from being one. */
export type CheckableRecord =
  | Claim
  | { readonly ok: true; readonly value: Claim | { readonly claim: Claim } }
  | { readonly ok: false; readonly issues: readonly CheckIssue[] };

/** The answer to one record of {@link checkClaims}. */
export type CheckedRecord<R> =
  | {
      readonly kind: "checked-record";
      readonly ok: true;
      /** Position of the record in the source, from 1. */
      readonly position: number;
      /** The record as it came, with its keys and places. */
      readonly record: R;
      readonly check: ClaimCheck;
    }
  | {
      readonly kind: "checked-record";
      readonly ok: false;
      readonly position: number;
      readonly record: R;
      readonly issues: readonly CheckIssue[];
    };

/**
 * Checks a stream of claims, one after the other: for each record one answer, in order. A record that cannot be checked
 * gives its issues in its place, and the stream goes on. The source is asked for the next record when the next answer is
 * asked for, so memory holds one claim. An error that the source throws is thrown on.
 *
 * @param source - claims, results of `parseClaim`, or records of an adapter
 * @param options - rules, tables, severities, overrides for all claims
 * @yields an answer for each record
 * @example
 * ```ts
 * import { checkClaims } from "ot-billing-rules";
 * import { parseClaim } from "ot-billing-rules/schema";
 * const lines = [
 *   '{ "payer": "medicare-part-b", "setting": "practitioner", "diagnosisCodes": ["M25.641"], "serviceLines": [] }',
 *   '{ "payer": "medicare-part-b" }',
 * ];
 * const answers = [];
 * for await (const answer of checkClaims(lines.map((line) => parseClaim(JSON.parse(line))))) answers.push(answer);
 * answers.map(({ position, ok }) => [position, ok]); //=> [[1, true], [2, false]]
 * answers[1].issues.map(({ code }) => code); //=> ["missing", "missing", "missing"]
 * ```
 */
export async function* checkClaims<R extends CheckableRecord>(
  source: AsyncIterable<R> | Iterable<R>,
  options: CheckOptions = {},
): AsyncGenerator<CheckedRecord<R>, void, undefined> {
  let position = 0;
  for await (const record of source) {
    position += 1;
    yield answerTo(record, position, options);
  }
}

/** What was never parsed may have any shape; it must not cost the records behind it. */
function answerTo<R extends CheckableRecord>(record: R, position: number, options: CheckOptions): CheckedRecord<R> {
  const place = { kind: "checked-record", position, record } as const;
  try {
    const { claim, issues } = opened(record);
    if (claim === undefined) return { ...place, ok: false, issues };
    return { ...place, ok: true, check: checkClaim(claim, options) };
  } catch (error) {
    return { ...place, ok: false, issues: [unchecked(error)] };
  }
}

function opened(record: CheckableRecord): { readonly claim?: Claim; readonly issues: readonly CheckIssue[] } {
  if (!("ok" in record)) return { claim: record, issues: [] };
  if (!record.ok) return { issues: record.issues };
  return { claim: "claim" in record.value ? record.value.claim : record.value, issues: [] };
}

/** The message of the error is dropped: it may quote the record. */
function unchecked(error: unknown): CheckIssue {
  const name = error instanceof Error ? error.name : "unknown error";
  return {
    code: "not-checked",
    message: `The record could not be checked (${name}).`,
    fix: "Read it with parseClaim first, which says what is wrong with it.",
  };
}
