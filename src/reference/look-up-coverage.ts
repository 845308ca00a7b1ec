import type { Citation, Edition } from "../values/citation.js";
import { coveragePolicies } from "./built-in/coverage-policies.js";
import { coverageLimits } from "./coverage-limits.js";
import type { CoveragePolicy, CoveragePolicyKind } from "./coverage-policies.js";
import type { CoverageScope, PolicyInReach } from "./coverage-reach.js";
import { policiesInReach, speaksOf } from "./coverage-reach.js";
import type { DiagnosisCoverage } from "./coverage-verdict.js";
import { coverageVerdicts } from "./coverage-verdict.js";
import type { LookUp } from "./effective-series.js";
import { noTable } from "./no-table.js";
import type { Reference } from "./reference.js";

/** What one policy says of a procedure code and its diagnoses. */
export interface PolicyCoverage {
  readonly policyId: string;
  readonly version?: string;
  readonly kind: CoveragePolicyKind;
  readonly label: string;
  readonly note?: string;
  readonly diagnoses: readonly DiagnosisCoverage[];
  /** Groups whose procedure codes the policy does not say: they are not judged. */
  readonly unmappedGroups: readonly string[];
  readonly citation: Citation;
  readonly edition: Edition;
  /** Whether the policy was seen to be current on the date of service; if not, it is advice. */
  readonly verified: boolean;
}

/** What the policies of a payer and place say of a procedure code and its diagnoses: advice for a person, never a denial. */
export interface Coverage {
  readonly policies: readonly PolicyCoverage[];
  /** Names of the facts that could bring in more policies: `contractor` where the place is not known. */
  readonly missing: readonly string[];
}

/**
 * Looks up what coverage policies say of the diagnoses of a line, policy by policy and diagnosis by diagnosis.
 *
 * `none` says that no policy held for the payer and place speaks of the code, which is the normal answer for most of the
 * country and no pass. `not-covered` says that it cannot be told: the place is not known, no policy reaches the date, or the
 * policies were not seen to be current on it (then `lastKnown` advises).
 *
 * @param procedureCode - procedure code by number
 * @param diagnosisCodes - the diagnoses the line points to
 * @param scope - date of service, payer, contractor or state, setting; other policies
 * @returns verdicts, none, or not covered
 * @see CMS Medicare Coverage Database
 * @example
 * ```ts
 * import { lookUpCoverage } from "ot-billing-rules";
 * const scope = { serviceDate: "2026-10-15", payer: "medicare-part-b", state: "NY" };
 * const answer = lookUpCoverage("95992", ["H81.11", "H81.10"], scope);
 * answer.status === "found" && answer.value.policies[0]?.diagnoses.map(({ verdict }) => verdict);
 * //=> ["supported", "not-listed"]
 * lookUpCoverage("97530", ["M25.641"], { ...scope, state: "CA" }).status; //=> "none"
 * ```
 */
export function lookUpCoverage(
  procedureCode: string,
  diagnosisCodes: readonly string[],
  scope: CoverageScope,
): LookUp<Coverage> {
  const policies = coverageTableOf(scope);
  if (policies === null) return noTable("coveragePolicies");
  const reach = policiesInReach(policies, scope);
  const ofCode = reach.policies.filter(({ policy }) => speaksOf(policy, procedureCode));
  const judged = ofCode.flatMap((each) => judge(each, procedureCode, diagnosisCodes));
  const missing = reach.elsewhere.some((policy) => speaksOf(policy, procedureCode)) ? ["contractor"] : [];
  const [first] = judged;
  const value: Coverage = { policies: judged, missing };
  if (first === undefined) {
    const edition = ofCode[0]?.answer.edition ?? EDITION;
    return ofCode.length > 0 || missing.length > 0 ? { status: "not-covered", edition } : { status: "none", edition };
  }
  const { citation, edition } = first;
  return judged.some(({ verified }) => verified)
    ? { status: "found", value, citation, edition }
    : { status: "not-covered", edition, lastKnown: { value, citation } };
}

/**
 * Lists the coverage policies at hand, to read them or to add your own.
 *
 * @param options - other policies
 * @returns the policies
 * @example
 * ```ts
 * import { listCoveragePolicies } from "ot-billing-rules";
 * listCoveragePolicies().map(({ id }) => id).includes("NCD 270.1"); //=> true
 * ```
 */
export function listCoveragePolicies(options: { readonly reference?: Reference } = {}): readonly CoveragePolicy[] {
  return coverageTableOf(options) ?? [];
}

const EDITION: Edition = {
  table: "coveragePolicies",
  edition: "policies held",
  verifiedFrom: null,
  verifiedThrough: null,
};

/**
 * Gives the coverage policies to judge by.
 *
 * @param options - other policies
 * @returns the policies; `null` where there is no table
 */
export function coverageTableOf({ reference }: { readonly reference?: Reference }): readonly CoveragePolicy[] | null {
  return (reference?.coveragePolicies === undefined ? coveragePolicies : reference.coveragePolicies) ?? null;
}

function judge(
  { policy, answer }: PolicyInReach,
  procedureCode: string,
  diagnosisCodes: readonly string[],
): readonly PolicyCoverage[] {
  if (answer.status === "not-covered" && answer.lastKnown === undefined) return [];
  const { id, version, kind, label, note, citation } = policy;
  const { lists, unmapped } = coverageLimits(policy, procedureCode);
  return [
    {
      policyId: id,
      ...(version === undefined ? {} : { version }),
      kind,
      label,
      ...(note === undefined ? {} : { note }),
      diagnoses: coverageVerdicts(lists, diagnosisCodes),
      unmappedGroups: unmapped.map(({ group }) => group),
      citation,
      edition: answer.edition,
      verified: answer.status === "found",
    },
  ];
}
