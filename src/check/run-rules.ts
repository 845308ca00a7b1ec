import type { Claim } from "../claim/claim.js";
import type {
  ClaimRule,
  ClaimSubject,
  DayRule,
  DaySubject,
  EpisodeRule,
  EpisodeSubject,
  LineRule,
  LineSubject,
  Outcome,
  Rule,
} from "../rules/rule.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { CheckRun } from "./rule-run.js";
import { contextOf, governanceOf } from "./rule-run.js";
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

/**
 * Runs rules over a claim: each on the dates and for the payer and setting it is for.
 *
 * @param rules - rules in order
 * @param run - the claim being checked
 * @param incomplete - lines without a code or a date
 * @returns every outcome, and the rules that governed
 */
export function runRules(rules: readonly Rule[], run: CheckRun, incomplete: readonly LineSubject[]): RuleOutcomes {
  const days = daysOf(run);
  const subjects: Subjects = { lines: run.lines, incomplete, days, episodes: episodesOf(run) };
  const outcomes: RuleOutcome[] = [];
  const governed: string[] = [];
  for (const rule of rules) {
    const runner = new Map<CalendarDate, boolean>();
    const governs = (serviceDate: CalendarDate): boolean => {
      const known = runner.get(serviceDate);
      if (known !== undefined) return known;
      const governance = governanceOf(rule, run, serviceDate);
      runner.set(serviceDate, governance === "governs");
      if (typeof governance === "object" && concerns(rule, subjects, run.claim)) {
        const outcome = unsetSwitches(governance.unset);
        if (!outcomes.some((known) => known.rule === rule && known.outcome.path.join() === outcome.path.join())) {
          outcomes.push({ rule, outcome, serviceDate });
        }
      }
      return governance === "governs";
    };
    outcomes.push(...runRule(rule, run, subjects, governs));
    if ([...runner.values()].includes(true)) governed.push(rule.id);
  }
  return { outcomes, governed };
}

function runRule(
  rule: Rule,
  run: CheckRun,
  subjects: Subjects,
  governs: (serviceDate: CalendarDate) => boolean,
): readonly RuleOutcome[] {
  switch (rule.scope) {
    case "line":
      return runLineRule(rule, run, subjects, governs);
    case "day":
      return runDayRule(rule, run, subjects, governs);
    case "claim":
      return runClaimRule(rule, run, subjects, governs);
    case "episode":
      return runEpisodeRule(rule, run, subjects, governs);
  }
}

type GovernsOn = (serviceDate: CalendarDate) => boolean;

function runLineRule(rule: LineRule, run: CheckRun, subjects: Subjects, governs: GovernsOn): readonly RuleOutcome[] {
  const lines = rule.judgesIncompleteLines === true ? [...subjects.lines, ...subjects.incomplete] : subjects.lines;
  return lines
    .filter((subject) => concernsLine(rule, subject, run.claim))
    .flatMap((subject) => {
      const { serviceDate } = subject;
      if (!governs(serviceDate)) return [];
      const context = contextOf(rule, run, serviceDate);
      return rule.check(subject, context).map((outcome) => ({ rule, outcome, serviceDate }));
    });
}

function runDayRule(rule: DayRule, run: CheckRun, subjects: Subjects, governs: GovernsOn): readonly RuleOutcome[] {
  return subjects.days.flatMap((subject) => {
    const { serviceDate } = subject;
    if (!subject.lines.some((line) => concernsLine(rule, line, run.claim)) || !governs(serviceDate)) return [];
    const context = contextOf(rule, run, serviceDate);
    return rule.check(subject, context).map((outcome) => ({ rule, outcome, serviceDate }));
  });
}

function runClaimRule(rule: ClaimRule, run: CheckRun, subjects: Subjects, governs: GovernsOn): readonly RuleOutcome[] {
  return subjects.days.flatMap(({ serviceDate, lines }) => {
    if (!governs(serviceDate)) return [];
    const subject: ClaimSubject = { serviceDate, lines };
    const context = contextOf(rule, run, serviceDate);
    return rule.check(subject, context).map((outcome) => ({ rule, outcome, serviceDate }));
  });
}

function runEpisodeRule(
  rule: EpisodeRule,
  run: CheckRun,
  subjects: Subjects,
  governs: GovernsOn,
): readonly RuleOutcome[] {
  return subjects.episodes.flatMap((subject) => {
    const { serviceDate } = subject;
    if (!governs(serviceDate)) return [];
    const context = contextOf(rule, run, serviceDate);
    return rule.check(subject, context).map((outcome) => ({ rule, outcome, serviceDate }));
  });
}

function concerns(rule: Rule, subjects: Subjects, claim: Claim): boolean {
  const limited = rule.procedureCodes !== undefined || rule.concerns !== undefined;
  return !limited || subjects.lines.some((subject) => concernsLine(rule, subject, claim));
}

function concernsLine(rule: Rule, subject: LineSubject, claim: Claim): boolean {
  if (rule.procedureCodes?.includes(subject.line.procedureCode) === false) return false;
  return rule.concerns?.(subject, claim) ?? true;
}

function unsetSwitches(unset: readonly string[]): Outcome {
  const missing = unset.map((name) => `payer.${name}`);
  return { kind: "missing", missing, path: ["payer", unset[0] ?? ""], about: {} };
}
