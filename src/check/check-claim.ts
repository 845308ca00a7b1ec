import type { Claim } from "../claim/claim.js";
import type { Reference } from "../reference/reference.js";
import { rules as allRules } from "../rules/index.js";
import type { Problem, Rule, Severity } from "../rules/rule.js";
import type { Citation, Edition, Mark, Undetermined } from "../values/citation.js";
import type { UnitPrice } from "./audit-code.js";
import type { ClaimCheck, Finding } from "./claim-check.js";
import { governingMark } from "./governing-mark.js";
import type { CheckRun, StaleReference } from "./rule-run.js";
import { markOf } from "./rule-run.js";
import type { RuleOutcome } from "./run-rules.js";
import { runRules } from "./run-rules.js";
import { withoutSilenced } from "./silence.js";
import { startRun } from "./start-run.js";
import { withAmounts } from "./with-amounts.js";

/** A finding that a person has decided to set aside. */
export interface Override {
  readonly ruleId: string;
  /** Line it is set aside for; omitted: every line. */
  readonly lineNumber?: number;
  /** Why: it stays visible in the result. */
  readonly reason: string;
}

/** How {@link checkClaim} checks. */
export interface CheckOptions {
  /** Rules to run; all of the catalogue unless told. Add, remove or replace freely. */
  readonly rules?: readonly Rule[];
  readonly reference?: Reference;
  /** What to do where a table is not verified for the date of service. */
  readonly staleReference?: StaleReference;
  /** Severity of a rule for this payer, or `off`. */
  readonly severities?: Readonly<Record<string, Severity | "off">>;
  readonly overrides?: readonly Override[];
  /** Dollars of one unit of a code on a date, to put them on findings about units; `unitPriceBy` of `./pricing` gives them. */
  readonly unitPrice?: UnitPrice;
}

/**
 * Checks a claim by the rules in force on each date of service, for its payer and setting.
 *
 * @param claim - one patient, one billing provider
 * @param options - rules, tables, severities, overrides
 * @throws RangeError when a `unitPrice` is no dollar amount
 * @returns findings with their fix and citation, and what could not be judged: silence is never a pass
 * @example
 * ```ts
 * import { checkClaim } from "ot-billing-rules";
 * const check = checkClaim({
 *   payer: "medicare-part-b", setting: "practitioner", diagnosisCodes: ["M25.641"],
 *   serviceLines: [{
 *     lineNumber: 1, procedureCode: "97530", modifiers: [], serviceDate: "2026-03-02", units: 1,
 *     diagnosisPointers: [1], placeOfServiceCode: "11",
 *   }],
 *   services: [{ procedureCode: "97530", minutes: 15, furnishedBy: "therapist", discipline: "OT" }],
 * });
 * check.findings.map((finding) => finding.fix); //=> ["Add GO to 97530."]
 * ```
 */
export function checkClaim(claim: Claim, options: CheckOptions = {}): ClaimCheck {
  const {
    rules = allRules,
    reference,
    staleReference = "advise",
    severities = {},
    overrides = [],
    unitPrice,
  } = options;
  const started = startRun(claim, reference, staleReference);
  if (started === null) return withoutPayer();
  const { run, incomplete } = started;
  const active = isAnyOff(severities) ? rules.filter((rule) => severities[rule.id] !== "off") : rules;
  const { outcomes, governed } = runRules(active, run, incomplete);
  const standing = withoutSilenced(outcomes);
  const found = distinctFindings(standing.flatMap((outcome) => findingOf(outcome, run, severities)));
  const findings: Finding[] = [];
  const overridden: Finding[] = [];
  for (const finding of inOrderOfLines(found, run)) {
    const override = overrideOf(finding, claim, overrides);
    if (override === undefined) findings.push(finding);
    else overridden.push({ ...finding, overrideReason: override.reason });
  }
  return {
    kind: "claim-check",
    findings: unitPrice === undefined ? findings : withAmounts(findings, run, unitPrice),
    undetermined: undeterminedOf(standing, run),
    governed,
    editions: distinctEditions(run.editions),
    overridden,
  };
}

function isAnyOff(severities: Readonly<Record<string, Severity | "off">>): boolean {
  return Object.values(severities).includes("off");
}

function withoutPayer(): ClaimCheck {
  const message = "The payer has no profile, so no rule can be judged. Pass a profile or a known key.";
  const undetermined = [{ missing: ["payer"], path: ["payer"], message, citations: [] }];
  return { kind: "claim-check", findings: [], undetermined, governed: [], editions: [], overridden: [] };
}

function findingOf(
  { rule, outcome, serviceDate }: RuleOutcome,
  run: CheckRun,
  severities: Readonly<Record<string, Severity | "off">>,
): readonly Finding[] {
  if (outcome.kind !== "problem") return [];
  const { message, fix, path, facts, restsOn = [] } = outcome;
  const chosen = severities[rule.id];
  const severity =
    chosen === undefined || chosen === "off"
      ? severityOf(rule, outcome, () => governingMark(rule, run, serviceDate))
      : chosen;
  const citations = distinctCitations([...rule.citations, ...restsOn.map((reading) => reading.citation)]);
  return [{ ruleId: rule.id, severity, message, fix, path, facts, citations }];
}

