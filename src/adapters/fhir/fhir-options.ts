import type { AdaptedClaim, AdapterOptions, SourceIssue } from "../adapted-claim.js";

/** What the codes of an element stand for. */
export type CodeSystemKind = "procedure" | "modifier" | "diagnosis" | "place-of-service" | "taxonomy" | "revenue";

/** Where a resource holds documented minutes. No standard element does: a source is read only where it is named here. */
export interface FhirMinutes {
  /** Category of the `supportingInfo` whose quantity in minutes a line links to by `informationSequence`. */
  readonly supportingInfoCategory?: { readonly system?: string; readonly code: string };
  /** Address of an extension of the line that holds minutes. */
  readonly extensionUrl?: string;
  /** Whether the length of the `Procedure` that a line links to by `procedureSequence` is its treatment time. */
  readonly procedurePeriods?: boolean;
}

/** How {@link readFhirClaims} reads. */
export interface FhirOptions extends AdapterOptions {
  /** Units of a line without a quantity, such as 1. Omitted: its units stay unknown, and a remark says so. */
  readonly assumedQuantity?: number;
  /** Where minutes are; omitted: nowhere. */
  readonly minutes?: FhirMinutes;
  /** Systems that your source uses for a code set besides the known ones. */
  readonly codeSystems?: Readonly<Partial<Record<CodeSystemKind, readonly string[]>>>;
}

/** What an `ExplanationOfBenefit` says of a line beyond the claim. */
export interface AdjudicatedLine {
  /** Units the payer allowed, to hold beside `units` of the line; omitted where it does not say. */
  readonly allowedUnits?: number;
}

/** A claim read from FHIR. */
export interface FhirAdaptedClaim extends AdaptedClaim {
  /** What the payer decided, in the order of `claim.serviceLines`; only of an `ExplanationOfBenefit`. */
  readonly adjudicated?: readonly AdjudicatedLine[];
}

/** A claim of a FHIR source, or every fault that keeps it from being one. */
export type FhirRecord =
  | { readonly ok: true; readonly value: FhirAdaptedClaim }
  | { readonly ok: false; readonly place: string; readonly issues: readonly SourceIssue[] };
