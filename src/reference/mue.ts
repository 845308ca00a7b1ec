import type { Setting } from "../claim/visit.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Citation, Mark } from "../values/citation.js";

/** The most units of a code that Medicare expects for one patient: a medically unlikely edit. */
export interface Mue {
  readonly code: string;
  /** Units; 0 where the code is not payable in the setting. */
  readonly maximumUnits: number;
  /** 1: units of one line. 2: units of the date, absolute. 3: units of the date, review with documentation may pass more. */
  readonly adjudicationIndicator: 1 | 2 | 3;
  /** How firm the value is on the date asked for. */
  readonly mark: Mark;
}

/** One edition of the values of one setting, or what several editions together prove. */
export interface MueEdition {
  /** One letter by which rows name the edition. */
  readonly key: string;
  readonly setting: Setting;
  /** Name, such as `2026Q2`. */
  readonly edition: string;
  /** Dates of service the edition was verified for. */
  readonly verifiedFrom: CalendarDate | null;
  readonly verifiedThrough: CalendarDate | null;
  readonly citation: Citation;
}

/** The table of medically unlikely edits (see `docs/decisions/0010-bulk-table-encoding.md`). */
export interface MueTable {
  /** Editions, earlier ones first within a setting. */
  readonly editions: readonly MueEdition[];
  /** Lines `editions|maximum units|adjudication indicator|codes`; a code may stand in several lines. */
  readonly rows: string;
}
