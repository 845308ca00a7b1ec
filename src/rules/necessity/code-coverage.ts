import { coverageLimits } from "../../reference/coverage-limits.js";
import type { CoverageList, CoveragePolicy } from "../../reference/coverage-policies.js";
import type { PoliciesInReach, PolicyInReach } from "../../reference/coverage-reach.js";
import { speaksOf } from "../../reference/coverage-reach.js";
import { remembered } from "../../values/remembered.js";

/** Lists by what judges by them: those of national determinations, not-covered lists, covered lists by their strength. */
export type ListSort = "national" | "not-covered" | CoverageList["strength"];

/** A policy with its lists of one sort for a code. */
export interface LimitingPolicy extends PolicyInReach {
  readonly lists: readonly CoverageList[];
}

/** What the policies in reach hold for one procedure code. */
export interface CodeCoverage {
  /** Policies with a list for the code, by the sort of their lists. */
  readonly limiting: Readonly<Record<ListSort, readonly LimitingPolicy[]>>;
  /** Whether any policy in reach speaks of the code at all. */
  readonly isSpoken: boolean;
  /** Whether the place is not known and the payer has policies for some places. */
  readonly isPlaceOpen: boolean;
  /** Whether one of those could hold a list of the sort for the code. */
  readonly placeMatters: Readonly<Record<ListSort, boolean>>;
  /** Policies in reach that speak of the code and hold a list of the sort that says for no code that it is for it. */
  readonly unmapped: Readonly<Record<ListSort, readonly CoveragePolicy[]>>;
}

/**
 * Gathers what policies hold for a procedure code and remembers it: every line with the code asks for the same.
 *
 * @param reach - policies for the payer, place and date
 * @param procedureCode - procedure code by number
 * @returns policies by the sort of their lists
 */
export const codeCoverage: (reach: PoliciesInReach, procedureCode: string) => CodeCoverage = /* @__PURE__ */ remembered(
  ({ policies, elsewhere }: PoliciesInReach, procedureCode: string): CodeCoverage => {
    const speaking = policies
      .map(({ policy }) => policy)
      .filter((policy) => policy.kind !== "ncd" && speaksOf(policy, procedureCode));
    return {
      limiting: bySort((sort) => limitingOf(policies, procedureCode, sort)),
      isSpoken: speaking.length > 0,
      isPlaceOpen: elsewhere.length > 0,
      placeMatters: bySort((sort) => elsewhere.some((policy) => mayHold(policy, procedureCode, sort))),
      unmapped: bySort((sort) =>
        speaking.filter((policy) =>
          policy.lists.some((list) => list.procedureCodes === null && isOf(sort, list, policy)),
        ),
      ),
    };
  },
);

function bySort<T>(answer: (sort: ListSort) => T): Record<ListSort, T> {
  return {
    national: answer("national"),
    "not-covered": answer("not-covered"),
    firm: answer("firm"),
    advice: answer("advice"),
  };
}

function limitingOf(
  policies: readonly PolicyInReach[],
  procedureCode: string,
  sort: ListSort,
): readonly LimitingPolicy[] {
  return policies.flatMap((each) => {
    const all = coverageLimits(each.policy, procedureCode).lists;
    const lists = all.filter((list) => isOf(sort, list, each.policy));
    return lists.length === 0 ? [] : [{ ...each, lists }];
  });
}

function mayHold(policy: CoveragePolicy, procedureCode: string, sort: ListSort): boolean {
  const { lists, unmapped } = coverageLimits(policy, procedureCode);
  return [...lists, ...unmapped].some((list) => isOf(sort, list, policy));
}

function isOf(sort: ListSort, { kind, strength }: CoverageList, policy: CoveragePolicy): boolean {
  if (sort === "national" || policy.kind === "ncd") return sort === "national" && policy.kind === "ncd";
  return sort === "not-covered" ? kind === "not-covered" : kind === "covered" && strength === sort;
}