/** A finding is never more severe than the rows of data it rests on, the switch of the payer's profile among them. */
function severityOf(rule: Rule, { severity, restsOn = [] }: Problem, payerMark: () => Mark): Severity {
  const declared = severity ?? rule.severity;
  if (declared !== "error") return declared;
  const isWeak = restsOn.some((reading) => reading.stale || isUnsure(markOf(reading)));
  return isWeak || isUnsure(payerMark()) ? "warning" : "error";
}

function isUnsure(mark: Mark): boolean {
  return mark === "single" || mark === "recall";
}

function distinctCitations(citations: readonly Citation[]): readonly Citation[] {
  const seen = new Set<string>();
  return citations.filter(({ publication, section }) => {
    const key = `${publication} ${section}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Equal findings merge; the most severe of them stands. */
function distinctFindings(found: readonly Finding[]): readonly Finding[] {
  if (found.length < 2) return found;
  const distinct: Finding[] = [];
  const ofPlace = new Map<string, number[]>();
  for (const each of found) {
    const place = `${each.ruleId} ${each.path.join(".")}`;
    const known = ofPlace.get(place);
    const same = known?.find((index) => isSameFacts(distinct[index], each));
    if (same === undefined) {
      if (known === undefined) ofPlace.set(place, [distinct.length]);
      else known.push(distinct.length);
      distinct.push(each);
    } else if (RANK[each.severity] > RANK[distinct[same]?.severity ?? "error"]) distinct[same] = each;
  }
  return distinct;
}

function isSameFacts(a: Finding | undefined, b: Finding): boolean {
  return a !== undefined && JSON.stringify(a.facts) === JSON.stringify(b.facts);
}

const RANK: Readonly<Record<Severity, number>> = { information: 0, warning: 1, error: 2 };

/** Findings about the claim first, then those of each line; within a line they stay in the order of the rules. */
function inOrderOfLines(found: readonly Finding[], run: CheckRun): readonly Finding[] {
  if (found.length < 2) return found;
  const places = new Map(run.lines.map((line, index) => [line.path[1], index]));
  const place = ({ path }: Finding): number =>
    path[0] === "serviceLines" ? (places.get(path[1] ?? -1) ?? run.lines.length) : -1;
  return [...found].sort((a, b) => place(a) - place(b));
}

function distinctEditions(editions: ReadonlySet<Edition>): readonly Edition[] {
  const distinct = new Map<string, Edition>();
  for (const edition of editions) distinct.set(`${edition.table} ${edition.edition}`, edition);
  return [...distinct.values()];
}

function overrideOf(finding: Finding, claim: Claim, overrides: readonly Override[]): Override | undefined {
  if (overrides.length === 0) return undefined;
  const index = finding.path[0] === "serviceLines" ? finding.path[1] : undefined;
  const lineNumber = typeof index === "number" ? claim.serviceLines[index]?.lineNumber : undefined;
  return overrides.find(
    (override) =>
      override.ruleId === finding.ruleId && (override.lineNumber === undefined || override.lineNumber === lineNumber),
  );
}

function undeterminedOf(standing: readonly RuleOutcome[], run: CheckRun): readonly Undetermined[] {
  const entries = standing.flatMap(({ rule, outcome }): readonly Undetermined[] => {
    if (outcome.kind !== "missing") return [];
    const { missing, path } = outcome;
    return [{ ruleId: rule.id, missing, path, citations: rule.citations }];
  });
  const tables = [...run.tablesMissing.values()].map(({ ruleId, edition }): Undetermined => {
    const message = `Table ${edition.table}, edition ${edition.edition}, is not verified for the date of service.`;
    return { ruleId, missing: [`reference.${edition.table}`], path: [], message, citations: [] };
  });
  const noLine = run.lines.length === 0 ? [NO_DATED_LINE] : [];
  return distinctUndetermined([...noLine, ...entries, ...tables]);
}

/** Every rule is judged on a date of service, so without one there is nothing to judge by: that is no pass. */
const NO_DATED_LINE: Undetermined = {
  missing: ["serviceLines.serviceDate"],
  path: ["serviceLines"],
  message: "No line has a code and a date of service, so the claim as a whole could not be judged.",
  citations: [],
};

function distinctUndetermined(entries: readonly Undetermined[]): readonly Undetermined[] {
  if (entries.length < 2) return entries;
  const ofRule = new Map<string | undefined, Undetermined[]>();
  return entries.filter((entry) => {
    const known = ofRule.get(entry.ruleId);
    if (known === undefined) {
      ofRule.set(entry.ruleId, [entry]);
      return true;
    }
    if (known.some((other) => isSameUndetermined(other, entry))) return false;
    known.push(entry);
    return true;
  });
}

function isSameUndetermined(a: Undetermined, b: Undetermined): boolean {
  return a.message === b.message && isSameList(a.missing, b.missing) && isSameList(a.path, b.path);
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
