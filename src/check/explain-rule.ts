import type { PayerCondition, Rule } from "../rules/rule.js";
import { cited } from "./words.js";

const SCOPES = {
  line: "each line by itself",
  day: "the lines of one date together",
  claim: "the claim on each of its dates",
  episode: "the episode of each discipline",
} as const;

/**
 * Writes what a rule checks, why, for whom, when, and where it is published.
 *
 * @param rule - a rule of the catalogue, or one of your own
 * @returns sentences, one a line
 * @example
 * ```ts
 * import { explainRule, rules } from "ot-billing-rules";
 * const rule = rules.find(({ id }) => id === "units-invalid");
 * rule === undefined ? [] : explainRule(rule).slice(0, 1); //=> ["Units are a whole number of at least 1."]
 * ```
 */
export function explainRule(rule: Rule): readonly string[] {
  const { payers, setting } = rule.governs;
  const settings =
    setting === undefined
      ? "every setting"
      : setting === "practitioner"
        ? "practitioner claims"
        : "institutional claims";
  return [
    `${rule.title}.`,
    rule.why,
    `Severity: ${rule.severity}; it judges ${SCOPES[rule.scope]}.`,
    `Payers: ${payers === "all" ? "all" : payers.map(conditionWords).join(", or ")}; ${settings}.`,
    `Dates of service: ${datesWords(rule)}.`,
    ...(rule.reads.length === 0 ? [] : [`Tables it reads: ${rule.reads.join(", ")}.`]),
    ...(rule.yieldsTo === undefined || rule.yieldsTo.length === 0
      ? []
      : [
          `Silent where one of these finds the same fault: ${[...new Set(rule.yieldsTo.map((entry) => entry.ruleId))].join(", ")}.`,
        ]),
    `Source: ${rule.citations.map(cited).join("; ")}.`,
  ];
}

function conditionWords({ switch: name, values, optional, laterPayers }: PayerCondition): string {
  const unset = optional === true || laterPayers === true ? "" : " (unset: undetermined)";
  const who = laterPayers === true ? "those followed by a payer with" : "those with";
  return values === undefined ? `${who} ${name}${unset}` : `${who} ${name} ${values.join(" or ")}${unset}`;
}

function datesWords({ effectiveFrom, effectiveThrough }: Rule): string {
  if (effectiveFrom === null && effectiveThrough === null) return "all that its tables cover";
  if (effectiveThrough === null) return `from ${effectiveFrom ?? ""}`;
  return effectiveFrom === null ? `to ${effectiveThrough}` : `${effectiveFrom} to ${effectiveThrough}`;
}
