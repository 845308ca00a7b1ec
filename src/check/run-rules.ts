import type { Claim } from "../claim/claim.js";
import type { DaySubject, EpisodeSubject, LineSubject, Outcome, Rule, RuleContext } from "../rules/rule.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { forgetLast } from "../values/remembered-last.js";
import type { Governance } from "./governance.js";
import { governancesOf } from "./governance.js";
import type { RuleStep, RuleSteps } from "./rule-steps.js";
import { ruleSteps } from "./rule-steps.js";
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

/** What was decided once for all rules of a claim on one of its dates. */
interface Dated {
  readonly serviceDate: CalendarDate;
  /** One for each rule, in their order. */
  readonly governances: readonly Governance[];
  readonly context: RuleContext;
}

/** A line, day or episode, and what was decided on its date. */
interface Judged<Subject> {
  readonly subject: Subject;
  readonly dated: Dated;
}

/** What a claim has to be judged, gathered once for all rules. */
interface Docket {
  readonly claim: Claim;
  readonly lines: readonly Judged<LineSubject>[];
  readonly incomplete: readonly Judged<LineSubject>[];
  readonly days: readonly Judged<DaySubject>[];
  readonly episodes: readonly Judged<EpisodeSubject>[];
}

/** What the rule that is asking has answered so far. */
interface Answers {
  /** Switches that are not set: they stand before what the rule answers. */
  readonly unset: RuleOutcome[];
  readonly outcomes: RuleOutcome[];
  /** Whether it governs any date. */
  governs: boolean;
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
  const outcomes: RuleOutcome[] = [];
  const governed: string[] = [];
  const [first] = rules;
  if (first === undefined) return { outcomes, governed };
  const ready = ruleSteps(rules);
  const asking: Asking = { rule: first };
  const docket = docketOf(ready, run, incomplete, byDate(ready, run, asking));
  const answers: Answers = { unset: [], outcomes: [], governs: false };
  try {
    for (const step of ready.steps) {
      const { rule } = step;
      asking.rule = rule;
      answers.governs = false;
      runStep(step, docket, answers);
      if (answers.governs) governed.push(rule.id);
      if (answers.unset.length > 0) outcomes.push(...answers.unset.splice(0));
      if (answers.outcomes.length > 0) outcomes.push(...answers.outcomes.splice(0));
    }
  } finally {
    forgetLast();
  }
  return { outcomes, governed };
}

/** Decides for each date when it is first asked for: most claims have one or two. */
function byDate(ready: RuleSteps, run: CheckRun, asking: Asking): (serviceDate: CalendarDate) => Dated {
  const known: Dated[] = [];
  return (serviceDate) => {
    for (const each of known) if (each.serviceDate === serviceDate) return each;
    const governances = governancesOf(ready, run, serviceDate);
    const fresh = { serviceDate, governances, context: contextOf(asking, run, serviceDate) };
    known.push(fresh);
    return fresh;
  };
}

function docketOf(
  { scopes }: RuleSteps,
  run: CheckRun,
  incomplete: readonly LineSubject[],
  datedOn: (serviceDate: CalendarDate) => Dated,
): Docket {
  const judged = <Subject extends { readonly serviceDate: CalendarDate }>(
    subjects: readonly Subject[],
  ): readonly Judged<Subject>[] => subjects.map((subject) => ({ subject, dated: datedOn(subject.serviceDate) }));
  return {
    claim: run.claim,
    lines: judged(run.lines),
    incomplete: judged(incomplete),
    days: scopes.has("day") || scopes.has("claim") ? judged(daysOf(run)) : [],
    episodes: scopes.has("episode") ? judged(episodesOf(run)) : [],
  };
}

function runStep(step: RuleStep, docket: Docket, answers: Answers): void {
  switch (step.scope) {
    case "line":
      judgeEach(step, docket.lines, concernsLine, docket, answers);
      if (step.judgesIncompleteLines) judgeEach(step, docket.incomplete, concernsLine, docket, answers);
      return;
    case "day":
      return judgeEach(step, docket.days, concernsDay, docket, answers);
    case "claim":
      return judgeEach(step, docket.days, concernsAll, docket, answers);
    case "episode":
      return judgeEach(step, docket.episodes, concernsAll, docket, answers);
  }
}

/** Judges each subject on whose date the rule governs, of those that concern the rule. */
function judgeEach<Subject>(
  step: RuleStep & { readonly check: (subject: Subject, context: RuleContext) => readonly Outcome[] },
  judged: readonly Judged<Subject>[],
  isConcerned: (step: RuleStep, subject: Subject, claim: Claim) => boolean,
  docket: Docket,
  answers: Answers,
): void {
  const { rule, index, isLimited } = step;
  for (const { subject, dated } of judged) {
    const governance = dated.governances[index];
    if (governance === "does-not-govern" || governance === undefined) continue;
    if (isLimited && !isConcerned(step, subject, docket.claim)) continue;
    const { serviceDate } = dated;
    if (governance !== "governs") {
      noteUnset(step, governance.unset, serviceDate, docket, answers);
      continue;
    }
    answers.governs = true;
    for (const outcome of step.check(subject, dated.context)) answers.outcomes.push({ rule, outcome, serviceDate });
  }
}

function concernsAll(): boolean {
  return true;
}

function concernsDay(step: RuleStep, { lines }: DaySubject, claim: Claim): boolean {
  for (const line of lines) if (concernsLine(step, line, claim)) return true;
  return false;
}

function concernsLine({ procedureCodes, concerns }: RuleStep, subject: LineSubject, claim: Claim): boolean {
  if (procedureCodes?.has(subject.line.procedureCode) === false) return false;
  return concerns === null || concerns(subject, claim);
}

/** Names the switches that would tell whether the rule governs: once for a rule, and only where a line concerns it. */
function noteUnset(
  step: RuleStep,
  unset: readonly string[],
  serviceDate: CalendarDate,
  { claim, lines }: Docket,
  answers: Answers,
): void {
  if (step.isLimited && !lines.some(({ subject }) => concernsLine(step, subject, claim))) return;
  const [first = ""] = unset;
  if (answers.unset.some(({ outcome }) => outcome.path[1] === first)) return;
  const missing = unset.map((name) => `payer.${name}`);
  const outcome: Outcome = { kind: "missing", missing, path: ["payer", first], about: {} };
  answers.unset.push({ rule: step.rule, outcome, serviceDate });
}
