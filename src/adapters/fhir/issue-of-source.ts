import type { SourceIssue } from "../adapted-claim.js";
import type { FhirIssue, FhirIssueSeverity } from "./fhir-resource.js";
import { SOURCE_ISSUE_TYPES } from "./issue-types.js";
import { SOURCE_ISSUE_CODE_SYSTEM } from "./own-code-systems.js";

/** What is not that of a remark on a FHIR resource. */
export interface SourceIssueOptions {
  readonly severity?: FhirIssueSeverity;
  /** Whether the place is one of a FHIR resource: true unless told otherwise. */
  readonly isFhir?: boolean;
}

/**
 * Writes a fault or remark of a reader as an issue of an `OperationOutcome`.
 *
 * @param sourceIssue - the fault or remark
 * @param options - severity, and what its place is
 * @returns the issue
 */
export function issueOfSource(
  { code, place, message, fix }: SourceIssue,
  { severity, isFhir = true }: SourceIssueOptions = {},
): FhirIssue {
  const known = SOURCE_ISSUE_TYPES[code];
  return {
    severity: severity ?? known.severity,
    code: known.type,
    details: { coding: [{ system: SOURCE_ISSUE_CODE_SYSTEM, code }], text: `${message} ${fix}` },
    ...(isFhir ? { expression: [place] } : { diagnostics: `At ${place}` }),
  };
}
