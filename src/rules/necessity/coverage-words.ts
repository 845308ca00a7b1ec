import type { CoveragePolicy } from "../../reference/coverage-policies.js";
import type { DiagnosisCoverage } from "../../reference/coverage-verdict.js";
import type { Facts, Reading } from "../rule.js";

/**
 * Ends a sentence on coverage as what it is: a question for a person, never a denial.
 *
 * @param text - the sentence without its full stop
 * @returns the sentence
 */
export function advice(text: string): string {
  return `${text}. This is advice for review by a person, not a denial.`;
}

/**
 * Lists the diagnoses of verdicts in words.
 *
 * @param diagnoses - verdicts
 * @returns such as `J44.9 and J45.909`
 */
export function diagnosesIn(diagnoses: readonly DiagnosisCoverage[]): string {
  return diagnoses.map(({ diagnosis }) => diagnosis).join(" and ");
}

/**
 * Gives the policy and the diagnoses a finding rests on.
 *
 * @param reading - the policy
 * @param diagnoses - verdicts
 * @returns facts of a finding
 */
export function policyFacts({ value }: Reading<CoveragePolicy>, diagnoses: readonly DiagnosisCoverage[]): Facts {
  return {
    policy: value.id,
    ...(value.version === undefined ? {} : { policyVersion: value.version }),
    diagnoses: diagnoses.map(({ diagnosis }) => diagnosis),
  };
}
