import { switchOn } from "../claim/payer-switch.js";
import { lookUpPaymentPolicy } from "../reference/look-up-payment-policy.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { yearOf } from "../values/calendar-date.js";
import type { Citation, Undetermined } from "../values/citation.js";
import type { Usd } from "../values/usd.js";
import { addUsd, compareUsd, isUnsignedDecimal, multiplyUsd, subtractUsd } from "../values/usd.js";
import { lacking, lackingTable } from "./lacking.js";
import type { LineDraft } from "./line-draft.js";
import type { OpenDeductible } from "./open-deductible.js";
import { openDeductibleOn } from "./open-deductible.js";
import type { PricingAmounts, PricingStep } from "./pricing.js";
import type { PricingContext } from "./pricing-context.js";
import { isPartB, policyCitation } from "./pricing-context.js";

/** What patient and payer pay of a line; `null` where undetermined. */
export interface LinePayment extends Pick<
  PricingAmounts,
  "deductible" | "coinsurance" | "patientShare" | "payerShare" | "payerPayment"
> {
  readonly steps: readonly PricingStep[];
  readonly undetermined: readonly Undetermined[];
}

/** A line with its allowed amount. */
export interface LineToPay {
  readonly draft: LineDraft;
  readonly allowedAmount: Usd | null;
}

/**
 * Shares the allowed amounts of Part B lines between patient and Medicare: open deductible, coinsurance, the reduction of
 * an assistant's line, sequestration. Each amount is rounded half up to cents; how contractors round is not published.
 *
 * @param lines - lines in order of date of service and line number, in which the deductible is used up
 * @param context - payer, open deductible, tables
 * @returns payments in the same order
 * @throws RangeError when an amount given by the caller is not decimal text
 * @see 42 USC 1395l(a)(1) and (b), 1395m(v); 2 USC 901a
 */
export function payLines(lines: readonly LineToPay[], context: PricingContext): readonly LinePayment[] {
  let open: OpenDeductible | null = null;
  return lines.map(({ draft, allowedAmount }) => {
    const { serviceDate } = draft;
    if (draft.outcome === "no-amount") return { ...amountsOf(ZERO, ZERO, ZERO, ZERO), steps: [], undetermined: [] };
    if (serviceDate === null || !isPartB(context, serviceDate))
      return unpaid(allowedAmount === null ? [] : [ownPolicy()]);
    if (open === null || open.year !== yearOf(serviceDate))
      open = openDeductibleOn(serviceDate, context, open === null);
    if (allowedAmount === null) {
      // What the line would have used up is not known, unless nothing was open.
      if (open.amount !== null && compareUsd(open.amount, ZERO) > 0) open = { ...open, amount: null, undetermined: [] };
      return unpaid([]);
    }
    if (open.amount === null) return unpaid(open.undetermined);
    const deductible = compareUsd(open.amount, allowedAmount) < 0 ? open.amount : allowedAmount;
    const step = deductibleStep(deductible, open);
    open = { ...open, amount: subtractUsd(open.amount, deductible) };
    return payLine(draft, serviceDate, allowedAmount, step, context);
  });
}

const ZERO: Usd = "0.00";

function deductibleStep(deductible: Usd, { amount, citations }: OpenDeductible): PricingStep {
  const law: Citation = { publication: "42 USC", section: "1395l(b)", mark: "recall" };
  return {
    name: "deductible",
    amount: deductible,
    factors: { openDeductible: amount ?? ZERO },
    citations: [law, ...citations],
  };
}

