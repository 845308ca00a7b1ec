import type { Citation, Undetermined } from "../values/citation.js";

/** What one step decides about a line's modifiers. */
export interface LineModifier {
  /** A modifier that follows from the facts. */
  readonly set?: { readonly modifier: string; readonly message: string; readonly citations: readonly Citation[] };
  /** A modifier that a person must decide. */
  readonly suggestion?: {
    readonly modifiers: readonly string[];
    readonly message: string;
    readonly citations: readonly Citation[];
  };
  readonly undetermined?: readonly Undetermined[];
}
