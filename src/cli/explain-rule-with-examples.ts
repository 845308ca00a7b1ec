import { checkClaim } from "../check/check-claim.js";
import { explainRule } from "../check/explain-rule.js";
import type { Claim } from "../claim/claim.js";
import type { Rule } from "../rules/rule.js";
import type { Explanation, RuleExample } from "./print/print-explanation.js";
import type { ReferenceTables } from "./reference-option.js";
import { ruleExamples } from "./rule-examples.js";

/**
 * Writes what the page of a rule says: what it checks, why, for whom, when, its source, a claim it finds and one it passes.
 *
 * @param rule - a rule of the catalogue
 * @param tables - tables by which its examples are judged
 * @returns sentences and examples
 */
export function explainRuleWithExamples(rule: Rule, tables: ReferenceTables): Explanation {
  const examples = storedExamples()
    .filter(({ ruleId }) => ruleId === rule.id)
    .map(({ kind, name, claim }): RuleExample => {
      const findings = checkClaim(claim, tables).findings.filter((finding) => finding.ruleId === rule.id);
      return { kind, name, claim, findings };
    });
  return { kind: "explanation", of: rule.id, sentences: explainRule(rule), examples };
}

interface StoredExample extends Pick<RuleExample, "kind" | "name"> {
  readonly ruleId: string;
  readonly claim: Claim;
}

function storedExamples(): readonly StoredExample[] {
  return ruleExamples
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as StoredExample);
}
