import type { FhirOptions, FhirRecord } from "./fhir-options.js";
import type { FhirClaimLike } from "./fhir-resource.js";
import { readFhirClaims } from "./read-fhir-claims.js";

/**
 * Reads one `Claim` or `ExplanationOfBenefit` that already has a type, of any FHIR library. References lead only to what it
 * contains.
 *
 * @param resource - the resource
 * @param options - who pays; what the source leaves open; where minutes are
 * @returns the claim, or every fault that keeps it from being one
 * @throws RangeError when `assumedQuantity` is not a whole number of at least 1; whatever `payerOf` throws
 * @see FHIR R4 and R5, Claim and ExplanationOfBenefit
 * @example
 * ```ts
 * import { readFhirClaim } from "ot-billing-rules/fhir";
 * const record = readFhirClaim({ resourceType: "Claim" }, { payerOf: "medicare-part-b" });
 * record.ok ? [] : record.issues.map(({ code, place }) => [code, place]);
 * //=> [["unknown-setting", "Claim.type"], ["missing", "Claim.item"]]
 * ```
 */
export function readFhirClaim(resource: FhirClaimLike, options: FhirOptions): FhirRecord {
  const [record] = readFhirClaims(resource, options);
  return record ?? { ok: false, place: "Claim", issues: [] };
}
