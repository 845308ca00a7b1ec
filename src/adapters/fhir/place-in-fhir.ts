import type { Path } from "../../values/citation.js";
import type { ClaimOrigin } from "../adapted-claim.js";
import type { FieldNames } from "../place-of.js";
import { placeOf } from "../place-of.js";

const LINE_FIELDS: Readonly<Record<string, string>> = {
  lineNumber: "sequence",
  procedureCode: "productOrService",
  modifiers: "modifier",
  serviceDate: "serviced",
  serviceDateThrough: "serviced.end",
  units: "quantity",
  diagnosisPointers: "diagnosisSequence",
  chargeAmount: "net",
  allowedAmount: "adjudication",
  placeOfServiceCode: "location",
  revenueCode: "revenue",
  renderingProvider: "careTeamSequence",
};
const CLAIM_FIELDS: Readonly<Record<string, string>> = {
  payer: "insurer",
  otherPayers: "insurance",
  setting: "type",
  diagnosisCodes: "diagnosis",
  serviceLines: "item",
  referringProvider: "careTeam",
  receivedOn: "supportingInfo",
  state: "facility",
};

/** How FHIR names the fields of a claim, as FHIRPath. */
const names: FieldNames = {
  separator: ".",
  ofLine: (field, index) => indexed(LINE_FIELDS, field, index),
  ofClaim: (field) => indexed(CLAIM_FIELDS, field, undefined),
};

/**
 * Tells where in a FHIR resource the field stands that a finding names.
 *
 * @param origin - of the claim
 * @param path - path of a finding or of an undetermined entry
 * @returns FHIRPath from the root of the resource that was read, counted from 0; the line or claim where FHIR has no element
 *   for the field
 * @example
 * ```ts
 * import { placeInFhir } from "ot-billing-rules/fhir";
 * const origin = { format: "fhir", place: "Claim", lines: [{ place: "Claim.item[0]" }], diagnoses: [] } as const;
 * placeInFhir(origin, ["serviceLines", 0, "modifiers", 1]); //=> "Claim.item[0].modifier[1]"
 * placeInFhir(origin, ["priorAllowed"]); //=> "Claim"
 * ```
 */
export function placeInFhir(origin: ClaimOrigin, path: Path): string {
  return placeOf(origin, path, names);
}

function indexed(fields: Readonly<Record<string, string>>, field: string, index: number | undefined) {
  const name = Object.hasOwn(fields, field) ? fields[field] : undefined;
  return name === undefined || index === undefined ? name : `${name}[${index}]`;
}
