import type { ServiceLine } from "../claim/service-line.js";
import type { UnitCalculation } from "../units/unit-calculation.js";
import type { AssistantSplit } from "../units/split-assistant-units.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Citation, Undetermined } from "../values/citation.js";
import type { Usd } from "../values/usd.js";

/** Why a documented service is not on a line. */
export type UnbilledReason =
  | "no-unit-earned"
  | "units-undetermined"
  | "code-not-in-force"
  | "unknown-code"
  | "not-payable-by-medicare"
  | "bundled-by-medicare"
  | "not-covered-by-medicare"
  | "evaluation-by-assistant"
  | "group-too-small"
  | "code-of-another-discipline"
  | "add-on-without-base"
  | "monitoring-code-not-supported"
  | "pair-edit"
  | "unit-limit"
  | "caregiver-conditions"
  | "telehealth-ended";

/** A documented service, or some of its units, that is not billed, and why. */
export interface UnbilledService {
  readonly procedureCode: string;
  /** Documented minutes. */
  readonly minutes?: number;
  /** Units held back; absent when they cannot be told. */
  readonly units?: number;
  readonly reason: UnbilledReason;
  /** The rule that would find it, when it were billed. */
  readonly ruleId?: string;
  /** What to do, without patient data. */
  readonly message: string;
  readonly citations: readonly Citation[];
}

/** Something that only a person can decide. It is never set by itself. */
export interface Suggestion {
  /** The line it concerns; `null` for a service that is held back or for the whole visit. */
  readonly lineNumber: number | null;
  readonly procedureCode: string | null;
  /** Modifiers of which one may be added, most specific first; empty when no modifier is at stake. */
  readonly modifiers: readonly string[];
  /** What must be true for it. */
  readonly message: string;
  readonly citations: readonly Citation[];
}

/** Why a modifier stands on a line. */
export interface ModifierReason {
  readonly lineNumber: number;
  readonly modifier: string;
  readonly message: string;
  readonly citations: readonly Citation[];
}

/** Allowed amounts of the year before and after a line. */
export interface AccrualStep {
  readonly lineNumber: number;
  readonly before: Usd;
  /** Price of the line; `null` when it is not known. */
  readonly allowedAmount: Usd | null;
  readonly threshold: Usd;
}

/** Service lines proposed for a visit, and everything that is not on them. */
export interface Proposal {
  readonly kind: "proposal";
  readonly serviceDate: CalendarDate;
  readonly payerId: string;
  /** Lines in order of first appearance of their code; split lines stay together. */
  readonly lines: readonly ServiceLine[];
  readonly unbilled: readonly UnbilledService[];
  readonly suggestions: readonly Suggestion[];
  /** Why each modifier was set. */
  readonly modifierReasons: readonly ModifierReason[];
  /** How units were split between therapist and assistant. */
  readonly assistantSplits: readonly AssistantSplit[];
  /** How the yearly threshold was reached, where it is known. */
  readonly accrual: readonly AccrualStep[];
  /** How the units were counted. */
  readonly units: UnitCalculation;
  readonly undetermined: readonly Undetermined[];
}
