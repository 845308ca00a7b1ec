import type { CalendarDate } from "../values/calendar-date.js";
import type { Mark } from "../values/citation.js";

/** How a payer turns minutes into units. */
export type CountingMethod = "cms-8-minute" | "cpt-midpoint" | "full-unit-only" | "nearest-quarter-hour";

/** How a payer tests whether an assistant's share is more than a tenth. */
export type DeMinimisMethod = "exact" | "percentage" | "simple";

/** One policy of a payer, with the dates of service it holds for and how firm its source is. */
export interface PayerSwitch<T> {
  readonly value: T;
  /** First date of service; omitted is open. */
  readonly from?: CalendarDate;
  /** Last date of service; omitted is open. */
  readonly through?: CalendarDate;
  /** How firm the source is; a profile made from a contract is `official`. */
  readonly mark: Mark;
}

/** Codes that need a discipline modifier. */
export type DisciplineModifierScope = "always-and-sometimes" | "always" | "none";

/** When plans of care must be certified. */
export interface CertificationPolicy {
  /** Days from the first treatment to the signature. */
  readonly initialDays: number;
  /** Longest certified interval in days. */
  readonly intervalDays: number;
}

/** A modifier a payer wants on certain codes. */
export interface RequiredModifier {
  readonly modifier: string;
  /** Codes it is wanted on; omitted is every therapy code. */
  readonly procedureCodes?: readonly string[];
}

/** What a payer asks for, as data. An omitted switch is unknown: a rule that needs it answers undetermined. */
export interface PayerProfile {
  /** Key of the profile, such as `medicare-part-b`. */
  readonly id: string;
  /** Name for people. */
  readonly label: string;
  /** Whether Medicare Part B fee-for-service law applies. */
  readonly medicarePartB?: PayerSwitch<boolean>;
  /** How minutes become units; there is no default. */
  readonly countingMethod?: PayerSwitch<CountingMethod>;
  /** Which codes need GO, GP or GN. */
  readonly disciplineModifiers?: PayerSwitch<DisciplineModifierScope>;
  /** Whether CO or CQ alone meets the demand for GO, GP or GN; omitted, it does not. */
  readonly assistantModifierSuffices?: PayerSwitch<boolean>;
  /** Whether CO and CQ are reported. */
  readonly assistantModifiers?: PayerSwitch<boolean>;
  /** Share of the payer's own payment for a CO or CQ line, such as `0.85`. */
  readonly assistantPaidShare?: PayerSwitch<string>;
  /** How the tenth is tested; omitted is the exact test. */
  readonly deMinimisMethod?: PayerSwitch<DeMinimisMethod>;
  /** Whether KX is reported above the yearly threshold. */
  readonly kxThreshold?: PayerSwitch<boolean>;
  /** Whether GA, GX, GY and GZ may be reported. */
  readonly abnModifiers?: PayerSwitch<boolean>;
  /** Whether NCCI pair edits apply. */
  readonly ncciEdits?: PayerSwitch<boolean>;
  /** Whether NCCI unit limits (MUE) apply. */
  readonly mue?: PayerSwitch<boolean>;
  /** Most timed units a day; `null` is known to be none. */
  readonly dailyTimedUnitLimit?: PayerSwitch<number | null>;
  /** Whether each discipline has the daily limit for itself; omitted, they share it. */
  readonly dailyLimitByDiscipline?: PayerSwitch<boolean>;
  /** Whether 95 or 93 is reported with a telehealth place of service. */
  readonly telehealthModifiers?: PayerSwitch<boolean>;
  /** Whether 96 or 97 is reported. */
  readonly habilitativeModifiers?: PayerSwitch<boolean>;
  /** Modifiers the payer asks for besides those above. */
  readonly requiredModifiers?: PayerSwitch<readonly RequiredModifier[]>;
  /** Order of modifiers on a line, as groups of equal rank. */
  readonly modifierOrder?: PayerSwitch<readonly (readonly string[])[]>;
  /** Plan-of-care certification; `null` is known not to be asked for. */
  readonly certification?: PayerSwitch<CertificationPolicy | null>;
  /** Months from the date of service in which a claim must be received. */
  readonly timelyFilingMonths?: PayerSwitch<number>;
  /** Whether services need authorization. */
  readonly authorizationRequired?: PayerSwitch<boolean>;
  /** Whether coverage policies of the payer or its contractor are judged. */
  readonly coveragePolicies?: PayerSwitch<boolean>;
  /** Whether units after the first lose half their practice expense (MPPR). */
  readonly multipleProcedureReduction?: PayerSwitch<boolean>;
}

/** Key of a payer profile in the reference tables. */
export type PayerId = string;
