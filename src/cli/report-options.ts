import type { OptionSpec } from "./command.js";

/** Options of the counts and the page. */
export const reportOptions: readonly OptionSpec[] = [
  {
    name: "summary",
    description: "In place of the results: findings by rule, code, payer and provider, and what is missing",
  },
  {
    name: "most",
    value: "number",
    description: "Findings of each rule that a page shows in full (25); the others are counted",
  },
];
