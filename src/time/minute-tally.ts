import type { Service } from "../claim/service.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Undetermined } from "../values/citation.js";
import type { Overlap } from "./overlap.js";

/** Why an entry of a time log was refused. */
export type RefusalReason =
  | "code-missing"
  | "furnished-by-unknown"
  | "time-unreadable"
  | "time-impossible"
  | "offset-on-one-end"
  | "offset-needed"
  | "offset-changes-too-much"
  | "offset-changes-over-midnight"
  | "offset-unlike-entry"
  | "end-not-after-start"
  | "longer-than-a-day"
  | "interruption-outside";

/** A field of an entry that cannot be counted. It names the place only, never what stood there. */
export interface RefusedEntry {
  /** Position of the entry, from 0. */
  readonly index: number;
  /** Field of the entry, such as `end` or `interrupted.0.start`. */
  readonly field: string;
  readonly reason: RefusalReason;
  /** What to do, without patient data. */
  readonly fix: string;
}

/** Treatment time of one date. */
export interface DayMinutes {
  /** Date of service. */
  readonly serviceDate: CalendarDate;
  /** Minutes in which the patient was treated; `null` when an entry was refused that may belong to the date. */
  readonly totalTreatmentMinutes: number | null;
}

/** A time log, counted. */
export interface MinuteTally {
  readonly kind: "minute-tally";
  /** One service for each date and code, by date and first start. Without `minutes` when one of its entries was refused. */
  readonly services: readonly Service[];
  /** Treatment minutes of all dates together; `null` when an entry was refused. */
  readonly totalTreatmentMinutes: number | null;
  /** Treatment minutes by date, in order. */
  readonly days: readonly DayMinutes[];
  /** Time that two entries claim at once. */
  readonly overlaps: readonly Overlap[];
  /** Positions of the entries that were split at midnight into two dates of service. */
  readonly splitAtMidnight: readonly number[];
  /** Entries that could not be counted, field by field. */
  readonly refused: readonly RefusedEntry[];
  /** What cannot be told, with the fact that is missing. */
  readonly undetermined: readonly Undetermined[];
}
