import type { CalendarDate } from "../values/calendar-date.js";
import type { Citation } from "../values/citation.js";
import type { FeeScheduleStatus } from "./procedure-codes.js";

/** Relative value units of a code as decimal text, such as `"0.45"`. */
export interface RelativeValueUnits {
  readonly work: string;
  /** Practice expense outside a facility. */
  readonly nonFacilityPracticeExpense: string;
  /** Practice expense in a facility. */
  readonly facilityPracticeExpense: string;
  readonly malpractice: string;
}

/** What the Medicare physician fee schedule holds about a code. */
export interface RelativeValue {
  readonly code: string;
  /** A priced; B bundled; C carrier priced; I not valid for Medicare; N not covered; R restricted; X outside the schedule. */
  readonly status: FeeScheduleStatus;
  /** Its values; `null` where CMS sets none. */
  readonly units: RelativeValueUnits | null;
  /** Multiple-procedure indicator: `5` is the reduction of therapy services, `0` none. */
  readonly multipleProcedureIndicator: string;
}

/** One release of the relative values. */
export interface RelativeValueEdition {
  /** One letter by which rows name the release. */
  readonly key: string;
  /** Name, such as `RVU26C`. */
  readonly edition: string;
  /** Dates of service the release was verified for. */
  readonly verifiedFrom: CalendarDate | null;
  readonly verifiedThrough: CalendarDate | null;
  /** Codes whose row of these dates exists and is not held. */
  readonly notHeld: readonly string[];
  readonly citation: Citation;
}

/** The table of relative values (see `docs/decisions/0060-pricing.md`). */
export interface RelativeValueTable {
  /** Releases in order of date. */
  readonly editions: readonly RelativeValueEdition[];
  /**
   * Lines `editions|code|status|work|practice expense|in a facility|malpractice|multiple-procedure indicator`. Every code
   * with the indicator 5 has a row, so a code without one is not reduced.
   */
  readonly rows: string;
}
