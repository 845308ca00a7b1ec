export type {
  AdaptedClaim,
  AdaptedRecord,
  AdapterOptions,
  ClaimFormat,
  ClaimOrigin,
  LineOrigin,
  PayerOf,
  PayerSource,
  SourceIssue,
  SourceIssueCode,
  StatedItem,
  Submission,
} from "./adapters/adapted-claim.js";
export { claimResponseErrorsOf } from "./adapters/fhir/claim-response-errors-of.js";
export type {
  AdjudicatedLine,
  CodeSystemKind,
  FhirAdaptedClaim,
  FhirMinutes,
  FhirOptions,
  FhirRecord,
} from "./adapters/fhir/fhir-options.js";
export { fhirPlaceOf } from "./adapters/fhir/fhir-place.js";
export type {
  FhirClaimError,
  FhirClaimLike,
  FhirCodeableConcept,
  FhirCoding,
  FhirDiagnosisLike,
  FhirIssue,
  FhirIssueSeverity,
  FhirIssueType,
  FhirItemLike,
  FhirOperationOutcome,
  FhirPeriod,
  FhirQuantity,
  FhirReference,
} from "./adapters/fhir/fhir-resource.js";
export { operationOutcomeOf } from "./adapters/fhir/operation-outcome-of.js";
export { operationOutcomeOfRefusal } from "./adapters/fhir/operation-outcome-of-refusal.js";
export { RULE_CODE_SYSTEM, SOURCE_ISSUE_CODE_SYSTEM } from "./adapters/fhir/own-code-systems.js";
export { readFhirClaim } from "./adapters/fhir/read-fhir-claim.js";
export { readFhirClaims } from "./adapters/fhir/read-fhir-claims.js";
