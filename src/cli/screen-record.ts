import type { ClaimScreener } from "../check/screening/claim-screener.js";
import type { RowGroup } from "../adapters/csv/row-kind.js";
import { isRecord } from "./conflicts-with.js";
import type { ClaimOptions } from "./draft-claim.js";
import { draftClaim } from "./draft-claim.js";
import type { RecordIssue } from "./input/source-record.js";
import type { GoodRecord, Outcome } from "./run-records.js";

/**
 * Makes the function that gives a record to a screener. A claim may stand alone, or beside the patient's pseudonym as
 * `{ "patientKey": …, "claim": … }`.
 *
 * @param options - what stands beside each claim
 * @param screener - takes the claims
 * @returns a function from a record to no result: the screener answers at the end
 */
export function screenRecord(
  options: ClaimOptions,
  screener: Pick<ClaimScreener, "add">,
): (record: GoodRecord) => Outcome<never> {
  return (record) => {
    const { patientKey, claim: ofClaim, pointer } = unwrap(record);
    if (patientKey !== undefined && typeof patientKey !== "string") return { ok: false, issues: [NO_KEY] };
    const draft = draftClaim(ofClaim, options);
    if (!draft.ok) {
      return { ok: false, issues: draft.issues.map((issue) => ({ ...issue, pointer: pointer + issue.pointer })) };
    }
    screener.add({ claim: draft.claim, ...(patientKey === undefined ? {} : { patientKey }) });
    return { ok: true, results: [] };
  };
}

const NO_KEY: RecordIssue = {
  pointer: "/patientKey",
  message: "patientKey is not text.",
  fix: "Write your pseudonym of the patient as text, or leave it out.",
};

interface Unwrapped {
  readonly patientKey: unknown;
  readonly claim: GoodRecord;
  /** Where the claim stands in the record. */
  readonly pointer: string;
}

function unwrap(record: GoodRecord): Unwrapped {
  const { value, source } = record;
  if (source.fromRows === true) return { patientKey: (value as RowGroup).patientKey, claim: record, pointer: "" };
  if (!isRecord(value) || !("claim" in value)) return { patientKey: undefined, claim: record, pointer: "" };
  return { patientKey: value["patientKey"], claim: { ...record, value: value["claim"] }, pointer: "/claim" };
}
