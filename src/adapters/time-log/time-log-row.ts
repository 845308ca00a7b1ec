import type { Discipline, FurnishedBy } from "../../claim/service.js";
import type { TimeSpan } from "../../claim/time-entry.js";
import type { CalendarDate } from "../../values/calendar-date.js";

/** A row of a time log that lies beside the claims: a span of time, or minutes. An omitted field is unknown. */
export interface TimeLogRow {
  /** Where the row stands, such as `line 7`. */
  readonly place: string;
  /** Key of the claim, as the claim has it. */
  readonly claimKey?: string;
  /** Key of the line: REF*6R, `providerControlNumber`, an item identifier. */
  readonly lineKey?: string;
  /** Number of the line on the claim, from 1. */
  readonly lineNumber?: number;
  /** Procedure code by number. */
  readonly procedureCode?: string;
  /** Date of service, where it is not that of `start`. */
  readonly serviceDate?: CalendarDate;
  readonly discipline?: Discipline;
  /** Local `YYYY-MM-DDTHH:mm[:ss]`, with or without a UTC offset. */
  readonly start?: string;
  readonly end?: string;
  readonly interrupted?: readonly TimeSpan[];
  /** Whole treatment minutes, of a row without times. */
  readonly minutes?: number;
  /** Of those, minutes an assistant furnished without the therapist. */
  readonly assistantMinutes?: number;
  readonly furnishedBy?: FurnishedBy;
  /** Caller's pseudonym of the clinician. */
  readonly clinicianKey?: string;
}

/** Why a row of a time log is joined to no claim. */
export type ReportReason =
  | "claim-key-missing"
  | "claim-unknown"
  | "line-unknown"
  | "line-ambiguous"
  | "code-missing"
  | "code-differs"
  | "date-differs"
  | "date-outside-claim"
  | "time-incomplete"
  | "entry-refused"
  | "minutes-given-twice";

/** A row of the log that counts for no claim, and why. It holds nothing of the row. */
export interface ReportedRow {
  /** Position of the row in the log, from 0. */
  readonly index: number;
  readonly place: string;
  readonly reason: ReportReason;
  readonly message: string;
  readonly fix: string;
}

/** A row of the log that counts for a claim. */
export interface JoinedRow {
  /** Position of the row in the log, from 0. */
  readonly index: number;
  readonly place: string;
  /** Positions, from 0, of the lines that bill it; several where a code is split into lines, none where it is not billed. */
  readonly lines: readonly number[];
  readonly by: "line-key" | "line-number" | "code";
}
