import type { FurnishedBy } from "./service.js";

/** A span of a time log: local `YYYY-MM-DDTHH:mm[:ss]`, with or without a UTC offset. */
export interface TimeSpan {
  readonly start: string;
  readonly end: string;
}

/** One row of a time log. */
export interface TimeEntry extends TimeSpan {
  /** Procedure code by number. */
  readonly procedureCode: string;
  /** Who gave the service. */
  readonly furnishedBy: FurnishedBy;
  /** Caller's pseudonym of the clinician; without it an overlap is undetermined. */
  readonly clinicianKey?: string;
  /** Spans inside the entry that are not treatment: rest, telephone, waiting. */
  readonly interrupted?: readonly TimeSpan[];
}
