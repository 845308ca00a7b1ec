import type { SourceIssue } from "../adapted-claim.js";
import type { FhirOperationOutcome } from "./fhir-resource.js";
import { issueOfSource } from "./issue-of-source.js";

/**
 * Writes why a resource could not be read as an `OperationOutcome`.
 *
 * @param refusal - a record of `readFhirClaims` that is not `ok`
 * @returns an `OperationOutcome` of R4 and R5; what is no resource at all is fatal, all else an error
 * @see FHIR R4 and R5, OperationOutcome
 * @example
 * ```ts
 * import { operationOutcomeOfRefusal, readFhirClaims } from "ot-billing-rules/fhir";
 * const [record] = readFhirClaims("no resource", { payerOf: "medicare-part-b" });
 * record?.ok === false && operationOutcomeOfRefusal(record).issue.map(({ severity, code }) => [severity, code]);
 * //=> [["fatal", "structure"]]
 * ```
 */
export function operationOutcomeOfRefusal(refusal: { readonly issues: readonly SourceIssue[] }): FhirOperationOutcome {
  const issue = refusal.issues.map((each) =>
    issueOfSource(each, { severity: each.code === "unreadable" ? "fatal" : "error" }),
  );
  return { resourceType: "OperationOutcome", issue };
}
