import { describe, expect, it } from "vitest";
import { claim, concept, item, MEDICARE, readLineOf, readOne, remarksOf } from "./fixtures.js";

const PROCEDURE = [
  "http://www.ama-assn.org/go/cpt",
  "urn:ama:cpt",
  "urn:oid:2.16.840.1.113883.6.12",
  "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
  "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
  "https://bluebutton.cms.gov/resources/codesystem/hcpcs",
  "urn:oid:2.16.840.1.113883.6.285",
];
const DIAGNOSIS = [
  "http://hl7.org/fhir/sid/icd-10-cm",
  "http://hl7.org/fhir/sid/icd-10",
  "urn:oid:2.16.840.1.113883.6.90",
];
const PLACE = [
  "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set",
  "https://bluebutton.cms.gov/resources/variables/line_place_of_srvc_cd",
  "https://www.cms.gov/medicare/coding/place-of-service-codes/place_of_service_code_set.html",
  "http://terminology.hl7.org/CodeSystem/ex-serviceplace",
];

describe("code systems", () => {
  it.each(PROCEDURE)("%s names procedures and modifiers of both levels", (system) => {
    for (const code of ["97530", "G0283", "0552T"]) {
      const line = readLineOf({ productOrService: concept(system, code), modifier: [concept(system, "go")] });
      expect([line.procedureCode, line.modifiers]).toEqual([code, ["GO"]]);
    }
  });

  it.each(DIAGNOSIS)("%s names diagnoses", (system) => {
    const resource = claim({ diagnosis: [{ sequence: 1, diagnosisCodeableConcept: concept(system, " m25.641 ") }] });
    expect(readOne(resource).claim.diagnosisCodes).toEqual(["M25.641"]);
    expect(remarksOf(resource)).toEqual([]);
  });

  it.each(PLACE)("%s names places of service", (system) => {
    expect(readLineOf({ locationCodeableConcept: concept(system, "11") }).placeOfServiceCode).toBe("11");
  });

  it("may carry a version", () => {
    expect(
      readLineOf({ productOrService: concept("http://www.ama-assn.org/go/cpt|2026", "97530") }).procedureCode,
    ).toBe("97530");
  });

  it.each([
    [{ productOrService: concept("http://snomed.info/sct", "91251008") }, "Claim.item[0].productOrService"],
    [{ modifier: [concept("http://unitsofmeasure.org", "GO")] }, "Claim.item[0].modifier[0]"],
    [{ locationCodeableConcept: concept("http://snomed.info/sct", "11") }, "Claim.item[0].location"],
    [{ revenue: concept("urn:x", "0430") }, "Claim.item[0].revenue"],
  ])("that are foreign are a remark: %j", (fields, place) => {
    expect(remarksOf(claim({ item: [item(fields)] }))).toEqual([`unknown-code-system ${place}`]);
  });

  it("that are foreign are read when the caller names them", () => {
    const codeSystems = { modifier: ["http://unitsofmeasure.org"] };
    const modifier = [concept("http://unitsofmeasure.org", "GO")];
    expect(readLineOf({ modifier }).modifiers).toEqual([]);
    expect(readLineOf({ modifier }, { ...MEDICARE, codeSystems }).modifiers).toEqual(["GO"]);
  });

  it("that are not named are a remark, and the code is taken", () => {
    const resource = claim({ item: [item({ productOrService: { coding: [{ code: "97530" }] } })] });
    expect(readOne(resource).claim.serviceLines[0]?.procedureCode).toBe("97530");
    expect(remarksOf(resource)).toEqual(["unknown-code-system Claim.item[0].productOrService"]);
  });

  it("beside a known one are translations", () => {
    const productOrService = {
      coding: [
        { system: "http://snomed.info/sct", code: "91251008" },
        { system: PROCEDURE[0], code: "97530" },
      ],
    };
    expect(remarksOf(claim({ item: [item({ productOrService })] }))).toEqual([]);
  });

  it("that give several procedures are a remark, and the first of the right shape is taken", () => {
    const productOrService = {
      coding: [
        { system: PROCEDURE[0], code: "OT" },
        { system: PROCEDURE[3], code: "97535" },
      ],
    };
    const resource = claim({ item: [item({ productOrService })] });
    expect(readOne(resource).claim.serviceLines[0]?.procedureCode).toBe("97535");
    expect(remarksOf(resource)).toEqual(["conflicting Claim.item[0].productOrService"]);
  });
});
