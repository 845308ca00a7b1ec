import type { SourceIssue } from "../adapted-claim.js";
import type { FhirIssue, FhirIssueSeverity } from "./fhir-resource.js";
import { SOURCE_ISSUE_TYPES } from "./issue-types.js";
import { SOURCE_ISSUE_CODE_SYSTEM } from "./own-code-systems.js";

/**
 * Writes a fault or remark of a reader as an issue of an `OperationOutcome`.
 *
 * @param sourceIssue - the fault or remark
 * @param severity - severity where it is not that of a remark
 * @returns the issue
 */
export function issueOfSource({ code, place, message, fix }: SourceIssue, severity?: FhirIssueSeverity): FhirIssue {
  const known = SOURCE_ISSUE_TYPES[code];
  return {
    severity: severity ?? known.severity,
    code: known.type,
    details: { coding: [{ system: SOURCE_ISSUE_CODE_SYSTEM, code }], text: `${message} ${fix}` },
    expression: [place],
  };
}
