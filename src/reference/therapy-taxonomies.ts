import type { Discipline } from "../claim/service.js";

/** Provider taxonomy codes of one therapy profession. */
export interface TherapyTaxonomy {
  /** First four characters of the ten. */
  readonly prefix: string;
  readonly discipline: Discipline;
  readonly isAssistant: boolean;
}
