import type { Visit } from "../claim/visit.js";
import type { Proposal } from "../lines/proposal.js";
import type { ProposalOptions } from "../lines/propose-lines.js";
import { proposeLines } from "../lines/propose-lines.js";
import { allowedAmountBy } from "../pricing/allowed-amount-by.js";
import type { PricingOptions } from "../pricing/pricing-options.js";
import type { VisitProposals } from "../pricing/visit-proposals.js";
import type { ParseOptions } from "../schema/parse-result.js";
import { parseVisit } from "../schema/parse-visit.js";
import type { MinuteTally } from "../time/minute-tally.js";
import type { DraftVisit } from "./draft-visits.js";
import { draftVisits } from "./draft-visits.js";
import type { RecordIssue } from "./input/source-record.js";
import type { RawRecord } from "../adapters/csv/row-kind.js";
import { missingFields } from "./missing-fields.js";
import { placeIssues } from "./place-issues.js";
import { hasFeePlace } from "./fee-options.js";
import type { GivenPricing } from "./price-options.js";
import { NEEDED_OF_A_VISIT, isCourse, proposeCourse } from "./propose-course.js";
import type { ReferenceTables } from "./reference-option.js";
import type { GoodRecord, Outcome } from "./run-records.js";

/** Proposed lines, with the time log their minutes come from. */
export type ProposalResult = Proposal & { readonly tally?: MinuteTally };

/** What the arguments of `propose` say. */
export interface ProposeOptions {
  readonly command: string;
  readonly preferInTie: readonly string[];
  readonly defaults: RawRecord;
  readonly parsing: ParseOptions;
  readonly tables: ReferenceTables;
  /** What prices depend on; without a place no line is priced, and KX stays a question. */
  readonly pricing: GivenPricing;
}

/**
 * Makes the function that proposes the lines of a record: of a visit, or of all visits of one patient.
 *
 * @param options - what the arguments say
 * @returns a function from a record to its proposed lines
 */
export function proposeRecord(
  options: ProposeOptions,
): (record: GoodRecord) => Outcome<ProposalResult | VisitProposals> {
  const ofVisit = proposeVisit(options);
  return (record) => (isCourse(record) ? proposeCourse(record, options) : ofVisit(record));
}

/**
 * Makes the function that proposes the lines of a visit.
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
  { command, preferInTie, parsing, tables, pricing }: ProposeOptions,
):
  | { readonly ok: true; readonly result: ProposalResult }
  | { readonly ok: false; readonly issues: readonly RecordIssue[] } {
  const missing = missingFields(raw, NEEDED_OF_A_VISIT, record, command);
  const parsed = parseVisit(raw, parsing);
  if (!parsed.ok) {
    const isNamed = (pointer: string): boolean => missing.some((issue) => issue.pointer === pointer);
    return { ok: false, issues: [...missing, ...parsed.issues.filter(({ pointer }) => !isNamed(pointer))] };
  }
  const visit = withPrior(parsed.value, pricing);
  const proposed = proposeLines(visit, { preferInTie, ...tables, ...priceOf(visit, pricing, tables) });
  const proposal = { ...proposed, undetermined: [...claimedTwice, ...proposed.undetermined] };
  return { ok: true, result: tally === undefined ? proposal : { ...proposal, tally } };
}

/** What a visit says of the year wins over the option. */
function withPrior(visit: Visit, { priorAllowed }: GivenPricing): Visit {
  return visit.priorAllowed !== undefined || priorAllowed === undefined ? visit : { ...visit, priorAllowed };
}

function priceOf(visit: Visit, pricing: GivenPricing, tables: ReferenceTables): Pick<ProposalOptions, "allowedAmount"> {
  if (!hasFeePlace(pricing)) return {};
  const { payer, setting, facilityType, placeOfServiceCode } = visit;
  const options: PricingOptions = {
    ...pricing,
    ...tables,
    payer,
    ...(setting === undefined ? {} : { setting }),
    ...(facilityType === undefined ? {} : { facilityType }),
    ...(placeOfServiceCode === undefined ? {} : { placeOfServiceCode }),
  };
  return { allowedAmount: allowedAmountBy(options) };
}
