import type { Yield } from "./rule.js";

/** A line whose code is malformed or not in force is judged by nothing else that reads the code. */
export const YIELDS_TO_BROKEN_CODE: readonly Yield[] = [
  { ruleId: "procedure-code-malformed", on: "line" },
  { ruleId: "procedure-code-inactive", on: "line" },
];

/** A day with a broken code is judged code by code: what names the code stays silent. */
export const YIELDS_TO_BROKEN_CODE_OF_DAY: readonly Yield[] = [
  { ruleId: "procedure-code-malformed", on: "code" },
  { ruleId: "procedure-code-inactive", on: "code" },
];

/** A line whose units are no whole number of at least 1 is judged by no unit, limit or assistant rule. */
export const YIELDS_TO_INVALID_UNITS: readonly Yield[] = [{ ruleId: "units-invalid", on: "code" }];

/** A diagnosis that is invalid or incomplete is judged by nothing else that reads it. */
export const YIELDS_TO_BROKEN_DIAGNOSIS: readonly Yield[] = [
  { ruleId: "diagnosis-code-invalid", on: "diagnosis" },
  { ruleId: "diagnosis-code-incomplete", on: "diagnosis" },
];
