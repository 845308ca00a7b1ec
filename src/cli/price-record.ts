import type { ServiceLine } from "../claim/service-line.js";
import type { PriorAllowed, Visit } from "../claim/visit.js";
import type { Proposal } from "../lines/proposal.js";
import { proposeLines } from "../lines/propose-lines.js";
import { allowedAmountBy } from "../pricing/allowed-amount-by.js";
import { priceLines } from "../pricing/price-lines.js";
import type { Pricing } from "../pricing/pricing.js";
import type { PricingOptions } from "../pricing/pricing-options.js";
import { parseVisit } from "../schema/parse-visit.js";
import { isRecord } from "./conflicts-with.js";
import type { ClaimOptions } from "./draft-claim.js";
import { draftClaim, isClaimRecord } from "./draft-claim.js";
import type { DraftVisit } from "./draft-visits.js";
import { draftVisits } from "./draft-visits.js";
import { missingFields } from "./missing-fields.js";
import { placeIssues } from "./place-issues.js";
import type { GivenPricing } from "./price-options.js";
import { NEEDED_OF_A_VISIT } from "./propose-course.js";
import type { ReferenceTables } from "./reference-option.js";
import type { GoodRecord, Outcome } from "./run-records.js";

/** Prices of a record, with the lines they are of. */
export interface PriceResult {
  readonly pricing: Pricing;
  readonly lines: readonly ServiceLine[];
  /** Of a visit: how its lines came about. */
  readonly proposal?: Proposal;
}

/** What the arguments of `price` say. */
export interface PriceOptions {
  readonly claim: ClaimOptions;
  readonly pricing: GivenPricing;
  readonly tables: ReferenceTables;
  /** Told of every priced record. */
  readonly onPrice: (pricing: Pricing) => void;
}

/**
 * Makes the function that prices a record: the lines of a claim, lines alone, or the lines proposed for a visit.
 *
 * @param options - what the arguments say
 * @returns a function from a record to its prices; a time log of several dates has one result for each date
 */
export function priceRecord(options: PriceOptions): (record: GoodRecord) => Outcome<PriceResult> {
  return (given) => {
    const record = linesAsClaim(given);
    const outcome = isClaimRecord(record) ? ofClaim(record, options) : ofVisits(record, options);
    if (outcome.ok) for (const { pricing } of outcome.results) options.onPrice(pricing);
    return outcome;
  };
}

/** An array whose elements have modifiers holds the lines of one claim. */
export function isLines(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0 && isRecord(value[0]) && "modifiers" in value[0];
}

function linesAsClaim(record: GoodRecord): GoodRecord {
  if (!isLines(record.value)) return record;
  const serviceLines = record.value.map((line, index) => (isRecord(line) ? { lineNumber: index + 1, ...line } : line));
  return { ...record, value: { serviceLines } };
}

function ofClaim(record: GoodRecord, { claim: ofOptions, pricing, tables }: PriceOptions): Outcome<PriceResult> {
  const draft = draftClaim(record, { ...ofOptions, fallback: { diagnosisCodes: [] }, needed: ["payer", "setting"] });
  if (!draft.ok) return draft;
  const { payer, setting, facilityType, serviceLines, priorAllowed } = draft.claim;
  const options: PricingOptions = {
    ...pricing,
    ...tables,
    payer,
    setting,
    ...(facilityType === undefined ? {} : { facilityType }),
    ...priorOf(priorAllowed, pricing),
  };
  return { ok: true, results: [{ pricing: priceLines(serviceLines, options), lines: serviceLines }] };
}

function ofVisits(record: GoodRecord, options: PriceOptions): Outcome<PriceResult> {
  const drafts = draftVisits(record, options.claim);
  if (!drafts.ok) return { ok: false, issues: placeIssues(drafts.issues, record) };
  const results: PriceResult[] = [];
  for (const draft of drafts.visits) {
    const missing = missingFields(draft.raw, NEEDED_OF_A_VISIT, record, options.claim.command);
    const parsed = parseVisit(draft.raw, options.claim.parsing);
    if (!parsed.ok) {
      const isNamed = (pointer: string): boolean => missing.some((issue) => issue.pointer === pointer);
      const others = parsed.issues.filter(({ pointer }) => !isNamed(pointer));
      return { ok: false, issues: placeIssues([...missing, ...others], record) };
    }
    results.push(ofVisit(parsed.value, draft, options));
  }
  return { ok: true, results, hasFindings: drafts.visits.some(({ claimedTwice }) => claimedTwice.length > 0) };
}

/** The lines first, with KX where the prices carry the year beyond the threshold; then their prices. */
function ofVisit(visit: Visit, { claimedTwice }: DraftVisit, { pricing, tables }: PriceOptions): PriceResult {
  const { payer, setting, facilityType, placeOfServiceCode, serviceDate } = visit;
  const prior = priorOf(visit.priorAllowed, pricing);
  const options: PricingOptions = {
    ...pricing,
    ...tables,
    payer,
    serviceDate,
    ...(setting === undefined ? {} : { setting }),
    ...(facilityType === undefined ? {} : { facilityType }),
    ...(placeOfServiceCode === undefined ? {} : { placeOfServiceCode }),
    ...prior,
  };
  const proposed = proposeLines({ ...visit, ...prior }, { allowedAmount: allowedAmountBy(options), ...tables });
  const proposal = { ...proposed, undetermined: [...claimedTwice, ...proposed.undetermined] };
  return { pricing: priceLines(proposal.lines, options), lines: proposal.lines, proposal };
}

/** What a record says of the year wins over the option. */
function priorOf(
  ofRecord: readonly PriorAllowed[] | undefined,
  { priorAllowed }: GivenPricing,
): Pick<PricingOptions, "priorAllowed"> {
  const prior = ofRecord ?? priorAllowed;
  return prior === undefined ? {} : { priorAllowed: prior };
}
