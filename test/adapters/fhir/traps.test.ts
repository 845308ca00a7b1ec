import { describe, expect, it } from "vitest";
import { checkClaim } from "../../../src/index.js";
import {
  bundle,
  claim,
  concept,
  CLAIM_TYPE,
  CPT,
  diagnosis,
  ICD,
  eob,
  HCPCS,
  item,
  MEDICARE,
  POS,
  readLineOf,
  readOne,
  remarksOf,
  UCUM,
} from "./fixtures.js";

const { quantity: _quantity, ...unquantified } = item();
const { servicedDate: _date, ...undated } = item();

function rulesFound(resource: unknown): readonly string[] {
  return checkClaim(readOne(resource).claim).findings.map(({ ruleId }) => ruleId);
}

describe("a line without a quantity", () => {
  it("has unknown units and a remark, and a rule finds it", () => {
    const resource = claim({ item: [unquantified] });
    expect(readOne(resource).claim.serviceLines[0]).not.toHaveProperty("units");
    expect(remarksOf(resource)).toEqual(["missing Claim.item[0].quantity"]);
    expect(rulesFound(resource)).toContain("line-field-required");
  });

  it("has the units that the caller says, and a remark", () => {
    const options = { ...MEDICARE, assumedQuantity: 1 };
    const resource = claim({ item: [unquantified, item({ sequence: 2 })] });
    expect(readOne(resource, options).claim.serviceLines.map(({ units }) => units)).toEqual([1, 2]);
    expect(remarksOf(resource, options)).toEqual(["assumed Claim.item[0].quantity"]);
  });

  it("takes none from its sub-lines", () => {
    const detail = [
      {
        sequence: 1,
        productOrService: concept("http://hl7.org/fhir/sid/ndc", "00777310502"),
        quantity: { value: 1.5 },
      },
    ];
    const resource = claim({ item: [{ ...unquantified, detail }] });
    expect(readOne(resource).claim.serviceLines[0]).not.toHaveProperty("units");
    expect(remarksOf(resource)).toEqual(["not-supported Claim.item[0].detail", "missing Claim.item[0].quantity"]);
  });
});

describe("a quantity", () => {
  it.each([
    [{ value: 2 }, 2],
    [{ value: 2, code: "1", system: UCUM }, 2],
    [{ value: 2, unit: "Units" }, 2],
    [{ value: 2, code: "UN" }, 2],
    [{ value: 2, code: "{service}" }, 2],
    [{ value: 3.1 }, 3.1],
    [{ value: 0 }, 0],
    [{ value: -1 }, -1],
  ])("%j is read as it stands", (quantity, units) => {
    expect(readLineOf({ quantity }).units).toBe(units);
  });

  it.each([
    [{ value: 38, code: "min", system: UCUM }, "not-supported Claim.item[0].quantity"],
    [{ value: 38, code: "MJ" }, "not-supported Claim.item[0].quantity"],
    [{ value: 38, unit: "Minutes" }, "not-supported Claim.item[0].quantity"],
    [{ value: 1, code: "d" }, "unknown-value Claim.item[0].quantity"],
    [{ value: 1, comparator: ">" }, "not-supported Claim.item[0].quantity.comparator"],
    [{}, "missing Claim.item[0].quantity.value"],
    [{ value: "2" }, "wrong-type Claim.item[0].quantity.value"],
    [2, "wrong-type Claim.item[0].quantity"],
  ])("%j is no number of units", (quantity, remark) => {
    const resource = claim({ item: [item({ quantity })] });
    const read = readOne(resource);
    expect(read.claim.serviceLines[0]).not.toHaveProperty("units");
    expect(read.claim).not.toHaveProperty("services");
    expect(remarksOf(resource)).toContain(remark);
  });

  it("with decimals is found by a rule", () => {
    expect(rulesFound(claim({ item: [item({ quantity: { value: 3.1 } })] }))).toContain("units-invalid");
  });

  const indicator = (url: string, code: string) => ({ extension: [{ url, valueCoding: { code } }] });

  it.each([
    "https://bluebutton.cms.gov/fhir/StructureDefinition/CLM-MTUS-IND-CD",
    "https://bluebutton.cms.gov/resources/variables/carr_line_mtus_cd",
  ])("counts services only at unit indicator 3 of %s", (url) => {
    expect(readLineOf(indicator(url, "3")).units).toBe(2);
    for (const code of ["0", "1", "2", "4", "5", "6"]) {
      expect(readLineOf(indicator(url, code)).units).toBeUndefined();
      expect(remarksOf(claim({ item: [item(indicator(url, code))] }))).toEqual([
        "not-supported Claim.item[0].quantity",
      ]);
    }
  });

  it("is not told by the count beside the unit indicator", () => {
    const extension = [
      { url: "https://bluebutton.cms.gov/fhir/StructureDefinition/CLM-LINE-PRFNL-MTUS-CNT", valueDecimal: 3.1 },
    ];
    expect(readLineOf({ extension }).units).toBe(2);
  });
});

