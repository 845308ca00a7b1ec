/**
 * Claims from FHIR R4 and R5, and results as `OperationOutcome`.
 *
 * @packageDocumentation
 */

export type * from "./adapters/adapted-claim.js";
export { claimResponseErrorsOf } from "./adapters/fhir/claim-response-errors-of.js";
export type * from "./adapters/fhir/fhir-options.js";
export { placeInFhir } from "./adapters/fhir/place-in-fhir.js";
export type * from "./adapters/fhir/fhir-resource.js";
export { operationOutcomeOf, type OutcomeOptions } from "./adapters/fhir/operation-outcome-of.js";
export { operationOutcomeOfRefusal } from "./adapters/fhir/operation-outcome-of-refusal.js";
export { RULE_CODE_SYSTEM, SOURCE_ISSUE_CODE_SYSTEM } from "./adapters/fhir/own-code-systems.js";
export { readFhirClaim } from "./adapters/fhir/read-fhir-claim.js";
export { readFhirClaims } from "./adapters/fhir/read-fhir-claims.js";
