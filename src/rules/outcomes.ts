import type { Path } from "../values/citation.js";
import type { About, MissingFact, Problem } from "./rule.js";

/**
 * States a problem.
 *
 * @param problem - what is wrong, what to do, where, and the facts
 * @returns an outcome of a rule
 */
export function problem(problem: Omit<Problem, "kind">): Problem {
  return { kind: "problem", ...problem };
}

/**
 * States that a fact is missing to judge.
 *
 * @param missing - names of fields, such as `services.minutes`
 * @param path - where the first of them belongs
 * @param about - what could not be judged
 * @returns an outcome of a rule
 */
export function missing(missing: readonly string[], path: Path, about: About = {}): MissingFact {
  return { kind: "missing", missing, path, about };
}
