import type { FhirAdaptedClaim, FhirOptions, FhirRecord } from "../../../src/fhir.js";
import { readFhirClaims } from "../../../src/fhir.js";

// Synthetic resources. Each helper gives a plain JSON value, as JSON.parse would.

export const CPT = "http://www.ama-assn.org/go/cpt";
export const HCPCS = "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";
export const ICD = "http://hl7.org/fhir/sid/icd-10-cm";
export const POS = "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set";
export const CLAIM_TYPE = "http://terminology.hl7.org/CodeSystem/claim-type";
export const UCUM = "http://unitsofmeasure.org";
export const MEDICARE: FhirOptions = { payerOf: "medicare-part-b" };

export type Fields = Readonly<Record<string, unknown>>;

export function concept(system: string, ...codes: readonly string[]): Fields {
  return { coding: codes.map((code) => ({ system, code })) };
}

export function item(fields: Fields = {}): Fields {
  return {
    sequence: 1,
    productOrService: concept(CPT, "97530"),
    modifier: [concept(CPT, "GO")],
    servicedDate: "2026-03-02",
    quantity: { value: 2 },
    diagnosisSequence: [1],
    locationCodeableConcept: concept(POS, "11"),
    ...fields,
  };
}

export function diagnosis(sequence: number, code: string, system: string = ICD): Fields {
  return { sequence, diagnosisCodeableConcept: concept(system, code) };
}

export function claim(fields: Fields = {}): Fields {
  return {
    resourceType: "Claim",
    status: "active",
    use: "claim",
    type: concept(CLAIM_TYPE, "professional"),
    diagnosis: [diagnosis(1, "M25.641")],
    item: [item()],
    ...fields,
  };
}

export function eob(fields: Fields = {}): Fields {
  return claim({ resourceType: "ExplanationOfBenefit", outcome: "complete", ...fields });
}

export function bundle(...resources: readonly unknown[]): Fields {
  return { resourceType: "Bundle", type: "collection", entry: resources.map((resource) => ({ resource })) };
}

/** Reads a resource that holds one readable claim. */
export function readOne(resource: unknown, options: FhirOptions = MEDICARE): FhirAdaptedClaim {
  const [record, ...more] = readFhirClaims(resource, options);
  if (record?.ok !== true || more.length > 0) throw new Error(`not one claim: ${JSON.stringify([record, ...more])}`);
  return record.value;
}

/** Reads a claim with one line, and gives the line. */
export function readLineOf(fields: Fields, options?: FhirOptions) {
  const [line] = readOne(claim({ item: [item(fields)] }), options).claim.serviceLines;
  if (line === undefined) throw new Error("no line");
  return line;
}

/** Code and place of every remark. */
export function remarksOf(resource: unknown, options?: FhirOptions): readonly string[] {
  return readOne(resource, options).remarks.map(({ code, place }) => `${code} ${place}`);
}

/** Code and place of every fault of refused records. */
export function faultsOf(records: readonly FhirRecord[]): readonly string[] {
  return records.flatMap((record) => (record.ok ? [] : record.issues.map(({ code, place }) => `${code} ${place}`)));
}
