import type { Path } from "../../values/citation.js";
import type { AdaptedClaim, ClaimOrigin } from "../adapted-claim.js";
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

/** Most lines of a claim. */
const MOST_LINES = 10_000;

/** How FHIR names the fields of a claim, as FHIRPath. */
const names: FieldNames = {
  separator: ".",
  ofLine: (field, index) => indexed(LINE_FIELDS, field, index),
  ofClaim: (field) => indexed(CLAIM_FIELDS, field, undefined),
};

/**
 * Tells where in a FHIR resource the field stands that a finding names.
 *
 * @param path - path of a finding or of an undetermined entry
 * @param adapted - the claim as it was read; without it line 1 is taken to be `Claim.item[0]`, and so on
 * @returns FHIRPath from the root of the resource that was read, counted from 0
 */
export function fhirPlaceOf(path: Path, adapted?: AdaptedClaim): string {
  return placeOf(adapted?.origin.format === "fhir" ? adapted.origin : plainOrigin(path), path, names);
}

/** The origin of a claim whose lines and diagnoses stand in its own order, as far as the path reaches. */
function plainOrigin([field, position]: Path): ClaimOrigin {
  const count = typeof position === "number" ? Math.min(position + 1, MOST_LINES) : 0;
  const places = (name: string) => Array.from({ length: count }, (_, at) => `Claim.${name}[${at}]`);
  const lines = field === "serviceLines" ? places("item").map((place) => ({ place })) : [];
  return { format: "fhir", place: "Claim", lines, diagnoses: field === "diagnosisCodes" ? places("diagnosis") : [] };
}

function indexed(fields: Readonly<Record<string, string>>, field: string, index: number | undefined) {
  const name = Object.hasOwn(fields, field) ? fields[field] : undefined;
  return name === undefined || index === undefined ? name : `${name}[${index}]`;
}
