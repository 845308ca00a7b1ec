import type { Discipline } from "../claim/service.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Citation, Edition, Mark } from "../values/citation.js";

/**
 * How the units of a code are counted: `timed` by its unit length; `base` and `add-on` of a family that shares its
 * minutes; `untimed` once a date; `band` by a band of minutes; `period` once a period or episode; `quantity` by a count.
 */
export type CodeTiming = "timed" | "untimed" | "base" | "add-on" | "band" | "period" | "quantity";

/** How Medicare treats a code as therapy. */
export type TherapyDisposition =
  | "always"
  | "sometimes"
  | "uncertain"
  | "none"
  | "retired"
  | "invalid-medicare"
  | "bundled"
  | "always-bundled"
  | "sometimes-bundled";

/** What a code is, in our own words. */
export type CodeCategory =
  | "evaluation"
  | "re-evaluation"
  | "procedure"
  | "cognitive"
  | "group"
  | "orthotics"
  | "prosthetics"
  | "test"
  | "modality-constant-attendance"
  | "modality-supervised"
  | "caregiver"
  | "work-conditioning"
  | "wound"
  | "remote-monitoring-setup"
  | "remote-monitoring-device"
  | "remote-monitoring-management"
  | "remote"
  | "casting"
  | "splinting"
  | "strapping"
  | "unlisted"
  | "dme-orthosis"
  | "supply"
  | "home"
  | "functional-reporting";

/** Status letter of a code in the Medicare physician fee schedule. */
export type FeeScheduleStatus = "A" | "B" | "C" | "I" | "N" | "R" | "X";

/** Lowest and highest value of a band; `most` is `null` where the band is open. */
export interface Band {
  readonly least: number;
  readonly most: number | null;
}

/** One procedure code with what counting and modifiers need. Labels are our own words, never CPT descriptors. */
export interface ProcedureCode {
  readonly code: string;
  readonly label: string;
  readonly category: CodeCategory;
  readonly timing: CodeTiming;
  /** Minutes of one unit; `null` where minutes do not decide units. */
  readonly unitMinutes: number | null;
  /** Base code of the family the code belongs to; `null` for a code that stands alone. */
  readonly family: string | null;
  /** Codes of which one must be billed with this add-on. */
  readonly addOnTo: readonly string[];
  /** Whether its minutes enter the pooled 15-minute count. */
  readonly pooled: boolean;
  /** Whether it counts by its own CPT mid-point table under every counting method. */
  readonly tiered: boolean;
  /** How firm it is that the code is counted so. */
  readonly countingMark: Mark;
  /** How Medicare treats it as therapy, and how firm that is. */
  readonly disposition: TherapyDisposition;
  readonly dispositionMark: Mark;
  readonly disciplines: readonly Discipline[];
  /** Modifier of the one discipline that owns the code. */
  readonly requiredModifier: "GO" | "GP" | "GN" | null;
  /** Band of minutes that the code stands for. */
  readonly minuteBand: Band | null;
  /** Band of days with data that a device-supply code stands for. */
  readonly dataDayBand: Band | null;
  /** First and last date of service; `null` is before the supported span, or still in force. */
  readonly effectiveFrom: CalendarDate | null;
  readonly effectiveThrough: CalendarDate | null;
  /** How firm the two dates are. */
  readonly datesMark: Mark;
  /** Codes to use instead, after its last day or for Medicare. */
  readonly replacedBy: readonly string[];
  /** Status letter in the Medicare fee schedule of 2025 and 2026; `null` where it has no row. */
  readonly medicareStatus: FeeScheduleStatus | null;
}

/** The table of procedure codes, one code a line (see `docs/decisions`). */
export interface ProcedureCodeTable {
  readonly edition: Edition;
  readonly citation: Citation;
  /** One code a line, fields separated by `|`. */
  readonly rows: string;
}
