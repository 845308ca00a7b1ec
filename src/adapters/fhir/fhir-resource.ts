// The parts of FHIR resources that are read, R4 and R5 in one. Every type of a FHIR library that has these fields fits, so
// none is needed. `undefined` is allowed by name because such types declare their optional fields so.

/** A code under the address of its code system. */
export interface FhirCoding {
  readonly system?: string | undefined;
  readonly code?: string | undefined;
}

/** A concept with its codes. */
export interface FhirCodeableConcept {
  readonly coding?: readonly FhirCoding[] | undefined;
}

/** A period by its dates. */
export interface FhirPeriod {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

/** A number with its unit. */
export interface FhirQuantity {
  readonly value?: number | undefined;
  readonly unit?: string | undefined;
  readonly code?: string | undefined;
}

/** A reference to another resource. */
export interface FhirReference {
  readonly reference?: string | undefined;
  readonly identifier?: { readonly system?: string | undefined; readonly value?: string | undefined } | undefined;
}

/** A diagnosis of a claim. */
export interface FhirDiagnosisLike {
  readonly sequence?: number | undefined;
  readonly diagnosisCodeableConcept?: FhirCodeableConcept | undefined;
  readonly diagnosisReference?: FhirReference | undefined;
}

/** A line of a claim. */
export interface FhirItemLike {
  readonly sequence?: number | undefined;
  readonly productOrService?: FhirCodeableConcept | undefined;
  readonly modifier?: readonly FhirCodeableConcept[] | undefined;
  readonly servicedDate?: string | undefined;
  readonly servicedPeriod?: FhirPeriod | undefined;
  readonly locationCodeableConcept?: FhirCodeableConcept | undefined;
  readonly quantity?: FhirQuantity | undefined;
  readonly net?: { readonly value?: number | undefined; readonly currency?: string | undefined } | undefined;
  readonly revenue?: FhirCodeableConcept | undefined;
  readonly diagnosisSequence?: readonly number[] | undefined;
  readonly careTeamSequence?: readonly number[] | undefined;
  readonly informationSequence?: readonly number[] | undefined;
  readonly procedureSequence?: readonly number[] | undefined;
}

/** A `Claim` or an `ExplanationOfBenefit`, R4 or R5. */
export interface FhirClaimLike {
  readonly resourceType: "Claim" | "ExplanationOfBenefit";
  readonly type?: FhirCodeableConcept | undefined;
  readonly billablePeriod?: FhirPeriod | undefined;
  readonly insurer?: FhirReference | undefined;
  readonly insurance?:
    readonly { readonly focal?: boolean | undefined; readonly coverage?: FhirReference | undefined }[] | undefined;
  readonly diagnosis?: readonly FhirDiagnosisLike[] | undefined;
  readonly item?: readonly FhirItemLike[] | undefined;
}

/** Severity of an issue. */
export type FhirIssueSeverity = "fatal" | "error" | "warning" | "information";

/** Kinds of issue of FHIR that this library uses. */
export type FhirIssueType =
  | "business-rule"
  | "code-invalid"
  | "duplicate"
  | "exception"
  | "informational"
  | "invariant"
  | "not-found"
  | "not-supported"
  | "required"
  | "structure"
  | "too-long"
  | "value";

/** One issue of an `OperationOutcome`. Lists can be written to, as in the types of FHIR libraries. */
export interface FhirIssue {
  severity: FhirIssueSeverity;
  code: FhirIssueType;
  details: { coding?: { system: string; code: string }[]; text: string };
  diagnostics?: string;
  expression?: string[];
}

/** An `OperationOutcome`, R4 or R5. */
export interface FhirOperationOutcome {
  resourceType: "OperationOutcome";
  issue: FhirIssue[];
}

/** One entry of `ClaimResponse.error`; `expression` is of R5. */
export interface FhirClaimError {
  itemSequence?: number;
  code: { coding: { system: string; code: string }[]; text: string };
  expression?: string[];
}
