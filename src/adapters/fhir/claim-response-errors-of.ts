import type { ClaimCheck, Finding } from "../../check/claim-check.js";
import type { AdaptedClaim } from "../adapted-claim.js";
import { expressionOf } from "./expression-of.js";
import type { FhirClaimError } from "./fhir-resource.js";
import { RULE_CODE_SYSTEM } from "./own-code-systems.js";

/**
 * Writes the errors of a check as `ClaimResponse.error`, to stand beside `outcome: "error"`. Warnings and information are no
 * errors of a claim; `operationOutcomeOf` holds them.
 *
 * @param check - result of `checkClaim`
 * @param adapted - the claim as it was read; without it the first line is item 1, and so on
 * @param options - R5 has `expression`, R4 has not
 * @returns one entry for each finding of severity error
 * @see FHIR R4 and R5, ClaimResponse.error
 * @example
 * ```ts
 * import { checkClaim } from "ot-billing-rules";
 * import { claimResponseErrorsOf } from "ot-billing-rules/fhir";
 * const check = checkClaim({
 *   payer: "medicare-part-b", setting: "practitioner", diagnosisCodes: ["M25.641"],
 *   serviceLines: [{ lineNumber: 1, procedureCode: "97165", modifiers: [], serviceDate: "2026-03-02", units: 1, diagnosisPointers: [1] }],
 * });
 * claimResponseErrorsOf(check).map(({ itemSequence, code }) => [itemSequence, code.coding[0]?.code]);
 * //=> [[1, "discipline-modifier-required"]]
 * ```
 */
export function claimResponseErrorsOf(
  check: ClaimCheck,
  adapted?: AdaptedClaim,
  options: { readonly release?: "R4" | "R5" } = {},
): FhirClaimError[] {
  return check.findings
    .filter(({ severity }) => severity === "error")
    .map((finding) => ({
      ...itemOf(finding, adapted),
      code: {
        coding: [{ system: RULE_CODE_SYSTEM, code: finding.ruleId }],
        text: `${finding.message} ${finding.fix}`,
      },
      ...(options.release === "R5" ? { expression: [expressionOf(finding.path, adapted)] } : {}),
    }));
}

function itemOf({ path: [field, position] }: Finding, adapted: AdaptedClaim | undefined): { itemSequence?: number } {
  if (field !== "serviceLines" || typeof position !== "number") return {};
  return { itemSequence: adapted?.claim.serviceLines[position]?.lineNumber ?? position + 1 };
}
