import type { ThresholdBucket } from "../claim/discipline.js";
import type { ThresholdPlace } from "../lines/accrue.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Citation, Edition, Mark, Undetermined } from "../values/citation.js";
import type { Usd } from "../values/usd.js";
import type { NoAmountReason } from "./unit-fee.js";

/**
 * Steps of a price, in order. `unit-fee` and `reduced-unit-fee`: one unit. `fee`: all units. `allowed`: not more than the
 * charge. `deductible` and `coinsurance`: the patient's. `payer-share`: what is left to Medicare. `assistant-share`: of
 * it, for an assistant's line. `sequestration`: withheld. `payer-payment`: what Medicare pays.
 */
export type PricingStepName =
  | "unit-fee"
  | "reduced-unit-fee"
  | "fee"
  | "allowed"
  | "deductible"
  | "coinsurance"
  | "payer-share"
  | "assistant-share"
  | "sequestration"
  | "payer-payment";

/** One amount on the way to a payment. */
export interface PricingStep {
  readonly name: PricingStepName;
  /** Dollars. */
  readonly amount: Usd;
  /** The numbers it was made of, by name; decimal text, or whole numbers of units. */
  readonly factors: Readonly<Record<string, string | number>>;
  readonly citations: readonly Citation[];
}

/** Amounts of a line, of a day or of all lines, in dollars; `null` where undetermined. */
export interface PricingAmounts {
  /** Fee schedule amount of all units, reduction included. */
  readonly fee: Usd | null;
  /** The same without the multiple procedure payment reduction. */
  readonly feeWithoutReduction: Usd | null;
  /** The fee, or the charge where it is lower. It counts towards the KX threshold. */
  readonly allowedAmount: Usd | null;
  readonly deductible: Usd | null;
  readonly coinsurance: Usd | null;
  /** Deductible and coinsurance. */
  readonly patientShare: Usd | null;
  /** Allowed amount less the patient's share. */
  readonly payerShare: Usd | null;
  /** What the payer pays, after the reduction of an assistant's line and after sequestration. */
  readonly payerPayment: Usd | null;
}

/** Where a line stands on the way to the KX threshold of its year. */
export interface LineAccrual {
  readonly year: number;
  readonly bucket: ThresholdBucket;
  /** Dollars allowed in the year without the line, before it; `null` where not known. */
  readonly before: Usd | null;
  /** Dollars allowed with the line; `null` where not known. */
  readonly after: Usd | null;
  readonly threshold: Usd;
  /** `reached` before the line, `crossing` with it (both need KX), `below`, or `unknown`. */
  readonly place: ThresholdPlace;
}

/** Price of one line. */
export interface LinePricing extends PricingAmounts {
  readonly lineNumber: number;
  readonly procedureCode: string;
  readonly serviceDate: CalendarDate | null;
  readonly units: number | null;
  readonly outcome: "priced" | "no-amount" | "undetermined";
  /** Why nothing is paid; `null` otherwise. */
  readonly reason: NoAmountReason | null;
  /** Units paid in full; `null` where undetermined. */
  readonly fullUnits: number | null;
  /** Units with half their practice expense; `null` where undetermined. */
  readonly reducedUnits: number | null;
  readonly steps: readonly PricingStep[];
  /** `null` for a line that does not count towards a threshold. */
  readonly accrual: LineAccrual | null;
  /** Citations of a line that has no amount. */
  readonly citations: readonly Citation[];
}

/** Which unit of a day keeps its full practice expense. */
export interface DayReduction {
  readonly serviceDate: CalendarDate;
  /** Units the reduction concerns; `null` where not known. */
  readonly pooledUnits: number | null;
  /** Line of the unit in full; `null` where it cannot be told. */
  readonly fullUnitLineNumber: number | null;
  /** Other lines whose units rank equal; CMS does not say which one stays in full, so the first line does. */
  readonly tiedLineNumbers: readonly number[];
  readonly citations: readonly Citation[];
}

/** Something taken for granted because it was not said. */
export interface PricingAssumption {
  readonly name: "charge-not-below-fee" | "not-a-qualifying-participant" | "first-of-equal-units";
  readonly lineNumbers: readonly number[];
  readonly message: string;
}

/** Expected payment of service lines: an estimate. */
export interface Pricing {
  readonly kind: "pricing";
  readonly payerId: string;
  /** Lines in the order given. */
  readonly lines: readonly LinePricing[];
  /** Sums over all lines; an amount is `null` when that of one line is. */
  readonly totals: PricingAmounts;
  /** One entry for each date on which the reduction concerns a unit. */
  readonly reductions: readonly DayReduction[];
  readonly assumptions: readonly PricingAssumption[];
  /** How firm the weakest source of a step is; `null` without a step. */
  readonly mark: Mark | null;
  readonly editions: readonly Edition[];
  readonly undetermined: readonly Undetermined[];
}
