import type { Claim } from "../claim/claim.js";
import type { DaySubject, EpisodeSubject, LineSubject, Outcome, Rule, RuleContext } from "../rules/rule.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Governance } from "./governance.js";
import { governancesOf } from "./governance.js";
import type { Asking, CheckRun } from "./rule-run.js";
import { contextOf } from "./rule-run.js";
import { daysOf, episodesOf } from "./subjects.js";

/** What one rule answered on one date. */
export interface RuleOutcome {
  readonly rule: Rule;
  readonly outcome: Outcome;
  readonly serviceDate: CalendarDate;
}

/** What all rules answered. */
export interface RuleOutcomes {
  readonly outcomes: readonly RuleOutcome[];
  readonly governed: readonly string[];
}

/** Subjects of a claim, gathered once for all rules. */
interface Subjects {
  readonly lines: readonly LineSubject[];
  readonly incomplete: readonly LineSubject[];
  readonly days: readonly DaySubject[];
  readonly episodes: readonly EpisodeSubject[];
}

/** What was decided once for all rules of a claim on one of its dates. */
interface Dated {
  readonly serviceDate: CalendarDate;
  /** One for each rule, in their order. */
  readonly governances: readonly Governance[];
  readonly context: RuleContext;
}

/** One rule on its way over a claim. */
interface Pass {
  readonly index: number;
  readonly claim: Claim;
  readonly subjects: Subjects;
  readonly datedOn: (serviceDate: CalendarDate) => Dated;
  /** Switches that are not set: they stand before what the rule answers. */
  readonly unset: RuleOutcome[];
  readonly answers: RuleOutcome[];
  /** Whether it governed any date so far. */
  governed: boolean;
}

/**
 * Runs rules over a claim: each on the dates and for the payer and setting it is for.
 *
 * @param rules - rules in order
 * @param run - the claim being checked
 * @param incomplete - lines without a code or a date
 * @returns every outcome, and the rules that governed
 */
export function runRules(rules: readonly Rule[], run: CheckRun, incomplete: readonly LineSubject[]): RuleOutcomes {
  const [first] = rules;
  if (first === undefined) return { outcomes: [], governed: [] };
  const asking: Asking = { rule: first };
  const subjects: Subjects = { lines: run.lines, incomplete, days: daysOf(run), episodes: episodesOf(run) };
  const outcomes: RuleOutcome[] = [];
  const governed: string[] = [];
  const datedOn = byDate(rules, run, asking);
  for (let index = 0; index < rules.length; index += 1) {
    const rule = rules[index] ?? first;
    asking.rule = rule;
    const pass: Pass = { index, claim: run.claim, subjects, datedOn, unset: [], answers: [], governed: false };
    runRule(rule, pass);
    outcomes.push(...pass.unset, ...pass.answers);
    if (pass.governed) governed.push(rule.id);
  }
  return { outcomes, governed };
}

/** Decides for each date when it is first asked for: most claims have one or two. */
function byDate(rules: readonly Rule[], run: CheckRun, asking: Asking): Pass["datedOn"] {
  const known: Dated[] = [];
  return (serviceDate) => {
    for (const each of known) if (each.serviceDate === serviceDate) return each;
    const governances = governancesOf(rules, run, serviceDate);
    const fresh = { serviceDate, governances, context: contextOf(asking, run, serviceDate) };
    known.push(fresh);
    return fresh;
  };
}

function runRule(rule: Rule, pass: Pass): void {
  const { subjects } = pass;
  switch (rule.scope) {
    case "line":
      judgeEach(rule, pass, subjects.lines, concernsLine);
      if (rule.judgesIncompleteLines === true) judgeEach(rule, pass, subjects.incomplete, concernsLine);
      return;
    case "day":
      return judgeEach(rule, pass, subjects.days, concernsDay);
    case "claim":
      return judgeEach(rule, pass, subjects.days, null);
    case "episode":
      return judgeEach(rule, pass, subjects.episodes, null);
  }
}

interface Judging<Subject> {
  check(subject: Subject, context: RuleContext): readonly Outcome[];
}

/** Judges each subject on whose date the rule governs, of those that concern the rule. */
function judgeEach<Subject extends { readonly serviceDate: CalendarDate }>(
  rule: Rule & Judging<Subject>,
  pass: Pass,
  judged: readonly Subject[],
  isConcerned: ((rule: Rule, subject: Subject, claim: Claim) => boolean) | null,
): void {
  const { index, claim, answers } = pass;
  const limited = isLimited(rule);
  let dated: Dated | undefined;
  for (const subject of judged) {
    const { serviceDate } = subject;
    if (dated?.serviceDate !== serviceDate) dated = pass.datedOn(serviceDate);
    const governance = dated.governances[index];
    if (governance === "does-not-govern" || governance === undefined) continue;
    if (limited && isConcerned?.(rule, subject, claim) === false) continue;
    if (governance !== "governs") {
      noteUnset(rule, governance.unset, serviceDate, pass);
      continue;
    }
    pass.governed = true;
    for (const outcome of rule.check(subject, dated.context)) answers.push({ rule, outcome, serviceDate });
  }
}

function isLimited(rule: Rule): boolean {
  return rule.procedureCodes !== undefined || rule.concerns !== undefined;
}

function concernsDay(rule: Rule, { lines }: DaySubject, claim: Claim): boolean {
  for (const line of lines) if (concernsLine(rule, line, claim)) return true;
  return false;
}

function concernsLine(rule: Rule, subject: LineSubject, claim: Claim): boolean {
  if (rule.procedureCodes?.includes(subject.line.procedureCode) === false) return false;
  return rule.concerns?.(subject, claim) ?? true;
}

/** Names the switches that would tell whether the rule governs: once for a rule, and only where a line concerns it. */
function noteUnset(rule: Rule, unset: readonly string[], serviceDate: CalendarDate, pass: Pass): void {
  const { subjects, claim } = pass;
  if (isLimited(rule) && !subjects.lines.some((subject) => concernsLine(rule, subject, claim))) return;
  const [first = ""] = unset;
  if (pass.unset.some(({ outcome }) => outcome.path[1] === first)) return;
  const missing = unset.map((name) => `payer.${name}`);
  pass.unset.push({ rule, outcome: { kind: "missing", missing, path: ["payer", first], about: {} }, serviceDate });
}
