import type { CalendarDate } from "../values/calendar-date.js";
import type { Citation, Mark } from "../values/citation.js";

/** A code that is paid only with one of its bases. */
export interface AddOn {
  readonly addOnCode: string;
  /** Codes of which one must be billed with it, in order of code. */
  readonly baseCodes: readonly string[];
  /** 1: the bases are all. 2: the contractor decides. 3: the contractor may accept others. */
  readonly editType: 1 | 2 | 3;
  /** How firm the row is on the date asked for. */
  readonly mark: Mark;
}

/** One edition of the add-on code file, or what carries its rows over more dates. */
export interface AddOnEdition {
  /** One letter by which rows name the edition. */
  readonly key: string;
  /** Name, such as `2024-06-03`. */
  readonly edition: string;
  /** Dates of service the edition was verified for. */
  readonly verifiedFrom: CalendarDate | null;
  readonly verifiedThrough: CalendarDate | null;
  readonly citation: Citation;
  /** Codes known to need no base in this edition, separated by spaces; `null` where every other code is known so. */
  readonly otherCodes: string | null;
}

/** The table of add-on codes (see `docs/decisions/0010-bulk-table-encoding.md`). */
export interface AddOnCodeTable {
  /** Editions, the one to answer with first. */
  readonly editions: readonly AddOnEdition[];
  /** Lines `editions|edit type|add-on code|base codes`. */
  readonly rows: string;
}
