import type { CalendarDate } from "../values/calendar-date.js";
import type { Citation, Edition, Mark } from "../values/citation.js";

/** Codes on the Medicare telehealth list over a span of dates, and how firm that is. */
export interface TelehealthCodeGroup {
  readonly procedureCodes: readonly string[];
  readonly effectiveFrom: CalendarDate;
  readonly effectiveThrough: CalendarDate | null;
  readonly mark: Mark;
}

/** The Medicare telehealth list as far as it is known. */
export interface TelehealthCodeTable {
  readonly edition: Edition;
  readonly citation: Citation;
  /** Codes on the list. */
  readonly listed: readonly TelehealthCodeGroup[];
  /** Codes known to be off the list over a span of dates; omitted: none. */
  readonly unlisted?: readonly TelehealthCodeGroup[];
  /** Codes known to be off the list: hands-on procedures, modalities, wound care. */
  readonly handsOn: readonly string[];
}

/**
 * What is known of a code on the telehealth list: on it, known to be off it on the date, a hands-on service known to be
 * off it on every date, or not known.
 */
export type TelehealthListing = "listed" | "unlisted" | "hands-on" | "unknown";
