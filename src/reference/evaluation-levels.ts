import type { Evaluation } from "../claim/claim.js";
import type { Band } from "./procedure-codes.js";

/** What each component of an evaluation must reach for one level of complexity. */
export interface EvaluationLevel {
  /** Code of the level. */
  readonly procedureCode: string;
  readonly profileReview: NonNullable<Evaluation["profileReview"]>;
  /** Number of performance deficits. */
  readonly performanceDeficits: Band;
  readonly decisionMaking: NonNullable<Evaluation["decisionMaking"]>;
}
