import type { About, Yield } from "../rules/rule.js";
import type { RuleOutcome } from "./run-rules.js";

/**
 * Leaves out what yields to another rule's finding on the same thing, so that one fault gives one finding.
 *
 * @param outcomes - what all rules answered
 * @returns the outcomes that stand
 */
export function withoutSilenced(outcomes: readonly RuleOutcome[]): readonly RuleOutcome[] {
  if (!outcomes.some(canYield)) return outcomes;
  const problems = new Map<string, About[]>();
  for (const { rule, outcome, serviceDate } of outcomes) {
    if (outcome.kind !== "problem") continue;
    const about = withDay(outcome.about, serviceDate);
    const known = problems.get(rule.id);
    if (known === undefined) problems.set(rule.id, [about]);
    else known.push(about);
  }
  if (problems.size === 0) return outcomes;
  return outcomes.filter(({ rule, outcome, serviceDate }) => {
    const isSilenced = ({ ruleId, on }: Yield): boolean => {
      const others = problems.get(ruleId);
      if (others === undefined) return false;
      const about = withDay(outcome.about, serviceDate);
      return others.some((other) => isSame(about, other, on));
    };
    if (rule.yieldsTo?.some(isSilenced) === true) return false;
    return outcome.kind !== "problem" || outcome.alsoYieldsTo?.some(isSilenced) !== true;
  });
}

function canYield({ rule, outcome }: RuleOutcome): boolean {
  return rule.yieldsTo !== undefined || (outcome.kind === "problem" && outcome.alsoYieldsTo !== undefined);
}

function withDay(about: About, serviceDate: string): About {
  return about.day === undefined ? { ...about, day: serviceDate } : about;
}

function isSame(a: About, b: About, on: Yield["on"]): boolean {
  switch (on) {
    case "line":
      return a.line !== undefined && a.line === b.line;
    case "code":
      return a.day === b.day && isSameDiscipline(a, b) && codesOf(a).some((code) => codesOf(b).includes(code));
    case "pair":
      return a.pair !== undefined && a.pair.join() === b.pair?.join() && a.day === b.day;
    case "modifier":
      return a.line === b.line && (a.modifiers ?? []).some((modifier) => (b.modifiers ?? []).includes(modifier));
    case "diagnosis":
      // A code can be whole on one date of a claim and broken on another.
      return a.diagnosis !== undefined && a.diagnosis === b.diagnosis && a.day === b.day;
    case "day":
      return a.day === b.day && isSameDiscipline(a, b);
  }
}

/** What is about several codes, or a pair, is about each of them. */
function codesOf({ code, codes = [], pair }: About): readonly string[] {
  return [...(code === undefined ? [] : [code]), ...codes, ...(pair ?? [])];
}

/** A discipline that is not known may be the same. */
function isSameDiscipline(a: About, b: About): boolean {
  return a.discipline === undefined || b.discipline === undefined || a.discipline === b.discipline;
}
