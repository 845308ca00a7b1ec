import type { ServiceLine } from "../claim/service-line.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Citation, Undetermined } from "../values/citation.js";
import type { NoAmountReason, UnitFee } from "./unit-fee.js";

/** A line with its unit fee, before the lines of its day are compared. */
export interface LineDraft {
  /** Position among the lines given. */
  readonly index: number;
  readonly line: ServiceLine;
  readonly serviceDate: CalendarDate | null;
  /** Units of the line; `null` where not known. */
  readonly units: number | null;
  /** Fee of one unit; `null` where the date is not known. */
  readonly unit: UnitFee | null;
  readonly outcome: "priced" | "no-amount" | "undetermined";
  readonly reason: NoAmountReason | null;
  readonly citations: readonly Citation[];
  readonly undetermined: readonly Undetermined[];
}
