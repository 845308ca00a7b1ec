import { dottedDiagnosisCode, normalizeDiagnosisCode } from "../values/codes.js";
import { codeMatcher } from "./code-matcher.js";
import type { CoverageList, CoverageNeed } from "./coverage-policies.js";

/**
 * What a policy says of one diagnosis for one procedure code. `not-limited`: no list of the policy speaks of it, which is
 * no pass. `undetermined`: it is not known whether a list holds it.
 */
export type CoverageVerdict =
  "supported" | "not-listed" | "excluded" | "needs-companion" | "not-limited" | "undetermined";

/** One diagnosis as a policy judges it. */
export interface DiagnosisCoverage {
  /** The diagnosis with its dot. */
  readonly diagnosis: string;
  readonly verdict: CoverageVerdict;
  /** Group of the list that decided. */
  readonly group?: string;
  /** Diagnoses of which one must stand beside it, as patterns. */
  readonly companions?: readonly string[];
  /** What the record must show, in the policy's own or your words. */
  readonly condition?: string;
  /** Earlier treatment that the list asks for. */
  readonly priorTrial?: CoverageList["priorTrial"];
}

/**
 * Judges the diagnoses of a line by the lists of one policy that are for its procedure code. A not-covered hit wins.
 *
 * @param lists - lists for the code; those without a mapping left out
 * @param diagnosisCodes - the diagnoses the line points to
 * @returns one verdict for each diagnosis
 */
export function coverageVerdicts(
  lists: readonly CoverageList[],
  diagnosisCodes: readonly string[],
): readonly DiagnosisCoverage[] {
  return diagnosisCodes.map((code) => {
    const diagnosis = dottedDiagnosisCode(code);
    const others = diagnosisCodes.filter((other) => normalizeDiagnosisCode(other) !== normalizeDiagnosisCode(code));
    const excluding = lists.filter(({ kind }) => kind === "not-covered");
    const hit = excluding.find((list) => standsOn(list, code) === true);
    if (hit !== undefined) return { diagnosis, verdict: "excluded", group: hit.group, ...conditionOf(hit) };
    if (excluding.some((list) => standsOn(list, code) === undefined)) return { diagnosis, verdict: "undetermined" };
    const covering = lists.filter(({ kind }) => kind === "covered");
    if (covering.length === 0) return { diagnosis, verdict: "not-limited" };
    return { diagnosis, ...coveredVerdict(covering, code, others) };
  });
}

function coveredVerdict(
  lists: readonly CoverageList[],
  code: string,
  others: readonly string[],
): Omit<DiagnosisCoverage, "diagnosis"> {
  const holding = lists.filter((list) => standsOn(list, code) === true);
  const met = holding.filter((list) => unmetNeed(list, code, others) === undefined);
  const free = met.find(({ priorTrial }) => priorTrial === undefined) ?? met[0];
  if (free !== undefined) {
    const { group, priorTrial } = free;
    return { verdict: "supported", group, ...(priorTrial === undefined ? {} : { priorTrial }), ...conditionOf(free) };
  }
  const [first] = holding;
  if (first !== undefined) {
    const { companions, condition } = unmetNeed(first, code, others) ?? {};
    return {
      verdict: "needs-companion",
      group: first.group,
      ...(companions === undefined ? {} : { companions }),
      ...(condition === undefined ? {} : { condition }),
    };
  }
  return { verdict: lists.some((list) => standsOn(list, code) === undefined) ? "undetermined" : "not-listed" };
}

/** Whether a list holds a diagnosis; `undefined` where that is not known. */
function standsOn({ diagnoses, except = NONE, uncertain = NONE }: CoverageList, code: string): boolean | undefined {
  if (codeMatcher(except)(code)) return false;
  if (codeMatcher(diagnoses)(code)) return true;
  return codeMatcher(uncertain)(code) ? undefined : false;
}

/** The first condition of a diagnosis that nothing on the line shows to be met. */
function unmetNeed({ needs = [] }: CoverageList, code: string, others: readonly string[]): CoverageNeed | undefined {
  return needs.find(
    ({ diagnoses, companions = NONE }) => codeMatcher(diagnoses)(code) && !others.some(codeMatcher(companions)),
  );
}

function conditionOf({ condition }: CoverageList): { readonly condition?: string } {
  return condition === undefined ? {} : { condition };
}

const NONE: readonly string[] = [];
