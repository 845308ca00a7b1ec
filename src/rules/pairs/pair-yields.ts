import type { Yield } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE_OF_DAY } from "../yield-groups.js";

/** A code that is broken, or that Medicare does not pay, meets no pair edit. */
export const YIELDS_OF_PAIRS: readonly Yield[] = [
  ...YIELDS_TO_BROKEN_CODE_OF_DAY,
  { ruleId: "medicare-code-unpayable", on: "code" },
];
