import type { Setting } from "../claim/visit.js";

/** How many diagnoses a claim holds by kind of claim, and how many of them a line points to. */
export interface DiagnosisLimits {
  readonly diagnoses: Readonly<Record<Setting, number>>;
  /** Most pointers of a practitioner line; an institutional line has none. */
  readonly pointers: number;
}
