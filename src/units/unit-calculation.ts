import type { CountingMethod } from "../claim/payer.js";
import type { CodeTiming } from "../reference/procedure-codes.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Edition, Undetermined } from "../values/citation.js";
import type { Tie } from "./allocate-by-remainder.js";

/** Why a code has the units it has: a stable word that {@link explain} turns into a sentence. */
export type UnitReason =
  | "full-units"
  | "largest-remainder"
  | "tie"
  | "tie-not-chosen"
  | "below-cutoff"
  | "no-minutes"
  | "midpoint"
  | "below-midpoint"
  | "nearest-quarter-hour"
  | "full-units-only"
  | "add-on-units"
  | "untimed"
  | "group-sessions"
  | "quantity"
  | "minutes-band"
  | "outside-band"
  | "management-minutes"
  | "no-live-interaction"
  | "device-days"
  | "once-per-episode"
  | "missing-minutes"
  | "pool-undetermined"
  | "missing-quantity"
  | "missing-monitoring-facts"
  | "counting-method-unknown"
  | "unknown-code"
  | "code-not-in-force";

/** Units of one code on one date. */
export interface CodeUnits {
  readonly procedureCode: string;
  readonly timing: CodeTiming | "unknown";
  /** Base code of its family. */
  readonly family: string | null;
  /** Whether its minutes are in the pool. */
  readonly pooled: boolean;
  /** Minutes of the code; of a family on its base row, and `null` on the add-on row. */
  readonly minutes: number | null;
  /** Full blocks of the code's unit length. */
  readonly fullUnits: number | null;
  /** Minutes beyond the full blocks. */
  readonly remainderMinutes: number | null;
  /** Units to bill; `null` is undetermined and never 0 or 1 by default. */
  readonly units: number | null;
  readonly reason: UnitReason;
}

/** Units of one pool: one patient, one date, one discipline, one billing provider. */
export interface UnitCalculation {
  readonly kind: "unit-calculation";
  readonly countingMethod: CountingMethod | null;
  readonly serviceDate: CalendarDate;
  /** Minutes of all pooled codes; `null` when a pooled code lacks its minutes. */
  readonly timedMinutes: number | null;
  /** Units that the pooled codes support by the counting method. */
  readonly supportedTimedUnits: number | null;
  /** Minutes of all services, timed and untimed; `null` when one lacks its minutes. */
  readonly totalTreatmentMinutes: number | null;
  /** In order of first appearance; a family's add-on row follows its base. */
  readonly codes: readonly CodeUnits[];
  /** Equal remainders at the cut; every choice among the candidates is lawful. */
  readonly tie: Tie | null;
  readonly undetermined: readonly Undetermined[];
  /** Editions of the tables that were read outside their verified dates or in force on the date. */
  readonly editions: readonly Edition[];
}