describe("modifiers", () => {
  const modifiersOf = (...modifier: readonly unknown[]) => readLineOf({ modifier }).modifiers;
  const versioned = (version: string, code: string) => ({ coding: [{ system: HCPCS, version, code }] });

  it("stand in the order of the list, whatever the version says", () => {
    expect(modifiersOf(versioned("2", "GO"), versioned("1", "CO"))).toEqual(["GO", "CO"]);
    expect(modifiersOf(versioned("5", "CO"), versioned("5", "GO"))).toEqual(["CO", "GO"]);
  });

  it("of one element are flattened, each once, with remarks", () => {
    const resource = claim({ item: [item({ modifier: [concept(HCPCS, "A2", "A2", "A2", "A2", "A5")] })] });
    const read = readOne(resource);
    expect(read.claim.serviceLines[0]?.modifiers).toEqual(["A2", "A5"]);
    expect(read.origin.lines[0]?.fields).toEqual({
      "modifiers[0]": "Claim.item[0].modifier[0].coding[0]",
      "modifiers[1]": "Claim.item[0].modifier[0].coding[4]",
    });
    expect(remarksOf(resource)).toEqual([
      "conflicting Claim.item[0].modifier[0]",
      "repeated Claim.item[0].modifier[0]",
    ]);
  });

  it("under two addresses are one, without a remark", () => {
    const modifier = [
      {
        coding: [
          { system: CPT, code: "GO" },
          { system: HCPCS, code: "GO" },
        ],
      },
    ];
    expect(readLineOf({ modifier }).modifiers).toEqual(["GO"]);
    expect(remarksOf(claim({ item: [item({ modifier })] }))).toEqual([]);
  });

  it("of two elements stay, also when they are the same", () => {
    expect(modifiersOf(concept(CPT, "GO"), concept(CPT, "GO"))).toEqual(["GO", "GO"]);
  });

  it("under units of measure are left out with a remark", () => {
    const resource = claim({ item: [item({ modifier: [concept(UCUM, "59"), concept(CPT, "GO")] })] });
    expect(readOne(resource).claim.serviceLines[0]?.modifiers).toEqual(["GO"]);
    expect(readOne(resource).origin.lines[0]?.fields).toEqual({ "modifiers[0]": "Claim.item[0].modifier[1]" });
    expect(remarksOf(resource)).toEqual(["unknown-code-system Claim.item[0].modifier[0]"]);
  });

  it("of one or five characters are read, and a rule finds them", () => {
    expect(modifiersOf(concept(HCPCS, "A"), concept(HCPCS, "ABCDE"))).toEqual(["A", "ABCDE"]);
    expect(rulesFound(claim({ item: [item({ modifier: [concept(HCPCS, "A")] })] }))).toContain("modifier-invalid");
  });
});

