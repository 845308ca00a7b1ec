import type { CountingMethod } from "../claim/payer.js";
import type { Discipline } from "../claim/service.js";
import type { CodeTiming } from "../reference/procedure-codes.js";
import type { Tie } from "../units/allocate-by-remainder.js";
import type { AssistantVerdict } from "../units/compare-assistant-units.js";
import type { AssistantSplit } from "../units/split-assistant-units.js";
import type { UnitCalculation, UnitReason } from "../units/unit-calculation.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Edition, Undetermined } from "../values/citation.js";
import type { Usd } from "../values/usd.js";
import type { Finding } from "./claim-check.js";

/** One code of a pool: what is documented, what that supports, and what is billed. */
export interface CodeAudit {
  readonly procedureCode: string;
  /** Base code of its family. */
  readonly family: string | null;
  readonly timing: CodeTiming | "unknown";
  /** Whether its minutes are in the pooled count. */
  readonly pooled: boolean;
  /** Minutes documented; of a family on its base row; `null` when not known. */
  readonly documentedMinutes: number | null;
  /** Units in the lawful allocation nearest to what is billed; `null` is undetermined. */
  readonly supportedUnits: number | null;
  /** Most units in any lawful allocation, of a family on its base row; `null` where the code is not pooled or undetermined. */
  readonly mostUnits: number | null;
  readonly billedUnits: number;
  /** Whether every line of the code states a whole number of units of at least 1; `billedUnits` counts those that do. */
  readonly unitsStated: boolean;
  /** Billed beyond the supported units; `null` is undetermined, or no rule counts the code by minutes or dates. */
  readonly overUnits: number | null;
  /** Supported and not billed, before any limit on units. */
  readonly underUnits: number | null;
  /** Dollars of those units; `null` where units or price are not known. */
  readonly overAmount: Usd | null;
  readonly underAmount: Usd | null;
  /** Why it has its supported units. `not-documented`: it is billed, and a complete record does not show it. */
  readonly reason: UnitReason | "not-documented";
  /** Lines that bill it. */
  readonly lineNumbers: readonly number[];
}

/** The 15-minute codes of a pool together. */
export interface TimedAudit {
  /** Minutes of all of them, billed or not; `null` when not known. */
  readonly documentedMinutes: number | null;
  /** Whether the minutes come from the services, or from the total of the note. */
  readonly minutesFrom: "services" | "note" | null;
  /** Units the minutes support by the counting method; `null` is undetermined. */
  readonly supportedUnits: number | null;
  /** Of those, units that remain after unit limits (MUE) and the payer's daily limit; `null` is undetermined. */
  readonly billableUnits: number | null;
  readonly billedUnits: number;
  /** Whether every timed line states its units. */
  readonly unitsStated: boolean;
  /** Units beyond the count: of the pool's total, or, where each code stands alone, of each code; `null` is undetermined. */
  readonly overUnits: number | null;
  /** Units that may still be billed; `null` is undetermined. */
  readonly underUnits: number | null;
  /** Whether the total stands. */
  readonly total: "within" | "exceeded" | "undetermined";
  /** Whether the units fit inside a lawful allocation; a right total can be unlawful. Methods without a pool have none. */
  readonly allocation: "lawful" | "unlawful" | "undetermined" | "not-pooled";
  /** Codes with level remainders at the cut: any of them may take the extra unit. */
  readonly tie: Tie | null;
}

/** Units of one code or family by therapist and assistant. */
export interface AssistantAudit {
  /** Billed codes of the family. */
  readonly procedureCodes: readonly string[];
  readonly billedUnits: number;
  /** Units billed with CO or CQ. */
  readonly modifiedUnits: number;
  /** Units that must carry it; `null` is undetermined. */
  readonly requiredUnits: number | null;
  readonly verdict: AssistantVerdict;
  /** The working. */
  readonly split: AssistantSplit;
}

/** Audit of one pool: one patient, one date, one discipline, one billing provider. */
export interface PoolAudit {
  readonly serviceDate: CalendarDate;
  readonly discipline: Discipline | null;
  readonly countingMethod: CountingMethod | null;
  readonly timed: TimedAudit;
  /** Every code that is documented or billed; a family's add-on follows its base. */
  readonly codes: readonly CodeAudit[];
  /** Codes of which an assistant furnished or a line says so; empty where the payer takes no assistant modifier. */
  readonly assistant: readonly AssistantAudit[];
  /** Units beyond the count and units not billed, timed and untimed, as far as the facts tell. */
  readonly overUnits: number;
  readonly underUnits: number;
  /** Dollars by code; `null` without a price for a code that is over or under. */
  readonly overAmount: Usd | null;
  readonly underAmount: Usd | null;
  /** Findings of the rules about units and assistants on its lines and services, with what each rests on. */
  readonly findings: readonly Finding[];
  /** The count, step by step; what it lacks stands in the audit's `undetermined`. */
  readonly calculation: UnitCalculation;
}

/** Billed units beside documented minutes. */
export interface UnitAudit {
  readonly kind: "unit-audit";
  /** In order of date, then discipline. */
  readonly pools: readonly PoolAudit[];
  /** Sums over the pools, as far as the facts tell. */
  readonly overUnits: number;
  readonly underUnits: number;
  readonly overAmount: Usd | null;
  readonly underAmount: Usd | null;
  /** What could not be judged: never a pass. */
  readonly undetermined: readonly Undetermined[];
  /** Editions of the tables that were read. */
  readonly editions: readonly Edition[];
}
