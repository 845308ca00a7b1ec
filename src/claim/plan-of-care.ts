import type { CalendarDate } from "../values/calendar-date.js";
import type { Discipline, FurnishedBy } from "./service.js";

/** What a plan of care aims at. */
export type PlanPurpose = "rehabilitative" | "habilitative" | "maintenance";

/** A signature of the physician or non-physician practitioner for an interval of the plan. */
export interface Certification {
  /** First day of the certified interval: the first treatment under it. */
  readonly from: CalendarDate;
  /** Date of the signature; `null` is known to be unsigned. */
  readonly certifiedOn: CalendarDate | null;
  /** Last day of the interval, where the plan ends before its longest length. */
  readonly through?: CalendarDate;
}

/** A day on which the discipline treated the patient. */
export interface TreatmentDay {
  readonly serviceDate: CalendarDate;
  readonly furnishedBy?: FurnishedBy;
}

/** A progress report. */
export interface ProgressReport {
  readonly writtenOn: CalendarDate;
  readonly writtenBy?: "therapist" | "assistant";
  /** Whether it shows measurable change since the one before. */
  readonly measurableChange?: boolean;
}

/** The plan of care of one discipline. An omitted field is unknown, `null` is known to be absent. */
export interface PlanOfCare {
  readonly discipline: Discipline;
  readonly purpose?: PlanPurpose;
  /** First treatment day of the discipline's episode, evaluation included. */
  readonly firstTreatedOn?: CalendarDate | null;
  readonly certifiedOn?: CalendarDate | null;
  readonly verbalOrderOn?: CalendarDate | null;
  readonly orderSignedOn?: CalendarDate | null;
  /** Date on which the plan was sent to the physician who ordered it. */
  readonly planSentOn?: CalendarDate | null;
  /** Whether a reason for late certification is recorded. */
  readonly delayedCertificationReason?: boolean;
  readonly certifications?: readonly Certification[];
  readonly diagnosisCodes?: readonly string[] | null;
  /** Whether long-term goals are written. */
  readonly longTermGoals?: boolean | null;
  readonly type?: string | null;
  readonly amount?: string | null;
  /** Planned treatment days a week. */
  readonly frequencyPerWeek?: number | null;
  /** Planned length in weeks. */
  readonly durationWeeks?: number | null;
  /** Whether the record shows why a therapist's skills are needed. */
  readonly skilledNeed?: boolean | null;
  readonly treatmentDays?: readonly TreatmentDay[];
  readonly progressReports?: readonly ProgressReport[];
}
