import type { MinuteInterval } from "../claim/service.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Citation } from "../values/citation.js";

/**
 * What shares the time: `one-clinician` two services of one clinician; `double-entry` one service of one clinician
 * written down twice; `two-clinicians` two clinicians with the patient at once.
 */
export type OverlapKind = "one-clinician" | "double-entry" | "two-clinicians";

/** Time of a date that two entries of a log claim at once. Supervised modalities may share time and are never listed. */
export interface Overlap {
  readonly kind: OverlapKind;
  /** Date of service. */
  readonly serviceDate: CalendarDate;
  /** The two codes, in order of code; the same code twice when one service is written down twice. */
  readonly procedureCodes: readonly [string, string];
  /** Positions, from 0, of the entries that share the time. */
  readonly entries: readonly number[];
  /** Shared time in seconds, at least 1. */
  readonly seconds: number;
  /** Shared time in whole minutes, the rest dropped. */
  readonly minutes: number;
  /** When, in minutes of the day; omitted on a date with several UTC offsets. */
  readonly intervals?: readonly MinuteInterval[];
  /** Whether the services of the tally hold these minutes twice: true for two codes, false for one. */
  readonly countedTwice: boolean;
  readonly citations: readonly Citation[];
}
