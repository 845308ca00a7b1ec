import type { PayerProfile } from "../../claim/payer.js";
import { coverageLimits } from "../../reference/coverage-limits.js";
import type { CoverageList, CoveragePolicy } from "../../reference/coverage-policies.js";
import type { PoliciesInReach, PolicyInReach } from "../../reference/coverage-reach.js";
import { policiesInReach, speaksOf } from "../../reference/coverage-reach.js";
import type { DiagnosisCoverage } from "../../reference/coverage-verdict.js";
import { coverageVerdicts } from "../../reference/coverage-verdict.js";
import { coverageTableOf } from "../../reference/look-up-coverage.js";
import { noTable } from "../../reference/no-table.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import { remembered } from "../../values/remembered.js";
import { diagnosesOfLine, readBillable } from "../diagnoses/reported-diagnoses.js";
import type { LineSubject, Reading, RuleContext } from "../rule.js";
import { policyScope } from "./policy-scope.js";

/** Lists that a rule judges by. */
export type WantedList = (list: CoverageList, policy: CoveragePolicy) => boolean;

/** What one policy says of a line. */
export interface LinePolicy {
  readonly reading: Reading<CoveragePolicy>;
  /** One verdict for each diagnosis the line points to. */
  readonly diagnoses: readonly DiagnosisCoverage[];
}

/** What the policies in reach of a line say of it. */
export interface LineCoverage {
  /** Policies with a wanted list for the code. */
  readonly policies: readonly LinePolicy[];
  /** Whether any policy in reach speaks of the code at all. */
  readonly spoken: boolean;
  /** Policies of the payer that may be in reach; the place is not known. */
  readonly elsewhere: readonly CoveragePolicy[];
  /** Policies in reach that speak of the code and hold a list without a mapping. */
  readonly unmapped: readonly CoveragePolicy[];
}

/**
 * Judges the diagnoses a line points to by the policies in reach. A line that points nowhere, or to a diagnosis that is not
 * billable on its date, is left to the rules of diagnoses.
 *
 * @param subject - the line
 * @param context - claim, payer, tables
 * @param wanted - the lists to judge by
 * @returns what the policies say; `undefined` where the line cannot be judged
 */
export function lineCoverage(subject: LineSubject, context: RuleContext, wanted: WantedList): LineCoverage | undefined {
  const codes = judgedCodes(subject, context);
  if (codes === undefined) return undefined;
  const table = coverageTableOf(context.tables);
  if (table === null) {
    context.read(noTable("coveragePolicies"));
    return undefined;
  }
  const reach = reachOn(subject.serviceDate, table, context);
  const { limiting, spoken, unmapped } = ofCode(reach, subject.line.procedureCode);
  const policies: LinePolicy[] = [];
  for (const { policy, answer, lists: all } of limiting) {
    const lists = all.filter((list) => wanted(list, policy));
    const reading = lists.length === 0 ? undefined : context.read(answer);
    if (reading != null) policies.push({ reading, diagnoses: coverageVerdicts(lists, codes) });
  }
  return { policies, spoken, elsewhere: reach.elsewhere, unmapped };
}

const limitsOf = /* @__PURE__ */ remembered(coverageLimits);

/** What the policies in reach hold for one code: every line with the code asks for the same. */
interface CodeCoverage {
  /** Policies with a list for the code. */
  readonly limiting: readonly (PolicyInReach & { readonly lists: readonly CoverageList[] })[];
  readonly spoken: boolean;
  readonly unmapped: readonly CoveragePolicy[];
}

const ofCode = /* @__PURE__ */ remembered((reach: PoliciesInReach, procedureCode: string): CodeCoverage => {
  const { policies } = reach;
  const speaking = policies.filter(({ policy }) => policy.kind !== "ncd" && speaksOf(policy, procedureCode));
  return {
    limiting: policies.flatMap((each) => {
      const { lists } = coverageLimits(each.policy, procedureCode);
      return lists.length === 0 ? [] : [{ ...each, lists }];
    }),
    spoken: speaking.length > 0,
    unmapped: speaking.flatMap(({ policy }) =>
      coverageLimits(policy, procedureCode).unmapped.length > 0 ? [policy] : [],
    ),
  };
});

/**
 * Says whether a list of the wanted kind could be for a code in some place of the payer.
 *
 * @param coverage - what is known of the line
 * @param procedureCode - procedure code by number
 * @param wanted - the lists
 * @returns true when the place could matter
 */
export function placeMatters({ elsewhere }: LineCoverage, procedureCode: string, wanted: WantedList): boolean {
  return elsewhere.some((policy) => {
    const { lists, unmapped } = limitsOf(policy, procedureCode);
    const isWanted = (list: CoverageList): boolean => wanted(list, policy);
    return lists.some(isWanted) || unmapped.some(isWanted);
  });
}

// All lines of a date and all rules of a check ask for the same policies, and so do other claims of the payer and place.
const reachesOfProfile = /* @__PURE__ */ remembered(
  (_: readonly CoveragePolicy[], __: PayerProfile): Map<string, PoliciesInReach> => new Map(),
);
const reachesOfClaim = /* @__PURE__ */ remembered(
  (_: readonly LineSubject[], __: "claim"): Map<string, PoliciesInReach> => new Map(),
);
const MOST_PLACES = 4096;

function reachOn(serviceDate: CalendarDate, table: readonly CoveragePolicy[], context: RuleContext): PoliciesInReach {
  const { claim, profile, setting, lines } = context;
  // A profile that came with the claim is this claim's alone.
  const reaches = typeof claim.payer === "string" ? reachesOfProfile(table, profile) : reachesOfClaim(lines, "claim");
  const { contractor, state } = claim;
  const place = contractor === undefined && state === undefined ? "" : JSON.stringify([contractor, state]);
  const key = `${serviceDate} ${setting} ${place}`;
  const known = reaches.get(key);
  if (known !== undefined) return known;
  if (reaches.size >= MOST_PLACES) reaches.clear();
  const reach = policiesInReach(table, policyScope(serviceDate, context));
  reaches.set(key, reach);
  return reach;
}

/** Codes the line points to, all of them billable on its date. */
function judgedCodes(subject: LineSubject, context: RuleContext): readonly string[] | undefined {
  const codes: string[] = [];
  let sound = true;
  for (const { code } of diagnosesOfLine(subject, context)) {
    codes.push(code);
    if (readBillable(code, subject.serviceDate, context) === undefined) sound = false;
  }
  return codes.length > 0 && sound ? codes : undefined;
}