describe("a procedure", () => {
  it("that is absent for a reason leaves the code blank, and the modifier in place", () => {
    const productOrService = concept("http://terminology.hl7.org/CodeSystem/data-absent-reason", "not-applicable");
    const resource = claim({ item: [item({ productOrService, modifier: [concept(CPT, "99")] })] });
    expect(readOne(resource).claim.serviceLines[0]).toMatchObject({ procedureCode: "", modifiers: ["99"] });
    expect(remarksOf(resource)).toEqual(["missing Claim.item[0].productOrService"]);
    expect(rulesFound(resource)).toContain("line-field-required");
  });
});

describe("dates", () => {
  const dateOf = (fields: object, more: object = {}) => {
    const [line] = readOne(claim({ item: [{ ...undated, ...fields }], ...more })).claim.serviceLines;
    return [line?.serviceDate, line?.serviceDateThrough];
  };

  it.each([
    [{ servicedDate: "2026-03-02" }, ["2026-03-02", undefined]],
    [{ servicedPeriod: { start: "2026-03-02", end: "2026-03-02" } }, ["2026-03-02", undefined]],
    [
      { servicedPeriod: { start: "2026-03-02T09:00:00-05:00", end: "2026-03-02T09:38:00-05:00" } },
      ["2026-03-02", undefined],
    ],
    [{ servicedPeriod: { start: "2026-03-02", end: "2026-03-03" } }, ["2026-03-02", "2026-03-03"]],
    [{ servicedPeriod: { start: "2026-03-02" } }, ["2026-03-02", undefined]],
    [{ servicedPeriod: { end: "2026-03-02" } }, [undefined, undefined]],
    [{ servicedDate: "2026-03" }, [undefined, undefined]],
    [{ servicedDate: "2026-02-29" }, [undefined, undefined]],
    [{ servicedDate: "2026-03-02 09:00" }, [undefined, undefined]],
  ])("%j", (fields, dates) => {
    expect(dateOf(fields)).toEqual(dates);
  });

  it("of the claim count for a line without one only when they are one day", () => {
    const day = { start: "1985-01-08T11:44:52-05:00", end: "1985-01-08T11:59:52-05:00" };
    expect(dateOf({}, { billablePeriod: day })).toEqual(["1985-01-08", undefined]);
    expect(dateOf({}, { billablePeriod: { start: "1985-01-08", end: "1986-01-08" } })).toEqual([undefined, undefined]);
    expect(dateOf({}, { billablePeriod: { start: "1985-01-08" } })).toEqual([undefined, undefined]);
    expect(dateOf({ servicedPeriod: { end: "1985-01-08" } }, { billablePeriod: day })).toEqual([
      "1985-01-08",
      undefined,
    ]);
    expect(dateOf({ servicedPeriod: { end: "1985-01-09" } }, { billablePeriod: day })).toEqual([undefined, undefined]);
    const read = readOne(claim({ item: [undated], billablePeriod: day }));
    expect(read.origin.lines[0]?.fields).toEqual({ serviceDate: "Claim.billablePeriod" });
  });

  it.each([
    [{ servicedPeriod: { end: "2026-03-02" } }, "missing Claim.item[0].serviced.start"],
    [{ servicedDate: "2026" }, "wrong-format Claim.item[0].serviced"],
    [{ servicedPeriod: { start: "2026-03-03", end: "2026-03-02" } }, "conflicting Claim.item[0].serviced"],
    [{ servicedPeriod: { start: "2026-03-02T02:00:00Z" } }, "wrong-format Claim.item[0].serviced.start"],
    [{ servicedDate: "2026-03-02", servicedPeriod: {} }, "conflicting Claim.item[0].serviced"],
    [{ servicedDate: 20260302 }, "wrong-type Claim.item[0].serviced"],
  ])("in doubt are remarked: %j", (fields, remark) => {
    expect(remarksOf(claim({ item: [{ ...undated, ...fields }] }))).toEqual([remark]);
  });

  it("over two days with a quantity are found by a rule", () => {
    const servicedPeriod = { start: "2026-03-02", end: "2026-03-03" };
    expect(rulesFound(claim({ item: [{ ...undated, servicedPeriod }] }))).toContain("service-date-spanned");
  });

  it("never become minutes", () => {
    const servicedPeriod = { start: "2026-03-02T09:00:00-05:00", end: "2026-03-02T09:38:00-05:00" };
    const options = {
      ...MEDICARE,
      minutes: { procedurePeriods: true, extensionUrl: "urn:x", supportingInfoCategory: { code: "x" } },
    };
    expect(readOne(claim({ item: [{ ...undated, servicedPeriod }] }), options).claim).not.toHaveProperty("services");
  });
});

