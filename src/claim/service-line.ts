import type { CalendarDate } from "../values/calendar-date.js";
import type { Usd } from "../values/usd.js";

/** Who rendered a line. */
export interface RenderingProvider {
  /** Ten-character provider taxonomy, such as `225X00000X`. */
  readonly taxonomyCode?: string;
  /** Caller's pseudonym of the provider. */
  readonly providerKey?: string;
}

/** One service line: 837P loop 2400, CMS-1500 item 24, FHIR Claim.item. An omitted field is unknown. */
export interface ServiceLine {
  /** Number of the line on the claim, from 1; no other line has it. */
  readonly lineNumber: number;
  /** Procedure code by number. */
  readonly procedureCode: string;
  /** Two-character modifiers in the order of the claim. */
  readonly modifiers: readonly string[];
  /** Date of service, or first date of a span. */
  readonly serviceDate?: CalendarDate;
  /** Last date of a span. */
  readonly serviceDateThrough?: CalendarDate;
  /** Units billed. */
  readonly units?: number;
  /** Positions (from 1) of the diagnoses the line points to, most relevant first. */
  readonly diagnosisPointers?: readonly number[];
  /** Charge of the line in dollars; `null` is known to be absent. */
  readonly chargeAmount?: Usd | null;
  /** Amount the payer allows for the line, in dollars. */
  readonly allowedAmount?: Usd;
  /** Two-digit place of service; `null` is known to be absent. */
  readonly placeOfServiceCode?: string | null;
  /** Four-digit revenue code of an institutional line. */
  readonly revenueCode?: string;
  readonly renderingProvider?: RenderingProvider;
}
