import type { Proposal } from "../lines/proposal.js";
import { proposeLines } from "../lines/propose-lines.js";
import type { ParseOptions } from "../schema/parse-result.js";
import { parseVisit } from "../schema/parse-visit.js";
import type { MinuteTally } from "../time/minute-tally.js";
import type { DraftVisit } from "./draft-visits.js";
import { draftVisits } from "./draft-visits.js";
import type { RecordIssue } from "./input/source-record.js";
import type { RawRecord } from "../adapters/csv/row-kind.js";
import { missingFields } from "./missing-fields.js";
import { placeIssues } from "./place-issues.js";
import type { GoodRecord, Outcome } from "./run-records.js";

/** Proposed lines, with the time log their minutes come from. */
export type ProposalResult = Proposal & { readonly tally?: MinuteTally };

/** What the arguments of `propose` say. */
export interface ProposeOptions {
  readonly command: string;
  readonly preferInTie: readonly string[];
  readonly defaults: RawRecord;
  readonly parsing: ParseOptions;
}

const NEEDED = ["serviceDate", "discipline", "payer", "diagnosisCodes"];

/**
 * Makes the function that proposes the lines of a record.
 *
 * @param options - what the arguments say
 * @returns a function from a record to its proposed lines
 */
export function proposeVisit(options: ProposeOptions): (record: GoodRecord) => Outcome<ProposalResult> {
  return (record) => {
    const drafts = draftVisits(record, options);
    if (!drafts.ok) return { ok: false, issues: placeIssues(drafts.issues, record) };
    const results: ProposalResult[] = [];
    const issues: RecordIssue[] = [];
    for (const draft of drafts.visits) {
      const proposed = proposeDraft(draft, record, options);
      if (proposed.ok) results.push(proposed.result);
      else issues.push(...proposed.issues);
    }
    const hasFindings = drafts.visits.some(({ claimedTwice }) => claimedTwice.length > 0);
    return issues.length === 0
      ? { ok: true, results, hasFindings }
      : { ok: false, issues: placeIssues(issues, record) };
  };
}

function proposeDraft(
  { raw, tally, claimedTwice }: DraftVisit,
  record: GoodRecord,
  { command, preferInTie, parsing }: ProposeOptions,
):
  | { readonly ok: true; readonly result: ProposalResult }
  | { readonly ok: false; readonly issues: readonly RecordIssue[] } {
  const missing = missingFields(raw, NEEDED, record, command);
  const parsed = parseVisit(raw, parsing);
  if (!parsed.ok) {
    const isNamed = (pointer: string): boolean => missing.some((issue) => issue.pointer === pointer);
    return { ok: false, issues: [...missing, ...parsed.issues.filter(({ pointer }) => !isNamed(pointer))] };
  }
  const proposed = proposeLines(parsed.value, { preferInTie });
  const proposal = { ...proposed, undetermined: [...claimedTwice, ...proposed.undetermined] };
  return { ok: true, result: tally === undefined ? proposal : { ...proposal, tally } };
}
