import type { CodeSystemKind } from "./fhir-options.js";

// CPT is level I of HCPCS, so either address may stand for a code of the other level.
const HCPCS = [
  "http://www.ama-assn.org/go/cpt",
  "urn:ama:cpt",
  "urn:oid:2.16.840.1.113883.6.12",
  "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
  "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
  "https://bluebutton.cms.gov/resources/codesystem/hcpcs",
  "urn:oid:2.16.840.1.113883.6.285",
];

/** Addresses under which FHIR sources name a code set. A code under another address is not read, and a remark says so. */
const CODE_SYSTEMS: Readonly<Record<CodeSystemKind, readonly string[]>> = {
  procedure: HCPCS,
  modifier: HCPCS,
  diagnosis: [
    "http://hl7.org/fhir/sid/icd-10-cm",
    // CMS files name ICD-10-CM so.
    "http://hl7.org/fhir/sid/icd-10",
    "urn:oid:2.16.840.1.113883.6.90",
  ],
  "place-of-service": [
    "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set",
    "https://www.cms.gov/medicare/coding/place-of-service-codes/place_of_service_code_set.html",
    "https://bluebutton.cms.gov/resources/variables/line_place_of_srvc_cd",
    "http://terminology.hl7.org/CodeSystem/ex-serviceplace",
  ],
  taxonomy: ["http://nucc.org/provider-taxonomy"],
  revenue: [
    "https://www.nubc.org/CodeSystem/RevenueCodes",
    "https://bluebutton.cms.gov/fhir/CodeSystem/CLM-REV-CNTR-CD",
    "https://bluebutton.cms.gov/resources/variables/rev_cntr",
    "http://terminology.hl7.org/CodeSystem/ex-revenue-center",
  ],
};

/**
 * Says how firmly an address names a code set.
 *
 * @param kind - what the code stands for
 * @param system - address of the coding, with or without a version behind `|`
 * @param more - addresses that the caller's source uses besides
 * @returns rank among the addresses of the set, 0 first; -1 for a foreign address
 */
export function codeSystemRank(kind: CodeSystemKind, system: string, more: readonly string[] = []): number {
  const [address = ""] = system.trim().split("|", 1);
  return [...CODE_SYSTEMS[kind], ...more].indexOf(address);
}

/**
 * Says whether an address is that of ICD-9-CM.
 *
 * @param system - address of the coding, with or without a version behind `|`
 * @returns true for ICD-9-CM
 */
export function isIcd9(system: string): boolean {
  return system.trim().split("|", 1)[0] === ICD_9;
}

const ICD_9 = "http://hl7.org/fhir/sid/icd-9-cm";
