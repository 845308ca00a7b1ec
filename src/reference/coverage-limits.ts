import { codeMatcher } from "./code-matcher.js";
import type { CoverageList, CoveragePolicy } from "./coverage-policies.js";
import { speaksOf } from "./coverage-reach.js";

/** Lists of a policy for one procedure code. */
export interface CoverageLimits {
  /** Lists that are for the code. */
  readonly lists: readonly CoverageList[];
  /** Lists of which the policy does not say whether they are for the code. */
  readonly unmapped: readonly CoverageList[];
}

/**
 * Picks the lists of a policy that are for a procedure code. Being named in a policy attaches no list to a code: a list
 * without a mapping is set apart and never judged.
 *
 * @param policy - the policy
 * @param procedureCode - procedure code by number
 * @returns lists for the code, and lists without a mapping where the policy speaks of the code
 */
export function coverageLimits(policy: CoveragePolicy, procedureCode: string): CoverageLimits {
  if (!speaksOf(policy, procedureCode)) return { lists: [], unmapped: [] };
  return {
    lists: policy.lists.filter(
      ({ procedureCodes }) => procedureCodes !== null && codeMatcher(procedureCodes)(procedureCode),
    ),
    unmapped: policy.lists.filter(({ procedureCodes }) => procedureCodes === null),
  };
}
