import type { CalendarDate } from "../values/calendar-date.js";
import type { Citation, Edition, Mark } from "../values/citation.js";

/** What a modifier speaks about. */
export type ModifierKind =
  | "therapy-plan"
  | "assistant"
  | "threshold"
  | "distinct-service"
  | "repeat"
  | "telehealth"
  | "supervision"
  | "liability"
  | "benefit"
  | "pricing"
  | "global"
  | "anatomic"
  | "policy"
  | "medicaid"
  | "severity"
  | "other";

/** One modifier, in our own words. */
export interface Modifier {
  readonly modifier: string;
  readonly kind: ModifierKind;
  readonly meaning: string;
  /** First and last date of service; `null` is before the supported span, or still valid. */
  readonly effectiveFrom: CalendarDate | null;
  readonly effectiveThrough: CalendarDate | null;
  /** How firm the entry is. */
  readonly mark: Mark;
}

/** The table of modifiers, one a line. */
export interface ModifierTable {
  readonly edition: Edition;
  readonly citation: Citation;
  /** One modifier a line: modifier | kind | first date | last date | mark | meaning. */
  readonly rows: string;
}
