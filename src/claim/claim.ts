import type { CalendarDate } from "../values/calendar-date.js";
import type { PayerId, PayerProfile } from "./payer.js";
import type { PlanOfCare } from "./plan-of-care.js";
import type { Discipline, Service } from "./service.js";
import type { ServiceLine } from "./service-line.js";
import type { LiabilityNotice, LiabilityNoticeByCode, PriorAllowed, Setting } from "./visit.js";

/** The note of one treatment day. An omitted field is unknown, `null` is known to be absent. */
export interface TreatmentNote {
  readonly serviceDate: CalendarDate;
  readonly discipline?: Discipline;
  /** Total minutes of timed codes. */
  readonly timedMinutes?: number | null;
  /** Total treatment minutes, timed and untimed, without rests. */
  readonly totalTreatmentMinutes?: number | null;
  /** Procedure codes of all interventions named in the note. */
  readonly interventions?: readonly string[] | null;
  /** Whether the note is signed. */
  readonly signedBy?: boolean | null;
  /** Whether the signature shows credentials. */
  readonly credentialsPresent?: boolean | null;
  /** False when the note of the date is known not to exist. */
  readonly present?: boolean;
}

/** The components of an evaluation or re-evaluation. */
export interface Evaluation {
  readonly procedureCode: string;
  readonly serviceDate?: CalendarDate;
  /** Why a re-evaluation was needed; `null` is no reason recorded. */
  readonly reason?: "new-findings" | "significant-change" | "no-response" | "discharge-planning" | null;
  readonly profileReview?: "brief" | "expanded" | "extensive";
  /** Number of performance deficits found. */
  readonly performanceDeficits?: number;
  readonly decisionMaking?: "low" | "moderate" | "high";
}

/** A line of the same episode billed before this claim. */
export interface PriorServiceLine {
  readonly serviceDate: CalendarDate;
  readonly procedureCode: string;
  readonly units?: number;
  readonly discipline?: Discipline;
}

/** Services a payer has authorized. */
export interface Authorization {
  readonly unitsRemaining?: number;
  readonly visitsRemaining?: number;
  readonly from: CalendarDate;
  readonly through: CalendarDate;
}

/** Claim of one patient and one billing provider. An omitted field is unknown, `null` is known to be absent, `[]` known to be none. */
export interface Claim {
  readonly payer: PayerProfile | PayerId;
  readonly setting: Setting;
  readonly facilityType?: string;
  readonly otherPayers?: readonly (PayerProfile | PayerId)[];
  /** ICD-10-CM codes in order, with or without the dot. */
  readonly diagnosisCodes: readonly string[];
  readonly serviceLines: readonly ServiceLine[];
  /** Documentation: each service with its date and discipline. */
  readonly services?: readonly Service[];
  /** Whether `services` lists all that was furnished on its dates. */
  readonly servicesComplete?: boolean;
  /** One plan for each discipline; `null` is known to be none. */
  readonly plansOfCare?: readonly PlanOfCare[] | null;
  readonly treatmentNotes?: readonly TreatmentNote[] | null;
  readonly evaluations?: readonly Evaluation[];
  /** Allowed amounts of the year before this claim. */
  readonly priorAllowed?: readonly PriorAllowed[];
  readonly priorServiceLines?: readonly PriorServiceLine[];
  /** Date on which the payer receives the claim. */
  readonly receivedOn?: CalendarDate;
  /** Key of the Medicare contractor. */
  readonly contractor?: string;
  /** State of service, two letters. */
  readonly state?: string;
  readonly referringProvider?: { readonly identifierPresent: boolean; readonly qualifier?: string } | null;
  readonly practiceType?: "private-practice" | "facility";
  readonly liabilityNotice?: LiabilityNotice | null;
  readonly liabilityNotices?: readonly LiabilityNoticeByCode[];
  readonly authorization?: Authorization | null;
  readonly otherCoverage?: { readonly partASnfStay?: boolean; readonly homeHealthPlan?: boolean };
  readonly patientAtHome?: boolean;
  /** Minutes each clinician worked on a date, for screening. */
  readonly clinicianShiftMinutes?: readonly {
    readonly clinicianKey: string;
    readonly serviceDate: CalendarDate;
    readonly minutes: number;
  }[];
}
