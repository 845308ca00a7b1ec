import type { ThresholdBucket } from "../../claim/discipline.js";
import type { Discipline } from "../../claim/service.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import type { Citation } from "../../values/citation.js";

/** What {@link ScreenResult.group} speaks of. Keys are the caller's; a host may drop them. */
export interface ScreenGroup {
  /** Caller's pseudonym of the clinician; `null` for visits that name none. */
  readonly clinicianKey?: string | null;
  readonly patientKey?: string;
  readonly payerId?: string;
  readonly year?: number;
  readonly discipline?: Discipline | null;
  readonly bucket?: ThresholdBucket;
  /** First and last date of service. */
  readonly from?: CalendarDate;
  readonly through?: CalendarDate;
  /** The rule whose findings differ. */
  readonly ruleId?: string;
}

/** The number that made a screen speak. */
export interface ScreenStatistic {
  /** What was measured, such as `share of visits`. */
  readonly name: string;
  readonly value: number;
  /** What chance, the rule or the record would lead one to expect; `null` where nothing is expected. */
  readonly expected: number | null;
  /** Chance of a value at least as far out if nothing is behind it; `null` where the result is arithmetic, not statistics. */
  readonly probability: number | null;
}

/** A pattern over many claims: a question for a person, never an accusation. */
export interface ScreenResult {
  readonly kind: "screen-result";
  readonly screenId: string;
  readonly group: ScreenGroup;
  /** The question, without keys and dates. */
  readonly question: string;
  readonly statistic: ScreenStatistic;
  /** How many of {@link ScreenSummary.sampleUnit} the statistic rests on. */
  readonly sampleSize: number;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  readonly citations: readonly Citation[];
}

/** What became of one screen. */
export interface ScreenSummary {
  readonly screenId: string;
  readonly title: string;
  /** What a sample consists of, in plural, such as `visits`. */
  readonly sampleUnit: string;
  /** Smallest sample on which the screen speaks. */
  readonly leastSample: number;
  /** Groups seen, such as clinicians or patient years. */
  readonly groups: number;
  /** Of those, groups with a sample large enough. */
  readonly screenedGroups: number;
  readonly results: number;
  /** Facts that claims lacked, so that they could not be counted; silence about them is not a pass. */
  readonly missing: readonly { readonly fact: string; readonly count: number }[];
}

/** Result of `screenClaims`. */
export interface Screening {
  readonly kind: "screening";
  readonly claims: number;
  /** Pools of one patient, date, discipline and billing provider. */
  readonly visits: number;
  /** Claims that could not be screened: their payer has no profile. */
  readonly unscreenedClaims: number;
  readonly screens: readonly ScreenSummary[];
  readonly results: readonly ScreenResult[];
}
