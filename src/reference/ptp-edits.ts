import type { Setting } from "../claim/visit.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Citation, Mark } from "../values/citation.js";

/** A pair of codes that NCCI does not pay together on one date: column one is paid, column two is denied. */
export interface PtpEdit {
  /** The code that is paid. */
  readonly columnOneCode: string;
  /** The code that is denied. */
  readonly columnTwoCode: string;
  /** 0: never together. 1: together only with an NCCI modifier. */
  readonly modifierIndicator: 0 | 1;
  /** First date of service the row counts from; `null` where none is published. */
  readonly effectiveFrom: CalendarDate | null;
  /** Last date of service of the row; `null` where no end is published. */
  readonly effectiveThrough: CalendarDate | null;
  /** How firm the row is on the date asked for. */
  readonly mark: Mark;
}

/** One edition of the edits of one setting, or what several editions together prove. */
export interface PtpEdition {
  /** One letter by which rows name the edition. */
  readonly key: string;
  readonly setting: Setting;
  /** Name, such as `2024Q3`. */
  readonly edition: string;
  /** Dates of service the edition was verified for; an open row without a first day counts from the first of them. */
  readonly verifiedFrom: CalendarDate | null;
  readonly verifiedThrough: CalendarDate | null;
  /** Rows answer with mark `recall` before this date, because their first days are not published. */
  readonly adviceBefore?: CalendarDate;
  readonly citation: Citation;
  /** Name of the set of codes among which every pair is in the edition; `null` stands for all codes. */
  readonly codes: string | null;
  /** Name of the set of codes whose pairs with any code at all are in the edition. */
  readonly codesWithAnyPartner?: string;
}

/** The table of procedure-to-procedure edits (see `docs/decisions/0010-bulk-table-encoding.md`). */
export interface PtpEditTable {
  /** Editions, earlier ones first within a setting. */
  readonly editions: readonly PtpEdition[];
  /** Sets of codes, separated by spaces, that editions name. */
  readonly codeSets: Readonly<Record<string, string>>;
  /**
   * A line `editions|indicator|first day|last day` opens a block; each line `97760 97761>97110 97112` in it holds the
   * pairs of every column-one code with every column-two code. Rows with indicator 9 are left out.
   */
  readonly rows: string;
}
