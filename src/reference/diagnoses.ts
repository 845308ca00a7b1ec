import type { CalendarDate } from "../values/calendar-date.js";
import type { Citation, Mark } from "../values/citation.js";

/** Side of the body that a diagnosis names. */
export type DiagnosisSide = "right" | "left" | "bilateral" | "unspecified";

/** One ICD-10-CM code as it stands on a date of service. Codes are written without their dot. */
export interface Diagnosis {
  readonly code: string;
  /** `header`: a heading, or a code cut short before its last characters; it is not billable. */
  readonly kind: "billable" | "header";
  readonly billable: boolean;
  /** Billable codes that start with a header, in order of code, up to 32 of them; empty for a billable code. */
  readonly completions: readonly string[];
  /** How many billable codes start with a header; 0 for a billable code. */
  readonly completionCount: number;
  /** Last date on which a header was billable itself, by the years recalled for it; `null` where it was not, or not known. */
  readonly billableThrough: CalendarDate | null;
  /** Fiscal year of the edition that answers, such as 2026 for 2025-10-01 to 2026-09-30. */
  readonly fiscalYear: number;
  /** Side; `null` where the code has none, or where its text is not held (most codes newer than FY2024). */
  readonly side: DiagnosisSide | null;
  /** Right and left codes of the same condition, the code itself included; empty where there are none. */
  readonly sidedForms: readonly string[];
  /** Bilateral code of the same condition; `null` where there is none. */
  readonly bilateralForm: string | null;
  /** Whether its text says "unspecified" of anything but the side. */
  readonly unspecified: boolean;
  /** Whether it is a manifestation, which never comes first. */
  readonly manifestation: boolean;
  /** Whether it is an external cause (V00-Y99). */
  readonly externalCause: boolean;
  /** How firm the answer is on the date asked for. */
  readonly mark: Mark;
}

/** Two codes that an Excludes1 note keeps apart. Codes are written as in the notes. */
export interface Excludes1Note {
  /** Code or block that carries the note, such as `R41.84` or `I60..I69`. */
  readonly noteAt: string;
  /** Code, range or category that it excludes, such as `S06.-`. */
  readonly excluded: string;
  readonly mark: Mark;
}

/** One fiscal year of the code set: whole, or as changes to the year before. */
export interface DiagnosisEdition {
  /** Name, such as `FY2026`. */
  readonly edition: string;
  readonly fiscalYear: number;
  /** Dates of service the edition governs. */
  readonly verifiedFrom: CalendarDate;
  readonly verifiedThrough: CalendarDate;
  readonly citation: Citation;
  /** Graph of all billable codes; absent where the edition is given by its changes. */
  readonly codes?: string;
  /** Graph of the billable codes that came. */
  readonly added?: string;
  /** Codes no longer billable, separated by spaces. */
  readonly ended?: string;
  /** True where only the changes of this and the next edition together are sure, not which year each belongs to. */
  readonly yearRecalled?: boolean;
}

/** Codes that ended before the first whole edition. */
export interface EarlierDiagnoses {
  readonly edition: string;
  readonly fiscalYear: number;
  readonly verifiedFrom: CalendarDate;
  readonly verifiedThrough: CalendarDate;
  readonly citation: Citation;
  /** Lines `last billable date|codes`; the date is empty where it is not known. */
  readonly ended: string;
}

/** Excludes1 notes of one edition, for some codes. */
export interface Excludes1Notes {
  readonly edition: string;
  readonly verifiedFrom: CalendarDate;
  readonly verifiedThrough: CalendarDate;
  readonly citation: Citation;
  /** Codes whose notes are all held, in both directions, separated by spaces. */
  readonly codes: string;
  /** Lines `code or block>excluded codes`; what lies below a code goes with it, `..` is a range. */
  readonly notes: string;
}

/** The table of ICD-10-CM diagnoses (see `docs/decisions/0010-bulk-table-encoding.md`). */
export interface DiagnosisTable {
  /** Editions in order of date; the first is whole. */
  readonly editions: readonly DiagnosisEdition[];
  /**
   * What the class numbers of the graphs mean: `flags|position|forms`. Flags are `u` unspecified, `m` manifestation and
   * `b` bilateral without sided twins. The character at the position (from 0) tells the side: `1R2L3B9U` says that 1 is
   * right, 2 left, 3 bilateral and 9 unspecified.
   */
  readonly classes: readonly string[];
  /** Bilateral codes whose sided twins are longer: `M161:M160` says that M16.1- is the sided form of M16.0. */
  readonly bilateralForms: string;
  readonly earlier?: EarlierDiagnoses;
  readonly excludes1?: Excludes1Notes;
}
