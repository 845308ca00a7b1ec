import type { PaymentPlace } from "../reference/payment-policy.js";
import type { Citation, Edition, Undetermined } from "../values/citation.js";
import type { Usd } from "../values/usd.js";

/** The numbers a unit fee is made of, as decimal text. */
export interface FeeFactors {
  readonly work: string;
  readonly workGpci: string;
  /** Practice expense of a unit in full. */
  readonly practiceExpense: string;
  readonly practiceExpenseGpci: string;
  readonly malpractice: string;
  readonly malpracticeGpci: string;
  /** Dollars per relative value unit. */
  readonly conversionFactor: string;
}

/** Why a code or line has no amount. */
export type NoAmountReason =
  | "bundled-by-medicare"
  | "not-valid-for-medicare"
  | "not-covered-by-medicare"
  | "outside-fee-schedule"
  | "denied-by-modifier";

/** The fee of one unit of a code, or why there is none. */
export type UnitFee = PricedUnit | UnpricedUnit;

/** Fee of one unit, in full and reduced, with the arithmetic. */
export interface PricedUnit {
  readonly outcome: "priced";
  readonly procedureCode: string;
  /** Whether the multiple procedure payment reduction concerns the code. */
  readonly isReducible: boolean;
  /** Practice expense that is paid; `either` where both are equal. */
  readonly place: PaymentPlace | "either";
  readonly factors: FeeFactors;
  /** Dollars before rounding, exactly. */
  readonly exactFee: string;
  /** Dollars of a unit in full. */
  readonly fee: Usd;
  /** Dollars of a reduced unit; `null` for a code that is never reduced. */
  readonly reducedFee: Usd | null;
  readonly exactReducedFee: string | null;
  /** Share of the practice expense in a reduced unit, as decimal text. */
  readonly practiceExpenseShare: string | null;
  readonly citations: readonly Citation[];
  /** What the reduction rests on; empty for a code that is never reduced. */
  readonly reductionCitations: readonly Citation[];
  readonly editions: readonly Edition[];
}

/** A unit without a fee. */
export interface UnpricedUnit {
  readonly outcome: "no-amount" | "undetermined";
  readonly procedureCode: string;
  /** Whether the multiple procedure payment reduction concerns the code, as far as its row is held. */
  readonly isReducible: boolean;
  /** `null` where undetermined. */
  readonly reason: NoAmountReason | null;
  readonly citations: readonly Citation[];
  readonly editions: readonly Edition[];
  readonly undetermined: readonly Undetermined[];
}