describe("diagnosis codes", () => {
  it("are read with and without dot, in lower case, with blanks", () => {
    const codes = ["M25641", "m25.641", "M25.641  "];
    const diagnoses = codes.map((code, at) => diagnosis(at + 1, code));
    expect(readOne(claim({ diagnosis: diagnoses })).claim.diagnosisCodes).toEqual(["M25641", "M25.641", "M25.641"]);
  });

  it("given once under each of two addresses are one", () => {
    const coding = ["http://hl7.org/fhir/sid/icd-10", "http://hl7.org/fhir/sid/icd-10-cm"].map((system, at) => ({
      system,
      code: at === 0 ? "M25641" : "M25.641",
    }));
    const resource = claim({ diagnosis: [{ sequence: 1, diagnosisCodeableConcept: { coding } }] });
    expect(readOne(resource).claim.diagnosisCodes).toEqual(["M25.641"]);
    expect(remarksOf(resource)).toEqual([]);
  });

  it("of a Condition in SNOMED keep their position blank, with a remark where the Condition stands", () => {
    const resource = bundle(
      claim({
        diagnosis: [{ sequence: 1, diagnosisReference: { reference: "Condition/c" } }, diagnosis(2, "M25.641")],
      }),
      { resourceType: "Condition", id: "c", code: concept("http://snomed.info/sct", "271737000") },
    );
    const read = readOne(resource);
    expect(read.claim.diagnosisCodes).toEqual(["", "M25.641"]);
    expect(remarksOf(resource)).toEqual(["unknown-code-system Bundle.entry[1].resource.code"]);
    expect(rulesFound(resource)).toContain("diagnosis-code-invalid");
  });

  it("of ICD-9 beside ICD-10 are a remark and a finding", () => {
    const resource = claim({
      diagnosis: [diagnosis(1, "M25.641"), diagnosis(2, "719.44", "http://hl7.org/fhir/sid/icd-9-cm")],
    });
    expect(readOne(resource).claim.diagnosisCodes).toEqual(["M25.641", ""]);
    expect(remarksOf(resource)).toEqual(["unknown-code-system Claim.diagnosis[1].diagnosis"]);
    expect(rulesFound(resource)).toContain("diagnosis-code-invalid");
  });

  it("of ICD-9 in the concept of an ICD-10 code are a remark; other translations are none", () => {
    const of = (system: string) =>
      claim({
        diagnosis: [
          {
            sequence: 1,
            diagnosisCodeableConcept: {
              coding: [
                { system, code: "719.44" },
                { system: ICD, code: "M25.641" },
              ],
            },
          },
        ],
      });
    const old = of("http://hl7.org/fhir/sid/icd-9-cm|2015");
    expect(readOne(old).claim.diagnosisCodes).toEqual(["M25.641"]);
    expect(remarksOf(old)).toEqual(["unknown-code-system Claim.diagnosis[0].diagnosis.coding[0]"]);
    expect(remarksOf(of("http://snomed.info/sct"))).toEqual([]);
  });
});