function payLine(
  draft: LineDraft,
  serviceDate: CalendarDate,
  allowedAmount: Usd,
  deductible: PricingStep,
  context: PricingContext,
): LinePayment {
  const rate = lookUpPaymentPolicy("partBCoinsurance", serviceDate, context.tables);
  if (rate.status !== "found") return unpaid([lackingTable(rate, "The coinsurance is not known.")]);
  const rest = subtractUsd(allowedAmount, deductible.amount);
  const coinsurance = multiplyUsd(rest, rate.value);
  const payerShare = subtractUsd(rest, coinsurance);
  const steps: PricingStep[] = [
    deductible,
    { name: "coinsurance", amount: coinsurance, factors: { rest, rate: rate.value }, citations: [rate.citation] },
    { name: "payer-share", amount: payerShare, factors: { rest, coinsurance }, citations: [rate.citation] },
  ];
  const shares = amountsOf(deductible.amount, coinsurance, payerShare, null);
  const assistant = assistantStep(draft, serviceDate, payerShare, context);
  if (assistant === null) {
    const message = "What share of its payment the payer pays for an assistant's line is not known.";
    const gap = lacking("payer.assistantPaidShare", ["payer", "assistantPaidShare"], message);
    return { ...shares, steps, undetermined: [gap] };
  }
  steps.push(...assistant);
  const paid = assistant[0]?.amount ?? payerShare;
  const withheld = sequestrationOn(serviceDate, context);
  if ("undetermined" in withheld) return { ...shares, steps, undetermined: [withheld.undetermined] };
  const payerPayment = multiplyUsd(paid, subtractUsd("1", withheld.rate));
  const { citations } = withheld;
  steps.push(
    {
      name: "sequestration",
      amount: subtractUsd(paid, payerPayment),
      factors: { payment: paid, rate: withheld.rate },
      citations,
    },
    { name: "payer-payment", amount: payerPayment, factors: { payment: paid, rate: withheld.rate }, citations },
  );
  return { ...shares, payerPayment, steps, undetermined: [] };
}

/** The step of an assistant's line; none for another; `null` where the payer's share is not known. */
function assistantStep(
  { line }: LineDraft,
  serviceDate: CalendarDate,
  payerShare: Usd,
  context: PricingContext,
): readonly PricingStep[] | null {
  if (!line.modifiers.includes("CO") && !line.modifiers.includes("CQ")) return [];
  const share = switchOn(context.profile.assistantPaidShare, serviceDate);
  if (share === undefined) return null;
  if (share === null) return [];
  const citations = [
    policyCitation(context, "assistantPaidShare", "42 USC 1395m(v), share paid for an assistant's services"),
  ];
  const amount = multiplyUsd(payerShare, share);
  return [{ name: "assistant-share", amount, factors: { payerShare, share }, citations }];
}

function sequestrationOn(
  serviceDate: CalendarDate,
  { options, tables }: PricingContext,
): { readonly rate: string; readonly citations: readonly Citation[] } | { readonly undetermined: Undetermined } {
  const given = options.sequestrationRate;
  if (given !== undefined) {
    if (!isUnsignedDecimal(given) || compareUsd(given, "1") > 0) {
      throw new RangeError('sequestrationRate must be a share from "0" to "1", such as "0.02".');
    }
    return {
      rate: given,
      citations: [{ publication: "Caller", section: "sequestration rate given", mark: "official" }],
    };
  }
  const answer = lookUpPaymentPolicy("sequestrationRate", serviceDate, tables);
  if (answer.status !== "found") return { undetermined: lackingTable(answer, "The sequestration rate is not known.") };
  return { rate: answer.value, citations: [answer.citation] };
}

function ownPolicy(): Undetermined {
  const message = "What the patient pays of the allowed amount is a policy of the payer's own.";
  return lacking("payer.paymentPolicy", ["payer"], message);
}

function amountsOf(deductible: Usd, coinsurance: Usd, payerShare: Usd, payerPayment: Usd | null) {
  return { deductible, coinsurance, patientShare: addUsd(deductible, coinsurance), payerShare, payerPayment };
}

function unpaid(undetermined: readonly Undetermined[]): LinePayment {
  return {
    deductible: null,
    coinsurance: null,
    patientShare: null,
    payerShare: null,
    payerPayment: null,
    steps: [],
    undetermined,
  };
}
