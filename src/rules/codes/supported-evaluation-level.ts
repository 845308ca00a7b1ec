import type { Evaluation } from "../../claim/claim.js";
import type { EvaluationLevel } from "../../reference/evaluation-levels.js";

/** A component of an evaluation. */
export type EvaluationComponent = "profileReview" | "performanceDeficits" | "decisionMaking";

/** Components in the order of the record. */
export const EVALUATION_COMPONENTS: readonly EvaluationComponent[] = [
  "profileReview",
  "performanceDeficits",
  "decisionMaking",
];

/** The level an evaluation supports, and the components that hold it there. */
export interface SupportedLevel {
  /** Position of the level, lowest first; -1 where a component reaches none. */
  readonly position: number;
  readonly limitedBy: readonly EvaluationComponent[];
}

/**
 * Finds the level that an evaluation supports: the lowest of the highest levels its components reach.
 *
 * @param evaluation - the record of an evaluation
 * @param levels - the levels, lowest first
 * @returns the level, or the components that are not recorded
 */
export function supportedLevel(
  evaluation: Evaluation,
  levels: readonly EvaluationLevel[],
): SupportedLevel | { readonly unknown: readonly EvaluationComponent[] } {
  const unknown = EVALUATION_COMPONENTS.filter((component) => evaluation[component] === undefined);
  if (unknown.length > 0) return { unknown };
  const reached = EVALUATION_COMPONENTS.map((component) => ({
    component,
    position: levels.map((level) => reaches(evaluation, level, component)).lastIndexOf(true),
  }));
  const position = Math.min(...reached.map((each) => each.position));
  return {
    position,
    limitedBy: reached.filter((each) => each.position === position).map((each) => each.component),
  };
}

function reaches(evaluation: Evaluation, level: EvaluationLevel, component: EvaluationComponent): boolean {
  return component === "performanceDeficits"
    ? (evaluation.performanceDeficits ?? 0) >= level.performanceDeficits.least
    : evaluation[component] === level[component];
}
