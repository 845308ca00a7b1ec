/**
 * The list of rules, and what a rule of your own is made of.
 *
 * @packageDocumentation
 */

export { rulesFor, type RuleSelection } from "./check/rules-for.js";
export { rules } from "./rules/index.js";
export { missing, problem } from "./rules/outcomes.js";
export type {
  About,
  ClaimRule,
  ClaimSubject,
  DayRule,
  DaySubject,
  DocumentedElement,
  EpisodeRule,
  EpisodeSubject,
  Facts,
  Governs,
  LineRule,
  LineSubject,
  MissingFact,
  Outcome,
  PayerCondition,
  Problem,
  Reading,
  Rule,
  RuleContext,
  RuleOf,
  RuleScope,
  RuleTopic,
  Severity,
  SwitchValue,
  Yield,
} from "./rules/rule.js";
