import type { Setting } from "../claim/visit.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Edition } from "../values/citation.js";

/** Tables that are compared. */
export type ComparedTable =
  | "ptpEdits"
  | "mue"
  | "addOnCodes"
  | "diagnoses"
  | "procedureCodes"
  | "relativeValues"
  | "gpci"
  | "conversionFactor"
  | "kxThreshold"
  | "reviewThreshold";

/** What a table says of a key, field by field; `null` where it says that there is nothing. */
export type ComparedValue = Readonly<Record<string, string | number | readonly string[]>> | null;

/** One thing that is different on the later date. */
export interface ReferenceChange {
  readonly kind: "reference-change";
  readonly table: ComparedTable;
  readonly setting: Setting | null;
  /** Codes, or the name of a locality or amount. */
  readonly keys: readonly string[];
  readonly change: "added" | "ended" | "changed";
  readonly before: ComparedValue;
  readonly after: ComparedValue;
  /** False where one of the tables does not reach its date and was taken at its last word. */
  readonly isFirm: boolean;
}

/** Two sets of tables, each on a date. */
export interface ReferenceDiff {
  readonly kind: "reference-diff";
  readonly beforeDate: CalendarDate;
  readonly afterDate: CalendarDate;
  readonly changes: readonly ReferenceChange[];
  /** How many keys were compared, by table. */
  readonly compared: Readonly<Record<string, number>>;
  /** Keys of which one side says nothing, by table: they are neither changed nor the same. */
  readonly unknown: Readonly<Record<string, number>>;
  /** Editions that answered, without repetition. */
  readonly editions: { readonly before: readonly Edition[]; readonly after: readonly Edition[] };
}
