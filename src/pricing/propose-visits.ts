import type { ThresholdBucket } from "../claim/discipline.js";
import { disciplineOfModifier, thresholdBucketOf } from "../claim/discipline.js";
import { switchOn } from "../claim/payer-switch.js";
import type { PriorAllowed, Visit } from "../claim/visit.js";
import type { Proposal, UnbilledReason } from "../lines/proposal.js";
import type { ProposalOptions } from "../lines/propose-lines.js";
import { proposeLines } from "../lines/propose-lines.js";
import { lookUpPayer } from "../reference/look-up-payer.js";
import { yearOf } from "../values/calendar-date.js";
import type { Usd } from "../values/usd.js";
import { addUsd } from "../values/usd.js";
import type { FeeOptions, PricingOptions } from "./pricing-options.js";
import type { VisitLines } from "./price-visits.js";
import { priceVisits } from "./price-visits.js";
import type { VisitProposal, VisitProposals } from "./visit-proposals.js";

/** What {@link proposeVisits} may be told beside the visits. Setting, facility and place of a visit win. */
export interface VisitsOptions extends FeeOptions, Omit<ProposalOptions, "allowedAmount"> {
  readonly paysMedicareRates?: PricingOptions["paysMedicareRates"];
  /** Amounts allowed before the first visit of a year. */
  readonly priorAllowed?: readonly PriorAllowed[];
}

/**
 * Proposes the lines of several visits of one patient to one billing provider, in order of date, and carries the year's
 * allowed amounts from visit to visit, so that KX starts where it has to. Visits of one date are priced together, because
 * the multiple procedure payment reduction ranks the units of all disciplines.
 *
 * Amounts that a visit states for its year win over those carried; a year starts unknown, also after another year.
 *
 * @param visits - visits in any order
 * @param options - locality or indices, charges, amounts allowed before, tables
 * @returns proposals in order of date, and the amounts allowed after them
 * @throws RangeError when a date is impossible, or minutes, amounts or indices are not numbers of their kind
 * @see 42 USC 1395l(g); CMS Pub. 100-04 ch. 5 §10.3
 * @example
 * ```ts
 * import { NATIONAL_GPCI, proposeVisits } from "ot-billing-rules/pricing";
 * const visitOn = (serviceDate) => ({
 *   serviceDate, discipline: "OT", payer: "medicare-part-b", furnishedBy: "therapist", setting: "practitioner",
 *   placeOfServiceCode: "11", diagnosisCodes: ["M25.641"], services: [{ procedureCode: "97530", minutes: 15 }],
 * });
 * const { visits, priorAllowed } = proposeVisits([visitOn("2026-03-04"), visitOn("2026-03-02")], {
 *   gpci: NATIONAL_GPCI, priorAllowed: [{ year: 2026, OT: "2430.00" }],
 * });
 * visits.map(({ proposal }) => proposal.lines[0].modifiers.join(" ")); //=> ["GO", "GO KX"]
 * priorAllowed; //=> [{ year: 2026, OT: "2500.14" }]
 * ```
 */
export function proposeVisits(visits: readonly Visit[], options: VisitsOptions = {}): VisitProposals {
  const ordered = visits
    .map((visit, position): Omit<VisitLines, "lines"> => ({ visit, position }))
    .sort((a, b) => compareText(a.visit.serviceDate, b.visit.serviceDate) || a.position - b.position);
  const drafts = ordered.map((placed): VisitLines => ({ ...placed, lines: proposeLines(placed.visit, options).lines }));
  const { prices, undetermined } = priceVisits(drafts, options);
  const totals = new Map<string, Usd | null>(startingTotals(options.priorAllowed ?? []));
  const proposals = ordered.map(({ visit, position }): VisitProposal => {
    const ofVisit = prices.get(position) ?? [];
    const [year, bucket] = [yearOf(visit.serviceDate), thresholdBucketOf(visit.discipline)];
    const key = `${year} ${bucket}`;
    const stated = visit.priorAllowed?.find((prior) => prior.year === year)?.[bucket];
    const before = stated ?? totals.get(key) ?? null;
    const withTotal = before === null ? visit : { ...visit, priorAllowed: withPrior(visit, year, bucket, before) };
    const proposal = proposeLines(withTotal, {
      ...options,
      allowedAmount: (line, lines) => ofVisit[lines.indexOf(line)] ?? null,
    });
    totals.set(key, totalAfter(before, visit, proposal, ofVisit, options));
    return { position, visit: withTotal, proposal };
  });
  return { kind: "visit-proposals", visits: proposals, priorAllowed: priorOf(totals), undetermined };
}

function startingTotals(prior: readonly PriorAllowed[]): readonly (readonly [string, Usd])[] {
  return prior.flatMap((each) =>
    BUCKETS.flatMap((bucket) => {
      const amount = each[bucket];
      return amount === undefined ? [] : [[`${each.year} ${bucket}`, amount] as const];
    }),
  );
}

const BUCKETS: readonly ThresholdBucket[] = ["OT", "PT-SLP"];

function withPrior(visit: Visit, year: number, bucket: ThresholdBucket, amount: Usd): readonly PriorAllowed[] {
  const given = visit.priorAllowed ?? [];
  const ofYear = given.find((prior) => prior.year === year);
  const others = given.filter((prior) => prior.year !== year);
  return [...others, { ...ofYear, year, [bucket]: amount }];
}

function totalAfter(
  before: Usd | null,
  visit: Visit,
  proposal: Proposal,
  prices: readonly (Usd | null)[],
  { reference }: VisitsOptions,
): Usd | null {
  if (before === null) return null;
  const profile = lookUpPayer(visit.payer, reference === undefined ? {} : { reference });
  const counts = profile === undefined ? undefined : switchOn(profile.kxThreshold, visit.serviceDate);
  if (counts === false || counts === null) return before;
  // A service that may yet be billed adds an unknown amount.
  if (proposal.unbilled.some(({ reason }) => MAY_BE_BILLED.includes(reason))) return null;
  const therapy = proposal.lines.flatMap((line, index) =>
    line.modifiers.some((modifier) => disciplineOfModifier(modifier) !== undefined) ? [prices[index] ?? null] : [],
  );
  const known = therapy.filter((amount) => amount !== null);
  if (known.length < therapy.length || (counts === undefined && therapy.length > 0)) return null;
  return addUsd(before, ...known);
}

const MAY_BE_BILLED: readonly UnbilledReason[] = ["units-undetermined", "unknown-code"];

function priorOf(totals: ReadonlyMap<string, Usd | null>): readonly PriorAllowed[] {
  const years = new Map<number, PriorAllowed>();
  for (const [key, amount] of totals) {
    const [year, bucket] = key.split(" ");
    if (amount === null || bucket === undefined) continue;
    years.set(Number(year), { ...years.get(Number(year)), year: Number(year), [bucket]: amount });
  }
  return [...years.values()].sort((a, b) => a.year - b.year);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
