import type { Mark } from "../values/citation.js";

/** Modifiers of which one line carries at most one. */
export interface ExclusiveModifiers {
  /** The modifier that meets none of the others; `null` where each of the others excludes the rest. */
  readonly modifier: string | null;
  /** Modifiers it may not meet. */
  readonly others: readonly string[];
  /** `liability`: the two state opposite things about one notice; `combination`: they do not go together. */
  readonly kind: "liability" | "combination";
  /** How firm it is. */
  readonly mark: Mark;
}
