import type { Pricing } from "../pricing/pricing.js";
import { counted } from "../values/counted.js";
import type { Usd } from "../values/usd.js";
import { addUsd } from "../values/usd.js";
import type { RecordCounts } from "./run-records.js";
import type { Tally } from "./tally.js";

interface PriceSums {
  readonly lines: number;
  readonly undetermined: number;
  readonly allowed: Usd;
  /** `null` when the payer's share of a line is not known. */
  readonly paid: Usd | null;
}

/** Dollars over all records of a run. */
export interface PriceTotals {
  readonly note: (pricing: Pricing) => void;
  readonly tally: Tally<PriceSums>;
  /** One line for people. */
  readonly line: (counts: RecordCounts) => string;
}

const NONE: PriceSums = { lines: 0, undetermined: 0, allowed: "0.00", paid: "0.00" };

/**
 * Adds prices over a run.
 *
 * @returns sums that start at nothing
 */
export function priceTotals(): PriceTotals {
  let part = NONE;
  let whole = NONE;
  return {
    note: (pricing) => {
      part = sumOf(part, sumsOf(pricing));
    },
    tally: {
      take: () => {
        const taken = part;
        part = NONE;
        return taken;
      },
      add: (more) => {
        whole = sumOf(whole, more);
      },
    },
    line: ({ total, bad }) => {
      const { lines, undetermined, allowed, paid } = whole;
      const unread = bad === 0 ? "" : `; ${counted(bad, "record")} not worked out`;
      const payment = paid === null ? "" : `, ${paid} paid`;
      const open = undetermined === 0 ? "" : `, without ${counted(undetermined, "line")} undetermined`;
      return `${counted(total - bad, "record")}, ${counted(lines, "line")}: ${allowed} allowed${payment}${open}${unread}.`;
    },
  };
}

function sumsOf({ lines }: Pricing): PriceSums {
  const priced = lines.filter(({ outcome }) => outcome !== "undetermined");
  return {
    lines: lines.length,
    undetermined: lines.length - priced.length,
    allowed: addUsd(...lines.flatMap(({ allowedAmount }) => allowedAmount ?? [])),
    paid: priced.map(({ payerPayment }) => payerPayment).reduce(addKnown, "0.00"),
  };
}

function sumOf(a: PriceSums, b: PriceSums): PriceSums {
  return {
    lines: a.lines + b.lines,
    undetermined: a.undetermined + b.undetermined,
    allowed: addUsd(a.allowed, b.allowed),
    paid: addKnown(a.paid, b.paid),
  };
}

function addKnown(a: Usd | null, b: Usd | null): Usd | null {
  return a === null || b === null ? null : addUsd(a, b);
}
