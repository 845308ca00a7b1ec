/**
 * How firm a source is: `official` law, manual or data file; `secondary` contractor, association or trade page;
 * `single` one unofficial source; `recall` professional knowledge without a confirmed citation.
 */
export type Mark = "official" | "secondary" | "single" | "recall";

/** Where a fact is published. */
export interface Citation {
  /** Publication, such as `CMS Pub. 100-04`. */
  readonly publication: string;
  /** Chapter and section, such as `ch. 5 §20.2.C`. */
  readonly section: string;
  /** Public page, where one is known. */
  readonly url?: string;
  /** How firm the source is. */
  readonly mark: Mark;
}

/** The edition of a table and the dates of service it was verified for. */
export interface Edition {
  /** Key of the table, such as `procedureCodes`. */
  readonly table: string;
  /** Name of the edition, such as `2026-11-23` or `2026Q2`. */
  readonly edition: string;
  /** First date of service the edition was verified for; `null` is open. */
  readonly verifiedFrom: string | null;
  /** Last date of service the edition was verified for; `null` is open. */
  readonly verifiedThrough: string | null;
}

/** A step from the root of a record to one of its fields. */
export type Path = readonly (string | number)[];

/** An answer that cannot be given, with exactly what is missing for it. */
export interface Undetermined {
  /** The rule that could not be judged; absent when a calculation lacks something. */
  readonly ruleId?: string;
  /** Names of the missing fields (`services.minutes`) or tables (`reference.mue`). */
  readonly missing: readonly string[];
  /** Where the missing fact belongs. */
  readonly path: Path;
  /** Why the fact is needed, without patient data. */
  readonly message?: string;
  /** What makes the fact necessary. */
  readonly citations: readonly Citation[];
}
