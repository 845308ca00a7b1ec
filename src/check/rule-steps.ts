import type { Claim } from "../claim/claim.js";
import type { DaySubject, EpisodeSubject, LineSubject, Outcome, Rule, RuleContext, RuleScope } from "../rules/rule.js";
import { remembered } from "../values/remembered.js";

/** A rule made ready for the engine: all steps have the same fields, so that reading them is fast, whatever a rule has. */
interface StepOf<Scope extends RuleScope, Subject> {
  readonly rule: Rule;
  /** Place in the list of rules. */
  readonly index: number;
  readonly scope: Scope;
  /** Codes the rule is limited to; `null`: every code. */
  readonly procedureCodes: ReadonlySet<string> | null;
  /** Whether a line concerns the rule; `null`: every line does. */
  readonly concerns: ((line: LineSubject, claim: Claim) => boolean) | null;
  /** Whether it is limited to some codes or lines at all. */
  readonly isLimited: boolean;
  readonly judgesIncompleteLines: boolean;
  readonly check: (subject: Subject, context: RuleContext) => readonly Outcome[];
}

/** A rule as the engine runs it. */
export type RuleStep =
  | StepOf<"line", LineSubject>
  | StepOf<"day", DaySubject>
  | StepOf<"claim", DaySubject>
  | StepOf<"episode", EpisodeSubject>;

/** A list of rules made ready. */
export interface RuleSteps {
  readonly rules: readonly Rule[];
  readonly scopes: ReadonlySet<RuleScope>;
  readonly steps: readonly RuleStep[];
}

/**
 * Makes a list of rules ready to run. A list of the same rules as before gives the same object.
 *
 * @param rules - rules in order
 * @returns one step for each rule
 */
export function ruleSteps(rules: readonly Rule[]): RuleSteps {
  const [first] = rules;
  if (first === undefined) return NO_STEPS;
  const { lists } = listsFrom(first, null);
  for (const known of lists) if (isSameList(known.rules, rules)) return known;
  const fresh: RuleSteps = {
    rules: [...rules],
    scopes: new Set(rules.map(({ scope }) => scope)),
    steps: rules.map(stepOf),
  };
  lists.unshift(fresh);
  lists.length = Math.min(lists.length, MOST_LISTS);
  return fresh;
}

const NO_STEPS: RuleSteps = { rules: [], scopes: new Set(), steps: [] };

/** A program checks by one list of rules, or a few. */
const MOST_LISTS = 4;

/** Lists that were made ready, by their first rule. */
const listsFrom = /* @__PURE__ */ remembered((_: Rule, __: null): { readonly lists: RuleSteps[] } => ({ lists: [] }));

function isSameList(a: readonly Rule[], b: readonly Rule[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

function stepOf(rule: Rule, index: number): RuleStep {
  const { scope, procedureCodes } = rule;
  const step = {
    rule,
    index,
    scope,
    procedureCodes: procedureCodes === undefined ? null : new Set(procedureCodes),
    concerns: rule.concerns?.bind(rule) ?? null,
    isLimited: procedureCodes !== undefined || rule.concerns !== undefined,
    judgesIncompleteLines: rule.judgesIncompleteLines === true,
    check: rule.check.bind(rule),
  };
  // The scope of a rule says what its check takes.
  return step as RuleStep;
}
