import type { CalendarDate } from "../values/calendar-date.js";
import type { Citation } from "../values/citation.js";

/** Geographic practice cost indices as decimal text, such as `"0.869"`. */
export interface Gpci {
  readonly work: string;
  readonly practiceExpense: string;
  readonly malpractice: string;
}

/** A payment locality of Medicare with its indices. */
export interface GpciLocality extends Gpci {
  /** Number of the Medicare contractor, five digits as text. */
  readonly contractor: string;
  /** Two-letter state. */
  readonly state: string;
  /** Number of the locality, two digits as text. */
  readonly locality: string;
  readonly name: string;
}

/** The indices of one year. */
export interface GpciEdition {
  /** Name, such as `CY2026`. */
  readonly edition: string;
  readonly verifiedFrom: CalendarDate | null;
  readonly verifiedThrough: CalendarDate | null;
  readonly citation: Citation;
}

/** The table of geographic practice cost indices (see `docs/decisions/0060-pricing.md`). */
export interface GpciTable {
  /** Years in order. */
  readonly editions: readonly GpciEdition[];
  /**
   * Lines `contractor|state|locality|name|` and one column for each edition, in order, with the indices of work, practice
   * expense and malpractice; empty where the edition has no such locality.
   */
  readonly rows: string;
}
