import { cited } from "../../check/words.js";
import type { RuleScope, RuleTopic, Severity } from "../../rules/rule.js";
import type { Citation } from "../../values/citation.js";
import type { Printer } from "../output/record-writer.js";
import { textTable } from "../output/text-table.js";

/** A rule of the catalogue, without its code. */
export interface ListedRule {
  readonly kind: "rule";
  readonly id: string;
  readonly topic: RuleTopic;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  /** What it judges at once. */
  readonly scope: RuleScope;
  /** First and last date of service; `null` is open. */
  readonly effectiveFrom: string | null;
  readonly effectiveThrough: string | null;
  readonly citations: readonly Citation[];
}

/** How listed rules look. */
export const rulesPrinter: Printer<ListedRule> = {
  table: (rule, style) => rulesPrinter.together?.([rule], style) ?? [],
  together: (rules, style) =>
    rules.length === 0
      ? ["No rule."]
      : textTable(
          [{ title: "rule" }, { title: "severity" }, { title: "title" }],
          rules.map(({ id, severity, title }) => [id, severity, title]),
          style,
        ),
  columns: ["rule", "topic", "severity", "scope", "title", "effective_from", "effective_through", "citations"],
  rows: ({ id, topic, severity, scope, title, effectiveFrom, effectiveThrough, citations }) => [
    [id, topic, severity, scope, title, effectiveFrom, effectiveThrough, citations.map(cited).join("; ")],
  ],
};
