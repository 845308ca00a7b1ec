import type { CheckOptions } from "../check/check-claim.js";
import { rules as allRules } from "../rules/index.js";
import type { Rule, Severity } from "../rules/rule.js";
import { cliFailure } from "./cli-failure.js";
import type { Arguments } from "./parse-arguments.js";
import { closestWord } from "../values/closest-word.js";

const SEVERITIES: readonly (Severity | "off")[] = ["error", "warning", "information", "off"];

/**
 * Reads which rules run and how severe they are.
 *
 * @param args - arguments of the command
 * @returns options of `checkClaim`
 * @throws a usage failure for a rule or severity that is not there
 */
export function readRuleOptions(args: Arguments): CheckOptions {
  if (args.has("rules") && args.has("without"))
    throw cliFailure("usage", "--rules names the rules that run, --without those that do not: give one of them.");
  const only = args.list("rules").map((id) => knownRule(id).id);
  const without = args.list("without").map((id) => knownRule(id).id);
  const rules = allRules.filter(({ id }) => (args.has("rules") ? only.includes(id) : !without.includes(id)));
  const staleReference = args.value("stale") === "undetermined" ? "undetermined" : "advise";
  return { rules, staleReference, severities: severitiesOf(args) };
}

/**
 * Finds a rule by its id.
 *
 * @param id - as typed
 * @returns the rule
 * @throws a usage failure that names the nearest id
 */
export function knownRule(id: string): Rule {
  const rule = allRules.find((each) => each.id === id.toLowerCase());
  if (rule !== undefined) return rule;
  const nearest = closestWord(
    id,
    allRules.map((each) => each.id),
  );
  const hint = nearest === undefined ? "" : ` Did you mean ${nearest}?`;
  throw cliFailure("usage", `There is no such rule.${hint} ot-billing-rules rules lists all.`);
}

function severitiesOf(args: Arguments): Readonly<Record<string, Severity | "off">> {
  const pairs = args.list("severity").map((given) => {
    const at = given.indexOf("=");
    const severity = SEVERITIES.find((each) => each === given.slice(at + 1).toLowerCase());
    if (at < 1 || severity === undefined)
      throw cliFailure("usage", `--severity takes a rule and one of ${SEVERITIES.join(", ")}, such as id=warning.`);
    return [knownRule(given.slice(0, at)).id, severity] as const;
  });
  return Object.fromEntries(pairs);
}
