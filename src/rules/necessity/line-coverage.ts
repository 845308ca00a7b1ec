import type { PayerProfile } from "../../claim/payer.js";
import type { CoveragePolicy } from "../../reference/coverage-policies.js";
import type { PoliciesInReach } from "../../reference/coverage-reach.js";
import { policiesInReach } from "../../reference/coverage-reach.js";
import type { DiagnosisCoverage } from "../../reference/coverage-verdict.js";
import { coverageVerdicts } from "../../reference/coverage-verdict.js";
import { coverageTableOf } from "../../reference/look-up-coverage.js";
import { noTable } from "../../reference/no-table.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import { rememberedLast } from "../../values/remembered-last.js";
import { remembered } from "../../values/remembered.js";
import { diagnosesOfLine, readBillable } from "../diagnoses/reported-diagnoses.js";
import { missing } from "../outcomes.js";
import type { LineSubject, MissingFact, Reading, RuleContext } from "../rule.js";
import type { CodeCoverage, ListSort } from "./code-coverage.js";
import { codeCoverage } from "./code-coverage.js";
import { policyScope } from "./policy-scope.js";

/** That the place is not known, which would tell what policies there are. */
export const PLACE_MISSING: MissingFact = /* @__PURE__ */ missing(["contractor"], ["contractor"]);

/** What one policy says of a line. */
export interface LinePolicy {
  readonly reading: Reading<CoveragePolicy>;
  /** One verdict for each diagnosis the line points to. */
  readonly diagnoses: readonly DiagnosisCoverage[];
}

/** A line that can be judged by its diagnoses. */
export interface JudgedLine {
  /** Codes the line points to, all of them billable on its date. */
  readonly diagnosisCodes: readonly string[];
  /** What the policies in reach hold for the code of the line. */
  readonly coverage: CodeCoverage;
}

/**
 * Gathers what the policies in reach hold for a line. A line that points nowhere, or to a diagnosis that is not billable on
 * its date, is left to the rules of diagnoses.
 *
 * @param subject - the line
 * @param context - claim, payer, tables
 * @returns its diagnoses and policies; `undefined` where the line cannot be judged
 */
export function judgedLine(subject: LineSubject, context: RuleContext): JudgedLine | undefined {
  const { lines } = judgedOf(context.lines, context);
  const known = lines.get(subject);
  if (known !== undefined) return known;
  const read = readCodes(subject, context);
  if (read === undefined) return undefined;
  const table = coverageTableOf(context.tables);
  if (table === null) {
    context.read(noTable("coveragePolicies"));
    return undefined;
  }
  const reach = reachOn(subject.serviceDate, table, context);
  const judged = { diagnosisCodes: read.codes, coverage: codeCoverage(reach, subject.line.procedureCode) };
  if (read.isVerified) lines.set(subject, judged);
  return judged;
}

/**
 * Judges the diagnoses of a line by the lists of one sort.
 *
 * @param line - the line's diagnoses and policies
 * @param sort - the lists to judge by
 * @param context - of the rule
 * @returns what each policy with such a list for the code says
 */
export function judgePolicies(
  { diagnosisCodes, coverage }: JudgedLine,
  sort: ListSort,
  context: RuleContext,
): readonly LinePolicy[] {
  const policies: LinePolicy[] = [];
  for (const { answer, lists } of coverage.limiting[sort]) {
    const reading = context.read(answer);
    if (reading != null) policies.push({ reading, diagnoses: coverageVerdicts(lists, diagnosisCodes) });
  }
  return policies;
}

/** What the rules of one check share. */
interface Judged {
  /** Lines whose diagnoses are verified for their date; of the others each rule must say so for itself. */
  readonly lines: Map<LineSubject, JudgedLine>;
  readonly reaches: Map<CalendarDate, PoliciesInReach>;
}

const judgedOf = /* @__PURE__ */ rememberedLast((_: readonly LineSubject[], __: RuleContext): Judged => ({
  lines: new Map(),
  reaches: new Map(),
}));

// Other claims of the payer and place ask for the same policies.
const reachesOfProfile = /* @__PURE__ */ remembered(
  (_: readonly CoveragePolicy[], __: PayerProfile): Map<string, PoliciesInReach> => new Map(),
);
const MOST_PLACES = 4096;

function reachOn(serviceDate: CalendarDate, table: readonly CoveragePolicy[], context: RuleContext): PoliciesInReach {
  const { reaches } = judgedOf(context.lines, context);
  let reach = reaches.get(serviceDate);
  if (reach === undefined) reaches.set(serviceDate, (reach = reachOfPlace(serviceDate, table, context)));
  return reach;
}

function reachOfPlace(
  serviceDate: CalendarDate,
  table: readonly CoveragePolicy[],
  context: RuleContext,
): PoliciesInReach {
  const { claim, profile, setting } = context;
  // A profile that came with the claim is this claim's alone.
  if (typeof claim.payer !== "string") return policiesInReach(table, policyScope(serviceDate, context));
  const reaches = reachesOfProfile(table, profile);
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

function readCodes(
  subject: LineSubject,
  context: RuleContext,
): { readonly codes: readonly string[]; readonly isVerified: boolean } | undefined {
  const codes: string[] = [];
  let isSound = true;
  let isVerified = true;
  for (const diagnosis of diagnosesOfLine(subject, context)) {
    const reading = readBillable(diagnosis, subject.serviceDate, context);
    codes.push(diagnosis.code);
    isSound &&= reading !== undefined;
    isVerified &&= reading?.stale === false;
  }
  return codes.length > 0 && isSound ? { codes, isVerified } : undefined;
}
