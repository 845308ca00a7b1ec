import type { CalendarDate } from "../values/calendar-date.js";

/** Lines on which a modifier has no use. */
export type ModifierMisuse =
  | "fifteen-minute-code"
  | "therapy-code"
  | "physical-medicine-code"
  | "medicare-part-b"
  | "payer-without-notices"
  | "every-line";

/** Modifiers that have no use on some lines. */
export interface ModifierUse {
  readonly modifiers: readonly string[];
  readonly unexpectedOn: ModifierMisuse;
  /** First date of service from which they have none; omitted is open. */
  readonly from?: CalendarDate;
}
