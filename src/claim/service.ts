import type { CalendarDate } from "../values/calendar-date.js";

/** Therapy discipline: occupational therapy, physical therapy, speech-language pathology. */
export type Discipline = "OT" | "PT" | "SLP";

/** Who gave a service: therapist alone, assistant alone, or both at the same time. */
export type FurnishedBy = "therapist" | "assistant" | "together";

/** A span of minutes of the day, counted from midnight; `end` itself is no longer part of it. */
export interface MinuteInterval {
  readonly start: number;
  readonly end: number;
}

/** Facts that remote therapeutic monitoring (RTM) codes are counted by. */
export interface RemoteMonitoring {
  /** Days with data in the 30-day period, 0 to 30. */
  readonly daysOfData?: number;
  /** First day of the 30-day period. */
  readonly periodStart?: CalendarDate;
  /** Management minutes of the calendar month. */
  readonly minutesInMonth?: number;
  /** Real-time contacts with patient or caregiver in the calendar month. */
  readonly liveInteractions?: number;
}

/** A trial of other treatment before this service. */
export interface PriorTrial {
  /** What was tried, such as `standard-wound-care` or `pelvic-exercise`. */
  readonly kind: string;
  /** How long, in days. */
  readonly days: number;
  /** Whether the trial failed. */
  readonly failed?: boolean;
}

/** What was furnished to one patient on one date, before anything is billed. An omitted field is unknown. */
export interface Service {
  /** Procedure code by number, such as `97530`. */
  readonly procedureCode: string;
  /** Total treatment minutes of this service; timed codes need them. */
  readonly minutes?: number;
  /** Of those, minutes an assistant (OTA, PTA) furnished without the therapist. */
  readonly assistantMinutes?: number;
  /** Settles `assistantMinutes` where it is omitted: therapist or together 0, assistant all. */
  readonly furnishedBy?: FurnishedBy;
  /** Count for codes billed per application, item, area, section or instrument; there is no default. */
  readonly quantity?: number;
  /** Separate group sessions of the date, for group codes. */
  readonly sessions?: number;
  /** Patients in the group. */
  readonly groupSize?: number;
  /** Date of service, where a record holds several dates. */
  readonly serviceDate?: CalendarDate;
  /** Discipline under whose plan the service was furnished. */
  readonly discipline?: Discipline;
  /** Caller's pseudonym of the clinician. */
  readonly clinicianKey?: string;
  /** When the service was given, in minutes of the day. */
  readonly intervals?: readonly MinuteInterval[];
  /** Minutes of this service during which another clinician treated the patient too. */
  readonly coTreatmentMinutes?: number;
  /** Length of the joint time with another clinician, beside the minutes counted here. */
  readonly jointMinutes?: number;
  /** Side of the body treated. */
  readonly side?: "left" | "right" | "bilateral";
  /** Digit treated, as its modifier: `FA` left thumb to `F9` right little finger. */
  readonly digit?: string;
  /** Caregiver training: whether the patient was present. */
  readonly patientPresent?: boolean;
  /** Caregiver training: whether the patient's consent is documented. */
  readonly caregiverConsent?: boolean;
  /** Telehealth: whether the patient was at home. */
  readonly patientAtHome?: boolean;
  /** Telehealth: whether the clinician could have used video. */
  readonly clinicianVideoCapable?: boolean;
  /** Audio only: the patient was unable or unwilling to use video; `null` is no reason recorded. */
  readonly audioOnlyReason?: "unable" | "unwilling" | null;
  /** Supervision of the assistant. */
  readonly supervisionLevel?: "direct" | "general";
  /** Earlier treatment a coverage rule asks for; `null` is known to be none. */
  readonly priorTrial?: PriorTrial | null;
  /** Facts of remote therapeutic monitoring. */
  readonly remoteMonitoring?: RemoteMonitoring;
  /** Whether an orthosis or prosthesis is a new device. */
  readonly newDevice?: boolean;
  /** A procedure that was reduced, stopped for safety, or took much more work than usual. */
  readonly circumstance?: "reduced" | "discontinued" | "increased";
  /** Positions (from 1) of the diagnoses this service treats, most relevant first. */
  readonly diagnosisPointers?: readonly number[];
}
