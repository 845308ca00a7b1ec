import type { CalendarDate } from "../values/calendar-date.js";

/** Lines on which a modifier has no use. */
export type ModifierMisuse =
  | "fifteen-minute-code"
  | "therapy-code"
  | "physical-medicine-code"
  | "cast-splint-or-strapping"
  | "medicare-part-b"
  | "payer-without-notices"
  | "every-line";

/** Modifiers that have no use on some lines. */
export interface ModifierUse {
  readonly modifiers: readonly string[];
  readonly unexpectedOn: ModifierMisuse;
  /** Codes of that kind on which they do have a use. */
  readonly exceptOn?: readonly string[];
  /** First date of service from which they have none; omitted is open. */
  readonly from?: CalendarDate;
}
