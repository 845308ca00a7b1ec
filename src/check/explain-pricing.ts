import type { LinePricing, Pricing, PricingStep, PricingStepName } from "../pricing/pricing.js";
import type { NoAmountReason } from "../pricing/unit-fee.js";
import type { Citation } from "../values/citation.js";
import { counted } from "../values/counted.js";
import { listed } from "../values/listed.js";
import { cited, undeterminedSentences } from "./words.js";

/**
 * Writes the working of a price: each step of each line with its arithmetic and source, the unit of the day that stays in
 * full, the sums, and what was taken for granted.
 *
 * @param pricing - prices of service lines
 * @returns sentences in that order
 */
export function explainPricing(pricing: Pricing): readonly string[] {
  return [
    ...pricing.reductions.map(
      ({ pooledUnits, fullUnitLineNumber, citations }) =>
        `${pooledUnits === null ? "Therapy units" : counted(pooledUnits, "therapy unit")} of a day are ranked together; ` +
        `${fullUnitLineNumber === null ? "which one stays in full cannot be told" : `one of line ${fullUnitLineNumber} stays in full`}${sources(citations)}.`,
    ),
    ...pricing.lines.flatMap(lineSentences),
    totalSentence(pricing),
    ...pricing.assumptions.map(
      ({ message, lineNumbers }) => `Assumed for line ${listed(lineNumbers.map(String))}: ${message}`,
    ),
    ...undeterminedSentences(pricing.undetermined),
  ];
}

function lineSentences(line: LinePricing): readonly string[] {
  const { lineNumber, procedureCode, units, outcome, reason, steps, citations } = line;
  const heading = `Line ${lineNumber}: ${procedureCode}${units === null ? "" : ` x${units}`}`;
  const kx = accrualSentences(line);
  if (outcome === "undetermined") return [`${heading}, amount undetermined.`, ...kx];
  if (outcome === "no-amount") {
    return [`${heading}, nothing is paid: ${reason === null ? "" : NO_AMOUNT[reason]}${sources(citations)}.`, ...kx];
  }
  return [
    `${heading}, $${line.allowedAmount ?? ""} allowed.`,
    ...steps.map((step) => `  ${stepSentence(step)}`),
    ...kx,
  ];
}

const NO_AMOUNT: Readonly<Record<NoAmountReason, string>> = {
  "bundled-by-medicare": "Medicare bundles the code into other services",
  "not-valid-for-medicare": "the code is not valid for Medicare",
  "not-covered-by-medicare": "Medicare does not cover the code",
  "outside-fee-schedule": "the code is outside the physician fee schedule",
  "denied-by-modifier": "a modifier says that Medicare is to deny it",
};

const STEPS: Readonly<Record<PricingStepName, string>> = {
  "unit-fee": "A unit in full",
  "reduced-unit-fee": "A reduced unit",
  fee: "Fee",
  allowed: "Allowed",
  deductible: "Deductible",
  coinsurance: "Coinsurance",
  "payer-share": "Medicare's share",
  "assistant-share": "Paid for an assistant's line",
  sequestration: "Withheld by sequestration",
  "payer-payment": "Medicare pays",
};

function stepSentence(step: PricingStep): string {
  const arithmetic = arithmeticOf(step);
  return `${STEPS[step.name]}: ${arithmetic === "" ? "" : `${arithmetic} = `}$${step.amount}${sources(step.citations)}.`;
}

function arithmeticOf({ name, factors }: PricingStep): string {
  const of = (factor: string): string => String(factors[factor] ?? "");
  const feeOf = (expense: string): string =>
    `(${of("work")} x ${of("workGpci")} + ${expense} x ${of("practiceExpenseGpci")} + ` +
    `${of("malpractice")} x ${of("malpracticeGpci")}) x ${of("conversionFactor")} = ${of("exactFee")}`;
  const texts: Readonly<Record<PricingStepName, string>> = {
    "unit-fee": feeOf(of("practiceExpense")),
    "reduced-unit-fee": feeOf(`${of("practiceExpense")} x ${of("practiceExpenseShare")}`),
    fee: `${of("fullUnits")} in full and ${of("reducedUnits")} reduced`,
    allowed: factors["chargeAmount"] === undefined ? "" : `the lower of ${of("fee")} and ${of("chargeAmount")}`,
    deductible: `of ${of("openDeductible")} still open`,
    coinsurance: `${of("rest")} x ${of("rate")}`,
    "payer-share": `${of("rest")} - ${of("coinsurance")}`,
    "assistant-share": `${of("payerShare")} x ${of("share")}`,
    sequestration: `${of("payment")} x ${of("rate")}`,
    "payer-payment": `${of("payment")} x (1 - ${of("rate")})`,
  };
  return texts[name];
}

const PLACES = {
  reached: "the threshold was reached before it, so it needs KX",
  crossing: "it carries the total beyond the threshold, so it needs KX",
  below: "it needs no KX",
  unknown: "whether it needs KX cannot be told",
} as const;

function accrualSentences({ accrual }: LinePricing): readonly string[] {
  if (accrual === null) return [];
  const { bucket, before, after, threshold, place } = accrual;
  const amount = (dollars: string | null): string => (dollars === null ? "an unknown amount" : `$${dollars}`);
  return [
    `  ${bucket} total of the year: ${amount(before)} without the line, ${amount(after)} with it, threshold $${threshold}: ${PLACES[place]}.`,
  ];
}

function totalSentence({ totals, mark }: Pricing): string {
  const { allowedAmount, feeWithoutReduction, patientShare, payerPayment } = totals;
  const amount = (dollars: string | null): string => (dollars === null ? "undetermined" : `$${dollars}`);
  const firmness = mark === null ? "" : `, resting on sources of which the weakest is marked ${mark}`;
  return (
    `Estimate${firmness}: allowed ${amount(allowedAmount)} (fees without reduction ${amount(feeWithoutReduction)}), ` +
    `patient ${amount(patientShare)}, payer ${amount(payerPayment)}.`
  );
}

function sources(citations: readonly Citation[]): string {
  return citations.length === 0 ? "" : ` (${citations.map(cited).join("; ")})`;
}
