import { coverageLimits } from "../../reference/coverage-limits.js";
import type { CoverageList, CoveragePolicy } from "../../reference/coverage-policies.js";
import type { PoliciesInReach } from "../../reference/coverage-reach.js";
import { policiesInReach, speaksOf } from "../../reference/coverage-reach.js";
import type { DiagnosisCoverage } from "../../reference/coverage-verdict.js";
import { coverageVerdicts } from "../../reference/coverage-verdict.js";
import { coverageTableOf } from "../../reference/look-up-coverage.js";
import { noTable } from "../../reference/no-table.js";
import type { CalendarDate } from "../../values/calendar-date.js";
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
  const { procedureCode } = subject.line;
  const { policies, elsewhere } = reachOn(subject.serviceDate, table, context);
  const speaking = policies.filter(({ policy }) => policy.kind !== "ncd" && speaksOf(policy, procedureCode));
  return {
    policies: policies.flatMap(({ policy, answer }) => {
      const lists = coverageLimits(policy, procedureCode).lists.filter((list) => wanted(list, policy));
      const reading = lists.length === 0 ? undefined : context.read(answer);
      return reading == null ? [] : [{ reading, diagnoses: coverageVerdicts(lists, codes) }];
    }),
    spoken: speaking.length > 0,
    elsewhere,
    unmapped: speaking.flatMap(({ policy }) =>
      coverageLimits(policy, procedureCode).unmapped.length > 0 ? [policy] : [],
    ),
  };
}

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
    const { lists, unmapped } = coverageLimits(policy, procedureCode);
    return [...lists, ...unmapped].some((list) => wanted(list, policy));
  });
}

// All lines of a date and all rules of a check ask for the same policies.
const reaches = /* @__PURE__ */ new WeakMap<readonly LineSubject[], Map<CalendarDate, PoliciesInReach>>();

function reachOn(serviceDate: CalendarDate, table: readonly CoveragePolicy[], context: RuleContext): PoliciesInReach {
  const ofCheck = reaches.get(context.lines) ?? new Map<CalendarDate, PoliciesInReach>();
  reaches.set(context.lines, ofCheck);
  const known = ofCheck.get(serviceDate);
  if (known !== undefined) return known;
  const reach = policiesInReach(table, policyScope(serviceDate, context));
  ofCheck.set(serviceDate, reach);
  return reach;
}

/** Codes the line points to, all of them billable on its date. */
function judgedCodes(subject: LineSubject, context: RuleContext): readonly string[] | undefined {
  const codes = diagnosesOfLine(subject, context).map(({ code }) => code);
  const sound = codes.filter((code) => readBillable(code, subject.serviceDate, context) !== undefined);
  return codes.length > 0 && sound.length === codes.length ? codes : undefined;
}
