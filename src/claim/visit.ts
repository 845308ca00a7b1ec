import type { CalendarDate } from "../values/calendar-date.js";
import type { Usd } from "../values/usd.js";
import type { PayerId, PayerProfile } from "./payer.js";
import type { PlanPurpose } from "./plan-of-care.js";
import type { Discipline, FurnishedBy, Service } from "./service.js";
import type { RenderingProvider } from "./service-line.js";

/** `practitioner`: 837P or CMS-1500. `outpatient-hospital`: institutional claim, also SNF, home health, ORF and CORF under Part B. */
export type Setting = "practitioner" | "outpatient-hospital";

/** Amounts Medicare allowed so far in a calendar year, over all providers; a year not listed is unknown. */
export interface PriorAllowed {
  /** Calendar year. */
  readonly year: number;
  /** Dollars allowed for occupational therapy. */
  readonly OT?: Usd;
  /** Dollars allowed for physical therapy and speech-language pathology together. */
  readonly "PT-SLP"?: Usd;
}

/** An advance notice of possible non-coverage given to the patient. */
export interface LiabilityNotice {
  /** Date on which the notice was given. */
  readonly issuedOn: CalendarDate;
}

/** A liability notice for one procedure code. */
export interface LiabilityNoticeByCode {
  readonly procedureCode: string;
  readonly notice: LiabilityNotice | null;
}

/** One patient, one date of service, one discipline, one billing provider. An omitted field is unknown. */
export interface Visit {
  /** Date of service. */
  readonly serviceDate: CalendarDate;
  /** Discipline under whose plan of care the visit took place. */
  readonly discipline: Discipline;
  /** Who pays: a profile or the key of a built-in one. */
  readonly payer: PayerProfile | PayerId;
  /** Kind of claim; needed for pair edits, unit limits and payment. */
  readonly setting?: Setting;
  /** Kind of facility, such as `critical-access-hospital`. */
  readonly facilityType?: string;
  /** Who gave every service that does not say so itself. */
  readonly furnishedBy?: FurnishedBy;
  /** Two-digit place of service. */
  readonly placeOfServiceCode?: string;
  /** Whether a telehealth visit had sound only. */
  readonly audioOnly?: boolean;
  /** Whether the patient was at home. */
  readonly patientAtHome?: boolean;
  /** Whether the clinician could have used video. */
  readonly clinicianVideoCapable?: boolean;
  /** Why a visit had sound only; `null` is no reason recorded. */
  readonly audioOnlyReason?: "unable" | "unwilling" | null;
  /** Everything furnished on the date, billed or not. */
  readonly services: readonly Service[];
  /** ICD-10-CM codes in order, with or without the dot. */
  readonly diagnosisCodes: readonly string[];
  /** Allowed amounts of the year before this visit. */
  readonly priorAllowed?: readonly PriorAllowed[];
  /** What the plan of care aims at. */
  readonly planPurpose?: PlanPurpose;
  /** Notice of non-coverage given for the whole visit; `null` is known to be none. */
  readonly liabilityNotice?: LiabilityNotice | null;
  /** Notices given for single codes. */
  readonly liabilityNotices?: readonly LiabilityNoticeByCode[];
  /** Whether the clinician expects a denial as not necessary. */
  readonly denialExpected?: boolean;
  /** Later payers, in order. */
  readonly otherPayers?: readonly (PayerProfile | PayerId)[];
  readonly renderingProvider?: RenderingProvider;
}
