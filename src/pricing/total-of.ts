import type { Usd } from "../values/usd.js";
import { addUsd } from "../values/usd.js";
import type { PricingAmounts } from "./pricing.js";

/**
 * Adds the amounts of lines.
 *
 * @param lines - amounts of each line in dollars
 * @returns the sums; `null` where one of the amounts is not known
 */
export function totalOf(lines: readonly PricingAmounts[]): PricingAmounts {
  return {
    fee: sum(lines.map((line) => line.fee)),
    feeWithoutReduction: sum(lines.map((line) => line.feeWithoutReduction)),
    allowedAmount: sum(lines.map((line) => line.allowedAmount)),
    deductible: sum(lines.map((line) => line.deductible)),
    coinsurance: sum(lines.map((line) => line.coinsurance)),
    patientShare: sum(lines.map((line) => line.patientShare)),
    payerShare: sum(lines.map((line) => line.payerShare)),
    payerPayment: sum(lines.map((line) => line.payerPayment)),
  };
}

function sum(amounts: readonly (Usd | null)[]): Usd | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === amounts.length ? addUsd("0", ...known) : null;
}