// The shapes of public samples, in our own words: what each of them has to give.
describe("shapes met in public", () => {
  it("HL7 example of a CMS-1500: institutional type, bill type, no quantity, an older address of the place", () => {
    const read = readOne(
      claim({
        type: concept(CLAIM_TYPE, "institutional"),
        subType: concept("https://www.cms.gov/codes/billtype", "831"),
        contained: [{ resourceType: "Coverage", id: "c", payor: [{ identifier: { value: "123456" } }] }],
        insurance: [{ sequence: 1, focal: true, coverage: { reference: "#c" } }],
        careTeam: [{ sequence: 1, provider: { reference: "Practitioner/example" } }],
        diagnosis: ["M96.1", "G89.4", "M53.88", "M47.816"].map((code, at) => diagnosis(at + 1, code)),
        item: [
          {
            sequence: 1,
            careTeamSequence: [1],
            diagnosisSequence: [2, 4],
            productOrService: concept(CPT, "62264"),
            servicedDate: "2015-10-13",
            locationCodeableConcept: concept(
              "https://www.cms.gov/medicare/coding/place-of-service-codes/place_of_service_code_set.html",
              "24",
            ),
            net: { value: 12500, currency: "USD" },
          },
        ],
      }),
      { payerOf: ({ payerKey }) => (payerKey === "123456" ? "medicare-part-b" : undefined) },
    );
    expect(read.claim).toMatchObject({
      setting: "outpatient-hospital",
      diagnosisCodes: ["M96.1", "G89.4", "M53.88", "M47.816"],
      serviceLines: [
        {
          procedureCode: "62264",
          modifiers: [],
          diagnosisPointers: [2, 4],
          placeOfServiceCode: "24",
          chargeAmount: "12500.00",
        },
      ],
    });
    expect(read.claim.serviceLines[0]).not.toHaveProperty("units");
    expect(read.remarks.map(({ code, place }) => `${code} ${place}`)).toEqual([
      "not-supported Claim.type",
      "missing Claim.item[0].quantity",
    ]);
  });

  it("CARIN professional EOB: 97110 without quantity, modifier and pointer", () => {
    const read = readOne(
      eob({
        billablePeriod: { start: "2019-01-01", end: "2019-10-31" },
        insurer: { reference: "Organization/Payer1" },
        diagnosis: [diagnosis(1, "S06.0X1A")],
        item: [
          {
            sequence: 1,
            productOrService: concept(CPT, "97110"),
            servicedDate: "2019-07-02",
            locationCodeableConcept: concept(POS, "11"),
            adjudication: [
              {
                category: concept("http://terminology.hl7.org/CodeSystem/adjudication", "submitted"),
                amount: { value: 250, currency: "USD" },
              },
            ],
          },
        ],
      }),
    );
    expect(read.claim.serviceLines).toEqual([
      {
        lineNumber: 1,
        procedureCode: "97110",
        modifiers: [],
        serviceDate: "2019-07-02",
        placeOfServiceCode: "11",
        chargeAmount: "250.00",
      },
    ]);
    const { findings, undetermined } = checkClaim(read.claim);
    expect(findings.map(({ path }) => path.at(-1))).toEqual(["units", "diagnosisPointers"]);
    expect(undetermined.flatMap(({ missing }) => missing)).toContain("services.minutes");
  });

  it("Synthea Claim: SNOMED procedures, a Condition that is not there, no date on the line", () => {
    const resource = claim({
      type: concept(CLAIM_TYPE, "institutional"),
      billablePeriod: { start: "1985-01-08T11:44:52-05:00", end: "1985-01-08T11:59:52-05:00" },
      diagnosis: [{ sequence: 1, diagnosisReference: { reference: "urn:uuid:dc6a" } }],
      item: [
        { sequence: 1, productOrService: concept("http://snomed.info/sct", "162673000") },
        { sequence: 2, diagnosisSequence: [1], productOrService: concept("http://snomed.info/sct", "271737000") },
      ],
    });
    expect(readOne(resource).claim).toEqual({
      payer: "medicare-part-b",
      setting: "outpatient-hospital",
      diagnosisCodes: [""],
      serviceLines: [
        { lineNumber: 1, procedureCode: "", modifiers: [], serviceDate: "1985-01-08" },
        { lineNumber: 2, procedureCode: "", modifiers: [], serviceDate: "1985-01-08", diagnosisPointers: [1] },
      ],
    });
    expect(
      readOne(resource)
        .remarks.map(({ code }) => code)
        .sort(),
    ).toEqual([
      "missing",
      "missing",
      "not-supported",
      "unknown-code-system",
      "unknown-code-system",
      "unresolved-reference",
    ]);
  });

  it("CMS MCS Claim: ICD-9 second, a date with end only, a modifier of one letter, the quantity in a sub-line", () => {
    const resource = claim({
      billablePeriod: { start: "1970-07-28", end: "1970-07-30" },
      diagnosis: [diagnosis(1, "HF3IJIF"), diagnosis(2, "HF3IJIG", "http://hl7.org/fhir/sid/icd-9-cm")],
      item: [
        {
          sequence: 1,
          diagnosisSequence: [1],
          productOrService: concept(HCPCS, "FDSAE"),
          modifier: [{ coding: [{ system: HCPCS, version: "1", code: "A" }] }],
          servicedPeriod: { end: "1970-07-30" },
          detail: [
            {
              sequence: 1,
              productOrService: concept("http://hl7.org/fhir/sid/ndc", "00777310502"),
              quantity: { value: 1.5 },
            },
          ],
        },
      ],
    });
    expect(readOne(resource).claim).toMatchObject({ diagnosisCodes: ["HF3IJIF", ""], setting: "practitioner" });
    expect(readOne(resource).claim.serviceLines).toEqual([
      { lineNumber: 1, procedureCode: "FDSAE", modifiers: ["A"], diagnosisPointers: [1] },
    ]);
    expect(remarksOf(resource)).toEqual([
      "unknown-code-system Claim.diagnosis[1].diagnosis",
      "not-supported Claim.item[0].detail",
      "missing Claim.item[0].serviced.start",
      "missing Claim.item[0].quantity",
    ]);
  });

  it("CMS carrier EOB: span of two days with a quantity, repeated modifiers, data-absent procedure", () => {
    const team = (sequence: number, value: string) => ({
      sequence,
      provider: { identifier: { system: "http://hl7.org/fhir/sid/us-npi", value } },
      role: concept("http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBClaimCareTeamRole", "rendering"),
    });
    const extension = [
      { url: "https://bluebutton.cms.gov/fhir/StructureDefinition/CLM-MTUS-IND-CD", valueCoding: { code: "3" } },
    ];
    const read = readOne(
      eob({
        careTeam: [team(1, "1"), team(2, "2")],
        item: [
          item({
            extension,
            careTeamSequence: [1],
            servicedDate: undefined,
            servicedPeriod: { start: "2025-01-01", end: "2025-01-02" },
            quantity: { value: 3.0 },
          }),
          item({ sequence: 2, careTeamSequence: [2], modifier: [concept(HCPCS, "A2", "A2", "A5")] }),
          item({
            sequence: 3,
            productOrService: concept("http://terminology.hl7.org/CodeSystem/data-absent-reason", "not-applicable"),
            modifier: [concept(CPT, "99")],
          }),
        ],
      }),
    );
    expect(read.claim.serviceLines).toMatchObject([
      {
        serviceDate: "2025-01-01",
        serviceDateThrough: "2025-01-02",
        units: 3,
        renderingProvider: { providerKey: "1" },
      },
      { modifiers: ["A2", "A5"], renderingProvider: { providerKey: "2" } },
      { procedureCode: "", modifiers: ["99"] },
    ]);
  });
});
