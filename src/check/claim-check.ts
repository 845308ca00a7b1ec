import type { Facts, Severity } from "../rules/rule.js";
import type { Citation, Edition, Path, Undetermined } from "../values/citation.js";
import type { Usd } from "../values/usd.js";

/** How far billed units are from supported ones, in units and dollars. */
export interface UnitDifference {
  readonly overUnits: number;
  readonly underUnits: number;
  /** Dollars of the units billed beyond; `null` where a price is not known. */
  readonly overAmount: Usd | null;
  /** Dollars of the units supported and not billed. */
  readonly underAmount: Usd | null;
}

/** A fault, or something worth knowing, with what to do and where it is published. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  /** What is wrong, without patient data. */
  readonly message: string;
  /** What to do, in the imperative. */
  readonly fix: string;
  /** Steps from the claim to the field. */
  readonly path: Path;
  /** Codes, modifiers, counts, minutes and dollars the finding rests on. */
  readonly facts: Facts;
  /** The rule's citations and those of the data it read. */
  readonly citations: readonly Citation[];
  /**
   * With a `unitPrice`, of a finding that says which units are supported: what the difference is worth, an estimate. Two
   * findings may speak of the same units, so their sum is that of `auditUnits` and not of this field.
   */
  readonly difference?: UnitDifference;
  /** Reason given for setting the finding aside; only in `overridden`. */
  readonly overrideReason?: string;
}

/** What was found on a claim, what could not be judged, and what was judged at all. */
export interface ClaimCheck {
  readonly kind: "claim-check";
  /** In order of date and line, then of the rules. */
  readonly findings: readonly Finding[];
  /** What could not be judged: never a pass. A missing table stands once for each rule. */
  readonly undetermined: readonly Undetermined[];
  /** Rules that governed at least one date of the claim for this payer and setting. */
  readonly governed: readonly string[];
  /** Editions of the tables that were read. */
  readonly editions: readonly Edition[];
  /** Findings set aside by an override, with its reason. */
  readonly overridden: readonly Finding[];
}
