import type { Pricing } from "../pricing/pricing.js";
import { counted } from "../values/counted.js";
import type { Usd } from "../values/usd.js";
import { addUsd } from "../values/usd.js";
import type { RecordCounts } from "./run-records.js";

/** Dollars over all records of a run. */
export interface PriceTotals {
  readonly add: (pricing: Pricing) => void;
  /** One line for people. */
  readonly line: (counts: RecordCounts) => string;
}

/**
 * Adds prices over a run.
 *
 * @returns sums that start at nothing
 */
export function priceTotals(): PriceTotals {
  let lines = 0;
  let undetermined = 0;
  let allowed: Usd = "0.00";
  let paid: Usd | null = "0.00";
  return {
    add: (pricing) => {
      lines += pricing.lines.length;
      for (const { outcome, allowedAmount, payerPayment } of pricing.lines) {
        if (outcome === "undetermined") undetermined += 1;
        else if (paid !== null) paid = payerPayment === null ? null : addUsd(paid, payerPayment);
        if (allowedAmount !== null) allowed = addUsd(allowed, allowedAmount);
      }
    },
    line: ({ total, bad }) => {
      const unread = bad === 0 ? "" : `; ${counted(bad, "record")} not worked out`;
      const payment = paid === null ? "" : `, ${paid} paid`;
      const open = undetermined === 0 ? "" : `, without ${counted(undetermined, "line")} undetermined`;
      return `${counted(total - bad, "record")}, ${counted(lines, "line")}: ${allowed} allowed${payment}${open}${unread}.`;
    },
  };
}
