import type { PayerId, PayerProfile } from "../claim/payer.js";
import type { PriorAllowed, Setting } from "../claim/visit.js";
import type { ApmParticipation } from "../reference/conversion-factors.js";
import type { Gpci } from "../reference/gpci.js";
import type { Reference } from "../reference/reference.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Usd } from "../values/usd.js";

/** What a unit fee depends on beside its code and date. An omitted field is unknown. */
export interface FeeOptions {
  /** Payment locality: its number behind its contractor or its state, such as `"10112-00"` or `"AL-00"`. */
  readonly locality?: string;
  /** Indices of the place, instead of those of `locality`; `NATIONAL_GPCI` gives national amounts. */
  readonly gpci?: Gpci;
  /** Kind of claim; facility claims for therapy are paid at the non-facility amount. */
  readonly setting?: Setting;
  /** Kind of facility, such as `critical-access-hospital`, which is not paid by the fee schedule. */
  readonly facilityType?: string;
  /** Two-digit place of service of lines that do not say theirs. */
  readonly placeOfServiceCode?: string;
  /** Dollars per relative value unit of the caller's contract, as decimal text, instead of the published factor. */
  readonly conversionFactor?: string;
  /** Whether the practitioner is a qualifying APM participant; omitted is taken as `none`, and said so. */
  readonly apmParticipation?: ApmParticipation;
  readonly reference?: Reference;
}

/** What {@link priceLines} needs to know beside the lines. An omitted field is unknown. */
export interface PricingOptions extends FeeOptions {
  /** Date of service of lines that do not say theirs. */
  readonly serviceDate?: CalendarDate;
  /** Who pays: a profile or the key of a built-in one. */
  readonly payer: PayerProfile | PayerId;
  /** Whether a payer other than Medicare Part B pays the amounts of the Medicare fee schedule. */
  readonly paysMedicareRates?: boolean;
  /** Part B deductible still open before these lines, in dollars. */
  readonly openDeductible?: Usd;
  /** Instead of it: what the patient has met of the year's deductible, in dollars; `"0.00"` leaves all of it open. */
  readonly deductibleMet?: Usd;
  /** Share withheld from the Medicare payment, as decimal text, instead of the published rate. */
  readonly sequestrationRate?: string;
  /** Allowed amounts of the year before these lines. */
  readonly priorAllowed?: readonly PriorAllowed[];
}
