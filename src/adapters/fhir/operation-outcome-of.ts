import type { ClaimCheck, Finding } from "../../check/claim-check.js";
import type { Citation, Edition, Path, Undetermined } from "../../values/citation.js";
import type { AdaptedClaim, SourceIssue } from "../adapted-claim.js";
import { expressionOf } from "./expression-of.js";
import type { FhirIssue, FhirOperationOutcome } from "./fhir-resource.js";
import { issueTypeOf } from "./issue-types.js";
import { issueOfSource } from "./issue-of-source.js";
import { RULE_CODE_SYSTEM } from "./own-code-systems.js";

/** What an `OperationOutcome` of a check says of the record that was checked. */
export interface OutcomeOptions {
  /**
   * Tells where a field stands in a record that is no FHIR resource. An `expression` is for elements of a resource, so the
   * place stands in `diagnostics` then.
   */
  readonly placeOf?: (path: Path) => string;
  /** What was checked, such as `Record 2, line 3`, for the `diagnostics` of the last issue. */
  readonly record?: string;
}

/**
 * Writes the result of a check as an `OperationOutcome`: findings, then remarks of the reader, then what could not be judged,
 * then the tables that were read. Findings that a person has set aside are not in it. It holds codes, modifiers, units and
 * limits, and nothing of the patient.
 *
 * @param check - result of `checkClaim`
 * @param adapted - the claim as it was read, so that `expression` points at the element; without it line 1 is taken to be
 *   `Claim.item[0]`, and so on
 * @param options - of a record that is no FHIR resource: where its fields stand
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
export function operationOutcomeOf(
  check: ClaimCheck,
  adapted?: AdaptedClaim,
  { placeOf, record }: OutcomeOptions = {},
): FhirOperationOutcome {
  const isFhir = adapted?.origin.format === "fhir";
  const whereOf: WhereOf =
    isFhir || placeOf === undefined
      ? (path) => ({ expression: [expressionOf(path, adapted)] })
      : (path) => ({ place: placeOf(path) });
  const findings = check.findings.map((finding) => issueOfFinding(finding, whereOf(finding.path)));
  const said = check.findings.flatMap(({ path }) => {
    const { place, expression = [] } = whereOf(path);
    return place === undefined ? expression : [place];
  });
  const remarks = (adapted?.remarks ?? [])
    .filter((remark) => !isSaid(remark, said))
    .map((each) => issueOfSource(each, { isFhir }));
  const undetermined = check.undetermined.map((entry) => issueOfUndetermined(entry, whereOf(entry.path)));
  return {
    resourceType: "OperationOutcome",
    issue: [...findings, ...remarks, ...undetermined, issueOfEditions(check.editions, findings.length, record)],
  };
}

/** Where a field stands: FHIRPath in a resource, or the words of another format. */
interface Where {
  readonly expression?: string[];
  readonly place?: string;
}

type WhereOf = (path: Path) => Where;

/** A remark that an element is absent, or points to nothing, says nothing new where a finding names the element. */
function isSaid({ code, place }: SourceIssue, said: readonly string[]): boolean {
  if (code !== "missing" && code !== "unresolved-reference") return false;
  return said.some(
    (expression) =>
      place.startsWith(expression) && /^(?:\[\d+\]|\.start|\.value)?$/.test(place.slice(expression.length)),
  );
}

function issueOfFinding(finding: Finding, where: Where): FhirIssue {
  const { ruleId, severity, message, fix, citations } = finding;
  return {
    severity,
    code: issueTypeOf(finding),
    details: { coding: [{ system: RULE_CODE_SYSTEM, code: ruleId }], text: `${message} ${fix}` },
    ...placedDiagnostics(citations, where),
  };
}

function issueOfUndetermined({ ruleId, missing, message, citations }: Undetermined, where: Where): FhirIssue {
  const text = message ?? `Not judged, for want of ${missing.join(", ")}.`;
  return {
    severity: "information",
    code: "informational",
    details: ruleId === undefined ? { text } : { coding: [{ system: RULE_CODE_SYSTEM, code: ruleId }], text },
    ...placedDiagnostics(citations, where),
  };
}

function placedDiagnostics(
  citations: readonly Citation[],
  { place, expression }: Where,
): Pick<FhirIssue, "diagnostics" | "expression"> {
  const cited = citations.map(({ publication, section, url, mark }) =>
    [`${publication}, ${section} (${mark})`, ...(url === undefined ? [] : [url])].join(" "),
  );
  const parts = place === undefined ? cited : [`At ${place}`, ...cited];
  return {
    ...(parts.length === 0 ? {} : { diagnostics: parts.join("; ") }),
    ...(expression === undefined ? {} : { expression }),
  };
}

function issueOfEditions(editions: readonly Edition[], findings: number, record: string | undefined): FhirIssue {
  const text = `Checked: ${findings === 1 ? "1 finding" : `${findings} findings`}.`;
  const read = editions.map(({ table, edition }) => `${table} ${edition}`).join("; ");
  const parts = [...(record === undefined ? [] : [record]), ...(read === "" ? [] : [`Tables: ${read}`])];
  return {
    severity: "information",
    code: "informational",
    details: { text },
    ...(parts.length === 0 ? {} : { diagnostics: parts.join("; ") }),
  };
}
