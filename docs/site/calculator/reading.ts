import type { Service } from "../../../src/claim/service.js";
import type { Visit } from "../../../src/claim/visit.js";
import type { TimeEntry } from "../../../src/claim/time-entry.js";
import type { MinuteTally } from "../../../src/time/minute-tally.js";

/** Something about a field that stands in the way, and what to do. */
export interface Remark {
  /** The `id` of the field. */
  readonly field: string;
  /** The field as a reader knows it, such as `Service 2, minutes`. */
  readonly label: string;
  /** What to do, as a sentence. */
  readonly fix: string;
}

/** What a form says. A visit with one bad row is not worked out: without that row it would have too few units. */
export interface Reading {
  /** Fields that hold something wrong. */
  readonly faults: readonly Remark[];
  /** Fields that are still empty and needed. */
  readonly gaps: readonly Remark[];
  /** Rows as entries of a time log, when times are typed. */
  readonly entries: readonly TimeEntry[];
  readonly tally: MinuteTally | null;
  /** Services to count, in order; `null` while something stands in the way. */
  readonly services: readonly Service[] | null;
  /** The visit to propose lines for; `null` as well while no payer is chosen. */
  readonly visit: Visit | null;
}
