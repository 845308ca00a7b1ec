import type { Yield } from "../rule.js";
import { YIELDS_TO_INVALID_UNITS } from "../yield-groups.js";
import { YIELDS_OF_PAIRS } from "./pair-yields.js";

/** A code whose units are wrong by a rule of counting is not judged by its unit limit. */
export const YIELDS_OF_LIMITS: readonly Yield[] = [
  ...YIELDS_OF_PAIRS,
  ...YIELDS_TO_INVALID_UNITS,
  { ruleId: "family-units-split", on: "code" },
  { ruleId: "untimed-units-exceeded", on: "code" },
];
