import type { ServiceLine } from "../claim/service-line.js";
import { lookUpPayer } from "../reference/look-up-payer.js";
import { accrueLines } from "./accrue-lines.js";
import type { AllowedLine } from "./allow-line.js";
import { allowLines } from "./allow-lines.js";
import { assumptionsOf } from "./assumptions-of.js";
import { byDateAndLine } from "./by-date-and-line.js";
import { distinct } from "./distinct.js";
import { lacking } from "./lacking.js";
import type { LineDraft } from "./line-draft.js";
import type { LinePayment } from "./pay-lines.js";
import { payLines } from "./pay-lines.js";
import type { LineAccrual, LinePricing, Pricing, PricingAmounts } from "./pricing.js";
import type { PricingContext } from "./pricing-context.js";
import type { PricingOptions } from "./pricing-options.js";
import { totalOf } from "./total-of.js";
import { weakestMark } from "./weakest-mark.js";

/**
 * Works out what Medicare is expected to pay for service lines of one patient and one billing provider: unit fees from
 * relative values, indices and conversion factor; multiple procedure payment reduction over all disciplines of a day;
 * charge; deductible and coinsurance; the reduction of an assistant's line; sequestration. Every amount is an estimate
 * and stands as a step with its factors and citations. MIPS is not modelled.
 *
 * Give all therapy lines of a day, whatever the discipline: the reduction ranks them together.
 *
 * @param lines - service lines; their order does not matter, their line numbers do
 * @param options - date of service, locality or indices, setting, place of service, payer, open deductible, amounts
 * allowed before
 * @returns prices by line, totals, where each line stands on the way to the KX threshold, and what is missing
 * @throws RangeError when a date is impossible, or an amount, index or rate is not decimal text
 * @see CMS physician fee schedule; 42 USC 1395l, 1395w-4
 * @example
 * ```ts
 * import { priceLines } from "ot-billing-rules/pricing";
 * const lines = [
 *   { lineNumber: 1, procedureCode: "97533", modifiers: ["GO"], units: 1 },
 *   { lineNumber: 2, procedureCode: "97110", modifiers: ["GO"], units: 2 },
 * ];
 * const pricing = priceLines(lines, {
 *   serviceDate: "2025-03-03", locality: "AL-00", setting: "practitioner", placeOfServiceCode: "11",
 *   payer: "medicare-part-b", openDeductible: "0.00",
 * });
 * pricing.lines.map((line) => line.allowedAmount); //=> ["54.50", "41.58"]
 * pricing.totals.allowedAmount; //=> "96.08"
 * pricing.totals.payerPayment; //=> "75.32"
 * ```
 */
export function priceLines(lines: readonly ServiceLine[], options: PricingOptions): Pricing {
  const { reference } = options;
  const tables = reference === undefined ? {} : { reference };
  const profile = lookUpPayer(options.payer, tables);
  if (profile === undefined) return withoutPayer(lines);
  const context: PricingContext = { options, profile, tables };
  const { drafts, allowed, days } = allowLines(lines, context);
  const ordered = [...drafts]
    .sort(byDateAndLine)
    .map((draft) => ({ draft, allowedAmount: allowed[draft.index]?.allowedAmount ?? null }));
  const payments = payLines(ordered, context);
  const paymentOf = new Map(ordered.map(({ draft }, position) => [draft.index, payments[position]]));
  const accrued = accrueLines(ordered, context);
  const priced = drafts.flatMap((draft, index): LinePricing[] => {
    const [amounts, payment] = [allowed[index], paymentOf.get(index)];
    if (amounts === undefined || payment === undefined) return [];
    return [linePricing(draft, amounts, payment, accrued.accruals.get(index) ?? null)];
  });
  const reductions = [...days.values()].flatMap(({ reduction }) => reduction ?? []);
  const steps = priced.flatMap((line) => line.steps);
  const citations = [...steps, ...priced, ...reductions].flatMap((each) => each.citations);
  return {
    kind: "pricing",
    payerId: profile.id,
    lines: priced,
    totals: totalOf(priced),
    reductions,
    assumptions: assumptionsOf({ drafts, allowed, days }, context),
    mark: weakestMark([...citations, ...accrued.citations]),
    editions: distinct(drafts.flatMap(({ unit }) => unit?.editions ?? [])),
    undetermined: distinct([
      ...allowed.flatMap((each) => each.undetermined),
      ...payments.flatMap((each) => each.undetermined),
      ...accrued.undetermined,
    ]),
  };
}

function linePricing(
  draft: LineDraft,
  allowed: AllowedLine,
  payment: LinePayment,
  accrual: LineAccrual | null,
): LinePricing {
  const { line, serviceDate, units, outcome, reason, citations } = draft;
  const { fullUnits, reducedUnits, fee, feeWithoutReduction, allowedAmount } = allowed;
  const { deductible, coinsurance, patientShare, payerShare, payerPayment } = payment;
  return {
    lineNumber: line.lineNumber,
    procedureCode: line.procedureCode,
    serviceDate,
    units,
    outcome: allowedAmount === null ? "undetermined" : outcome,
    reason,
    fullUnits,
    reducedUnits,
    fee,
    feeWithoutReduction,
    allowedAmount,
    deductible,
    coinsurance,
    patientShare,
    payerShare,
    payerPayment,
    steps: [...allowed.steps, ...payment.steps],
    accrual,
    citations,
  };
}

function withoutPayer(lines: readonly ServiceLine[]): Pricing {
  const message = "The payer has no profile, so its payment cannot be told. Pass a profile or a known key.";
  return {
    kind: "pricing",
    payerId: "",
    lines: lines.map((line): LinePricing => ({
      lineNumber: line.lineNumber,
      procedureCode: line.procedureCode,
      serviceDate: line.serviceDate ?? null,
      units: line.units ?? null,
      outcome: "undetermined",
      reason: null,
      fullUnits: null,
      reducedUnits: null,
      ...UNKNOWN_AMOUNTS,
      steps: [],
      accrual: null,
      citations: [],
    })),
    totals: UNKNOWN_AMOUNTS,
    reductions: [],
    assumptions: [],
    mark: null,
    editions: [],
    undetermined: [lacking("payer", ["payer"], message)],
  };
}

const UNKNOWN_AMOUNTS: PricingAmounts = {
  fee: null,
  feeWithoutReduction: null,
  allowedAmount: null,
  deductible: null,
  coinsurance: null,
  patientShare: null,
  payerShare: null,
  payerPayment: null,
};
