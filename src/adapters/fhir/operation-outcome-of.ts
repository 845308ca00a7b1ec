import type { ClaimCheck, Finding } from "../../check/claim-check.js";
import type { Citation, Edition, Undetermined } from "../../values/citation.js";
import type { AdaptedClaim, SourceIssue } from "../adapted-claim.js";
import { expressionOf } from "./expression-of.js";
import type { FhirIssue, FhirOperationOutcome } from "./fhir-resource.js";
import { issueTypeOf } from "./issue-types.js";
import { issueOfSource } from "./issue-of-source.js";
import { RULE_CODE_SYSTEM } from "./own-code-systems.js";

/**
 * Writes the result of a check as an `OperationOutcome`: findings, then remarks of the reader, then what could not be judged,
 * then the tables that were read. Findings that a person has set aside are not in it. It holds codes, modifiers, units and
 * limits, and nothing of the patient.
 *
 * @param check - result of `checkClaim`
 * @param adapted - the claim as it was read, so that `expression` points at the element; without it line 1 is taken to be
 *   `Claim.item[0]`, and so on
 * @returns an `OperationOutcome` of R4 and R5; it always has an issue, as FHIR asks
 * @see FHIR R4 and R5, OperationOutcome
 * @example
 * ```ts
 * import { checkClaim } from "ot-billing-rules";
 * import { operationOutcomeOf } from "ot-billing-rules/fhir";
 * const check = checkClaim({
 *   payer: "medicare-part-b", setting: "practitioner", diagnosisCodes: ["M25.641"],
 *   serviceLines: [{ lineNumber: 1, procedureCode: "97165", modifiers: [], serviceDate: "2026-03-02", units: 1, diagnosisPointers: [1] }],
 * });
 * const [issue] = operationOutcomeOf(check).issue;
 * [issue?.severity, issue?.code, issue?.expression];
 * //=> ["error", "required", ["Claim.item[0].modifier"]]
 * ```
 */
export function operationOutcomeOf(check: ClaimCheck, adapted?: AdaptedClaim): FhirOperationOutcome {
  const findings = check.findings.map((finding) => issueOfFinding(finding, adapted));
  const said = findings.flatMap(({ expression = [] }) => expression);
  const remarks = (adapted?.remarks ?? []).filter((remark) => !isSaid(remark, said)).map((each) => issueOfSource(each));
  const undetermined = check.undetermined.map((entry) => issueOfUndetermined(entry, adapted));
  return {
    resourceType: "OperationOutcome",
    issue: [...findings, ...remarks, ...undetermined, issueOfEditions(check.editions, findings.length)],
  };
}

/** A remark that an element is absent, or points to nothing, says nothing new where a finding names the element. */
function isSaid({ code, place }: SourceIssue, said: readonly string[]): boolean {
  if (code !== "missing" && code !== "unresolved-reference") return false;
  return said.some(
    (expression) =>
      place.startsWith(expression) && /^(?:\[\d+\]|\.start|\.value)?$/.test(place.slice(expression.length)),
  );
}

function issueOfFinding(finding: Finding, adapted: AdaptedClaim | undefined): FhirIssue {
  const { ruleId, severity, message, fix, path, citations } = finding;
  return {
    severity,
    code: issueTypeOf(finding),
    details: { coding: [{ system: RULE_CODE_SYSTEM, code: ruleId }], text: `${message} ${fix}` },
    ...diagnosticsOf(citations),
    expression: [expressionOf(path, adapted)],
  };
}

function issueOfUndetermined(
  { ruleId, missing, message, path, citations }: Undetermined,
  adapted: AdaptedClaim | undefined,
): FhirIssue {
  const text = message ?? `Not judged, for want of ${missing.join(", ")}.`;
  return {
    severity: "information",
    code: "informational",
    details: ruleId === undefined ? { text } : { coding: [{ system: RULE_CODE_SYSTEM, code: ruleId }], text },
    ...diagnosticsOf(citations),
    expression: [expressionOf(path, adapted)],
  };
}

function diagnosticsOf(citations: readonly Citation[]): Pick<FhirIssue, "diagnostics"> {
  if (citations.length === 0) return {};
  const cited = citations.map(({ publication, section, url, mark }) =>
    [`${publication}, ${section} (${mark})`, ...(url === undefined ? [] : [url])].join(" "),
  );
  return { diagnostics: cited.join("; ") };
}

function issueOfEditions(editions: readonly Edition[], findings: number): FhirIssue {
  const text = `Checked: ${findings === 1 ? "1 finding" : `${findings} findings`}.`;
  const read = editions.map(({ table, edition }) => `${table} ${edition}`);
  return {
    severity: "information",
    code: "informational",
    details: { text },
    ...(read.length === 0 ? {} : { diagnostics: `Tables: ${read.join("; ")}` }),
  };
}
