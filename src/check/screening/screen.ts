import type { Reference } from "../../reference/reference.js";
import type { Citation } from "../../values/citation.js";
import type { UnitPrice } from "../audit-code.js";
import type { ScreenedClaim } from "./screened-claim.js";
import type { ScreenResult } from "./screening.js";

/** What screens can be told besides the claims. */
export interface ScreenOptions {
  /** Dollars of one unit of a code, such as its fee schedule amount; `null` when not known. */
  readonly unitPrice?: UnitPrice;
  /** Tables the claims are read with. */
  readonly reference?: Reference;
  /** Other tables, to see which claims they would change. */
  readonly otherReference?: Reference;
}

/** What a screen has found at the end. */
export interface ScreenOutcome {
  /** Groups seen, and those with a sample large enough. */
  readonly groups: number;
  readonly screenedGroups: number;
  readonly results: readonly ScreenResult[];
  /** How often a fact was missing. */
  readonly missing: ReadonlyMap<string, number>;
}

/** One run of a screen: claims go in one by one, the outcome comes at the end. */
export interface ScreenRun {
  /** Takes one claim. */
  readonly add: (claim: ScreenedClaim) => void;
  /** Says what the claims so far show together. */
  readonly end: () => ScreenOutcome;
}

/** A question that only many claims together can raise. */
export interface Screen {
  readonly id: string;
  readonly title: string;
  /** Why one would look. */
  readonly why: string;
  /** How it is measured, and from when on it speaks. */
  readonly measures: string;
  readonly sampleUnit: string;
  readonly leastSample: number;
  readonly citations: readonly Citation[];
  /** Begins a run over claims. */
  readonly start: (options: ScreenOptions) => ScreenRun;
}
