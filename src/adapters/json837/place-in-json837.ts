import type { Path } from "../../values/citation.js";
import type { ClaimOrigin } from "../adapted-claim.js";
import type { FieldNames } from "../place-of.js";
import { placeOf } from "../place-of.js";

const LINE_FIELDS: ReadonlyMap<string, string> = new Map([
  ["lineNumber", "assignedNumber"],
  ["procedureCode", "professionalService.procedureCode"],
  ["modifiers", "professionalService.procedureModifiers"],
  ["chargeAmount", "professionalService.lineItemChargeAmount"],
  ["units", "professionalService.serviceUnitCount"],
  ["placeOfServiceCode", "professionalService.placeOfServiceCode"],
  ["diagnosisPointers", "professionalService.compositeDiagnosisCodePointers.diagnosisCodePointers"],
  ["serviceDate", "serviceDate"],
  ["serviceDateThrough", "serviceDateEnd"],
  ["renderingProvider", "renderingProvider.taxonomyCode"],
]);

const CLAIM_FIELDS: ReadonlyMap<string, string> = new Map([
  ["payer", "tradingPartnerServiceId"],
  ["diagnosisCodes", "claimInformation.healthCareCodeInformation"],
  ["serviceLines", "claimInformation.serviceLines"],
  ["referringProvider", "referring"],
  ["state", "billing.address.state"],
  ["otherPayers", "claimInformation.otherSubscriberInformation"],
]);

const NAMES: FieldNames = {
  separator: ".",
  ofLine: (field, index) => {
    const name = LINE_FIELDS.get(field);
    return name === undefined || index === undefined ? name : `${name}[${index}]`;
  },
  ofClaim: (field) => CLAIM_FIELDS.get(field),
};

/**
 * Tells where in a claim of JSON-837 the field stands that a finding names.
 *
 * @param origin - of the claim
 * @param path - path of a finding or of an undetermined entry
 * @returns names of fields and positions from 0; empty for the claim itself
 * @example
 * ```ts
 * import { placeInJson837 } from "ot-billing-rules/json837";
 * const lines = [{ place: "claimInformation.serviceLines[0]" }];
 * const origin = { format: "json837", place: "", lines, diagnoses: [] } as const;
 * placeInJson837(origin, ["serviceLines", 0, "modifiers", 1]);
 * //=> "claimInformation.serviceLines[0].professionalService.procedureModifiers[1]"
 * ```
 */
export function placeInJson837(origin: ClaimOrigin, path: Path): string {
  return placeOf(origin, path, NAMES).replace(/^\.|\.$/, "");
}
