import { describe, expect, it } from "vitest";
import { readFhirClaim, readFhirClaims, type PayerSource } from "../../../src/fhir.js";
import { parseClaim } from "../../../src/schema.js";
import {
  bundle,
  claim,
  concept,
  CLAIM_TYPE,
  CPT,
  diagnosis,
  eob,
  faultsOf,
  item,
  MEDICARE,
  readLineOf,
  readOne,
  remarksOf,
} from "./fixtures.js";

describe("a claim", () => {
  it("is read with its places", () => {
    const read = readOne(claim({ identifier: [{ value: "A-1" }] }));
    expect(read).toEqual({
      kind: "adapted-claim",
      claim: {
        payer: "medicare-part-b",
        setting: "practitioner",
        diagnosisCodes: ["M25.641"],
        serviceLines: [
          {
            lineNumber: 1,
            procedureCode: "97530",
            modifiers: ["GO"],
            serviceDate: "2026-03-02",
            units: 2,
            diagnosisPointers: [1],
            placeOfServiceCode: "11",
          },
        ],
      },
      origin: {
        format: "fhir",
        place: "Claim",
        lines: [{ place: "Claim.item[0]" }],
        diagnoses: ["Claim.diagnosis[0]"],
        claimKey: "A-1",
      },
      remarks: [],
    });
    expect(parseClaim(read.claim).ok).toBe(true);
  });

  it("of R5 is read alike", () => {
    const line = {
      ...item(),
      traceNumber: [{ system: "urn:x", value: "T-9" }],
      bodySite: [{ site: [concept("http://snomed.info/sct", "85562004")] }],
    };
    const read = readOne(
      claim({
        item: [line],
        traceNumber: [{ value: "X" }],
        careTeam: [
          {
            sequence: 1,
            provider: { identifier: { value: "1234567893" } },
            specialty: concept("http://nucc.org/provider-taxonomy", "225X00000X"),
          },
        ],
      }),
    );
    expect(read.origin.lines[0]?.lineKey).toBe("T-9");
    expect(read.claim.serviceLines[0]?.renderingProvider).toEqual({
      taxonomyCode: "225X00000X",
      providerKey: "1234567893",
    });
    expect(read.remarks).toEqual([]);
  });

  it("takes the trace number of Da Vinci PAS as the key of a line", () => {
    const url = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemTraceNumber";
    const extension = [{ url, valueIdentifier: { value: "PAS-7" } }];
    expect(readOne(claim({ item: [item({ extension })] })).origin.lines[0]?.lineKey).toBe("PAS-7");
  });

  it("keeps its id as a key where it has no identifier", () => {
    expect(readOne(claim({ id: "abc" })).origin.claimKey).toBe("abc");
    expect(readOne(claim()).origin.claimKey).toBeUndefined();
  });

  it("with a type of its own is read by readFhirClaim", () => {
    expect(readFhirClaim({ resourceType: "Claim" }, MEDICARE)).toMatchObject({ ok: false, place: "Claim" });
  });

  it("copies nothing of the patient", () => {
    const name = [{ family: "Zq7family", given: ["Zq7given"], text: "Zq7text" }];
    const read = readOne(
      bundle(
        claim({
          patient: { reference: "Patient/p", display: "Zq7display", identifier: { value: "Zq7mbi" } },
          contained: [
            { resourceType: "Patient", id: "p", name, birthDate: "1950-01-01", address: [{ line: ["Zq7street"] }] },
          ],
          insurance: [
            { focal: true, coverage: { reference: "#c", display: "Zq7plan", identifier: { value: "Zq7member" } } },
          ],
          item: [item({ noteNumber: [1], programCode: [{ text: "Zq7program" }] })],
          supportingInfo: [{ sequence: 1, category: { text: "Zq7note" }, valueString: "Zq7free" }],
        }),
        { resourceType: "Patient", id: "p", name, identifier: [{ value: "Zq7member" }] },
        { resourceType: "Coverage", id: "c", subscriberId: "Zq7member", payor: [{ reference: "Patient/p" }] },
      ),
    );
    expect(JSON.stringify(read)).not.toContain("Zq7");
  });

  it("lets no self-paying patient become the key of a payer", () => {
    const seen: PayerSource[] = [];
    const payerOf = (source: PayerSource) => (seen.push(source), "medicare-part-b");
    const coverage = (payor: unknown) => ({
      resourceType: "Coverage",
      id: "c",
      identifier: [{ value: "member" }],
      payor: [payor],
    });
    const contained = (payor: unknown) =>
      claim({
        contained: [coverage(payor), { resourceType: "Patient", id: "patient", identifier: [{ value: "mbi" }] }],
        insurance: [{ sequence: 1, focal: true, coverage: { reference: "#c" } }],
      });
    for (const payor of [
      { reference: "Patient/77", identifier: { value: "mbi" } },
      { type: "RelatedPerson", identifier: { value: "mbi" } },
      { reference: "https://x.example/fhir/Patient/77" },
      { reference: "Patient?identifier=urn:mbi|mbi" },
      { reference: "#patient" },
    ]) {
      readFhirClaims(contained(payor), { payerOf });
    }
    readFhirClaims(contained({ identifier: { value: "payer-9" } }), { payerOf });
    expect(seen.map(({ payerKey }) => payerKey).slice(0, -1)).toEqual(Array.from({ length: 5 }, () => undefined));
    expect(seen.at(-1)?.payerKey).toBe("payer-9");
  });
});

describe("an explanation of benefit", () => {
  const adjudication = [
    {
      category: concept("http://terminology.hl7.org/CodeSystem/adjudication", "submitted"),
      amount: { value: 120.5, currency: "USD" },
    },
    { category: concept("http://terminology.hl7.org/CodeSystem/adjudication", "eligible"), amount: { value: 68.13 } },
    {
      category: concept("http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudicationDiscriminator", "allowedunits"),
      value: 1,
    },
  ];

  it("tells billed and allowed beside each other", () => {
    const read = readOne(eob({ item: [item({ adjudication }), item({ sequence: 2 })] }));
    expect(read.claim.serviceLines[0]).toMatchObject({ units: 2, chargeAmount: "120.50", allowedAmount: "68.13" });
    expect(read.adjudicated).toEqual([{ allowedUnits: 1 }, {}]);
  });

  it("of R5 has the allowed units as a quantity", () => {
    const category = concept(
      "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudicationDiscriminator",
      "allowedunits",
    );
    const read = readOne(eob({ item: [item({ adjudication: [{ category, quantity: { value: 3 } }] })] }));
    expect(read.adjudicated).toEqual([{ allowedUnits: 3 }]);
  });

  it("tells when the payer received the claim", () => {
    const category = concept("http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBSupportingInfoType", "clmrecvddate");
    const read = readOne(
      eob({ created: "2026-05-01", supportingInfo: [{ sequence: 1, category, timingDate: "2026-03-09" }] }),
    );
    expect(read.claim.receivedOn).toBe("2026-03-09");
    expect(readOne(eob({ created: "2026-05-01" })).claim.receivedOn).toBeUndefined();
  });

  it("has lines that the payer added, which are remarked", () => {
    expect(remarksOf(eob({ addItem: [{}] }))).toEqual(["not-supported ExplanationOfBenefit.addItem"]);
  });
});

describe("money", () => {
  it("is read from net, in dollars", () => {
    expect(readLineOf({ net: { value: 12500, currency: "USD" } }).chargeAmount).toBe("12500.00");
    expect(readLineOf({ net: { value: 34.61 } }).chargeAmount).toBe("34.61");
    expect(readLineOf({ net: { value: -5.5 } }).chargeAmount).toBe("-5.50");
    expect(readLineOf({ net: { value: 0 } }).chargeAmount).toBe("0.00");
    expect(readLineOf({}).chargeAmount).toBeUndefined();
  });

  it.each([
    [{ value: 10, currency: "EUR" }, "not-supported Claim.item[0].net.currency"],
    [{ value: 1e21 }, "wrong-format Claim.item[0].net"],
    [{ value: "10" }, "wrong-type Claim.item[0].net.value"],
    [7, "wrong-type Claim.item[0].net"],
  ])("%j is left out with a remark", (net, remark) => {
    expect(readLineOf({ net }).chargeAmount).toBeUndefined();
    expect(remarksOf(claim({ item: [item({ net })] }))).toEqual([remark]);
  });
});

describe("diagnoses", () => {
  it("are pointed to by sequence, in the order of sequence", () => {
    const read = readOne(
      claim({
        diagnosis: [diagnosis(9, "R27.8"), diagnosis(4, "M25.641")],
        item: [item({ diagnosisSequence: [9, 4] })],
      }),
    );
    expect(read.claim.diagnosisCodes).toEqual(["M25.641", "R27.8"]);
    expect(read.claim.serviceLines[0]?.diagnosisPointers).toEqual([2, 1]);
    expect(read.origin.diagnoses).toEqual(["Claim.diagnosis[1]", "Claim.diagnosis[0]"]);
  });

  it("that do not exist are pointers to nowhere, and a remark says which", () => {
    const resource = claim({ item: [item({ diagnosisSequence: [1, 2] })] });
    expect(readOne(resource).claim.serviceLines[0]?.diagnosisPointers).toEqual([1, 0]);
    expect(remarksOf(resource)).toEqual(["unresolved-reference Claim.item[0].diagnosisSequence[1]"]);
  });

  it("without usable sequences stand as they are listed", () => {
    const resource = claim({
      diagnosis: [diagnosis(2, "R27.8"), diagnosis(2, "M25.641")],
      item: [item({ diagnosisSequence: [2] })],
    });
    expect(readOne(resource).claim.diagnosisCodes).toEqual(["R27.8", "M25.641"]);
    expect(remarksOf(resource)).toEqual(["conflicting Claim.diagnosis[1].sequence"]);
  });

  it("of one element that differ are remarked, and a translation is not", () => {
    const two = {
      coding: [
        { system: ICD_10, code: "R27.8" },
        { system: ICD_CM, code: "M25.641" },
      ],
    };
    const resource = claim({ diagnosis: [{ sequence: 1, diagnosisCodeableConcept: two }] });
    expect(readOne(resource).claim.diagnosisCodes).toEqual(["M25.641"]);
    expect(remarksOf(resource)).toEqual(["conflicting Claim.diagnosis[0].diagnosis"]);
    const translated = {
      coding: [
        { system: "http://snomed.info/sct", code: "57676002" },
        { system: ICD_CM, code: "M25.641" },
      ],
    };
    expect(remarksOf(claim({ diagnosis: [{ sequence: 1, diagnosisCodeableConcept: translated }] }))).toEqual([]);
  });

  const ICD_CM = "http://hl7.org/fhir/sid/icd-10-cm";
  const ICD_10 = "http://hl7.org/fhir/sid/icd-10";
});

describe("references", () => {
  const condition = (fields: object) => ({
    resourceType: "Condition",
    code: concept("http://hl7.org/fhir/sid/icd-10-cm", "R27.8"),
    ...fields,
  });
  const referring = (reference: string) => claim({ diagnosis: [{ sequence: 1, diagnosisReference: { reference } }] });

  it.each([
    ["contained", { ...referring("#c"), contained: [condition({ id: "c" })] }],
    ["by type and id", bundle(referring("Condition/c"), condition({ id: "c" }))],
    ["with a version", bundle(referring("Condition/c/_history/3"), condition({ id: "c" }))],
    [
      "by identifier",
      bundle(referring("Condition?identifier=urn:s|7"), condition({ identifier: [{ system: "urn:s", value: "7" }] })),
    ],
    [
      "by URN",
      {
        resourceType: "Bundle",
        entry: [{ resource: referring("urn:uuid:1") }, { fullUrl: "urn:uuid:1", resource: condition({}) }],
      },
    ],
  ])("are followed: %s", (_, resource) => {
    const read = readOne(resource);
    expect(read.claim.diagnosisCodes).toEqual(["R27.8"]);
    expect(read.remarks).toEqual([]);
  });

  it.each([
    ["nothing", referring("Condition/none")],
    [
      "what another claim contains",
      bundle({ ...referring("#c") }, { resourceType: "Basic", contained: [condition({ id: "c" })] }),
    ],
    [
      "no Condition",
      bundle(
        referring("Condition/c"),
        { ...condition({ id: "c" }), resourceType: "Basic" },
        { resourceType: "Basic", id: "c" },
      ),
    ],
  ])("that lead to %s leave a blank code in place", (_, resource) => {
    const read = readOne(resource);
    expect(read.claim.diagnosisCodes).toEqual([""]);
    expect(read.remarks.map(({ code }) => code)).toEqual(["unresolved-reference"]);
  });

  it("that lead in a circle end", () => {
    const read = readOne({
      ...referring("#c"),
      contained: [{ resourceType: "Condition", id: "c", code: { reference: "#c" } }],
    });
    expect(read.claim.diagnosisCodes).toEqual([""]);
  });
});

describe("who pays", () => {
  function sourcesOf(fields: object, ...others: readonly unknown[]): readonly PayerSource[] {
    const seen: PayerSource[] = [];
    readFhirClaims(bundle(claim({ ...fields }), ...others), {
      payerOf: (source) => (seen.push(source), "medicare-part-b"),
    });
    return seen;
  }

  it("is told by the insurer: identifier, resolved organization, address", () => {
    const organization = { resourceType: "Organization", id: "o", identifier: [{ system: "urn:x", value: "P-1" }] };
    const insurance = [{ sequence: 1, focal: true, coverage: { display: "x" } }];
    expect(sourcesOf({ insurer: { identifier: { value: "00882" } }, insurance })).toEqual([
      { format: "fhir", payerKey: "00882", sequence: 1 },
    ]);
    expect(sourcesOf({ insurer: { reference: "Organization/o" } }, organization)).toEqual([
      { format: "fhir", payerKey: "P-1" },
    ]);
    expect(sourcesOf({ insurer: { reference: "Organization/elsewhere" } })).toEqual([
      { format: "fhir", payerKey: "Organization/elsewhere" },
    ]);
    expect(sourcesOf({ insurer: { reference: "#gone" } })).toEqual([{ format: "fhir" }]);
  });

  it("is told by the focal coverage where there is no insurer, and later payers follow it", () => {
    const coverage = (id: string, payor: object) => ({ resourceType: "Coverage", id, ...payor });
    const insurance = [
      { sequence: 2, focal: false, coverage: { reference: "Coverage/b" } },
      { sequence: 1, focal: true, coverage: { reference: "Coverage/a" } },
    ];
    const coverages = [
      coverage("a", { payor: [{ identifier: { value: "A" } }] }),
      coverage("b", { insurer: { identifier: { value: "B" } } }),
    ];
    expect(sourcesOf({ insurance }, ...coverages)).toEqual([
      { format: "fhir", payerKey: "A", sequence: 1 },
      { format: "fhir", payerKey: "B", sequence: 2 },
    ]);
    const payerOf = ({ payerKey }: PayerSource) => (payerKey === "A" ? "medicare-part-b" : "commercial-cpt-midpoint");
    expect(readOne(bundle(claim({ insurance }), ...coverages), { payerOf }).claim.otherPayers).toEqual([
      "commercial-cpt-midpoint",
    ]);
  });

  it("is remarked when not exactly one coverage is focal", () => {
    const insurance = [{ sequence: 1 }, { sequence: 2 }];
    const payerOf = () => "medicare-part-b";
    expect(remarksOf(claim({ insurance }), { payerOf })).toEqual(["conflicting Claim.insurance"]);
  });

  it("that nobody knows is a fault", () => {
    expect(faultsOf(readFhirClaims(claim(), { payerOf: () => undefined }))).toEqual(["unknown-payer Claim.insurer"]);
    expect(faultsOf(readFhirClaims(claim(), { payerOf: "nobody" }))).toEqual(["unknown-payer Claim.insurer"]);
  });
});

describe("setting", () => {
  it("is told by the type", () => {
    expect(readOne(claim({ type: concept(CLAIM_TYPE, "institutional") })).claim.setting).toBe("outpatient-hospital");
    expect(readOne(claim({ type: concept("http://hl7.org/fhir/ex-claimtype", "professional") })).claim.setting).toBe(
      "practitioner",
    );
    expect(readOne(claim(), { ...MEDICARE, setting: "outpatient-hospital" }).claim.setting).toBe("practitioner");
  });

  it("is the caller's where the type does not tell, else a fault", () => {
    const resource = claim({ type: { text: "professional" } });
    expect(readOne(resource, { ...MEDICARE, setting: "practitioner" }).claim.setting).toBe("practitioner");
    expect(faultsOf(readFhirClaims(resource, MEDICARE))).toEqual(["unknown-setting Claim.type"]);
  });

  it("of an institutional claim is remarked; an inpatient stay and other types are refused", () => {
    const type = concept(CLAIM_TYPE, "institutional");
    expect(remarksOf(claim({ type }))).toEqual(["not-supported Claim.type"]);
    const subType = concept("http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBInstitutionalClaimSubType", "inpatient");
    expect(faultsOf(readFhirClaims(claim({ type, subType }), MEDICARE))).toEqual(["not-supported Claim.subType"]);
    for (const other of ["oral", "pharmacy", "vision"]) {
      const refused = readFhirClaims(claim({ type: concept(CLAIM_TYPE, other) }), {
        ...MEDICARE,
        setting: "practitioner",
      });
      expect(faultsOf(refused)).toEqual(["not-supported Claim.type"]);
    }
  });
});

describe("what is no plain claim is remarked", () => {
  it.each([
    [{ use: "preauthorization" }, "not-supported Claim.use"],
    [{ use: "predetermination" }, "not-supported Claim.use"],
    [{ use: "constructor" }, "unknown-value Claim.use"],
    [{ status: "cancelled" }, "not-supported Claim.status"],
    [{ status: "entered-in-error" }, "not-supported Claim.status"],
    [{ modifierExtension: [{ url: "urn:x" }] }, "not-supported Claim.modifierExtension"],
    [{ item: [item({ modifierExtension: [{ url: "urn:x" }] })] }, "not-supported Claim.item[0].modifierExtension"],
    [{ item: [item({ detail: [{ sequence: 1 }] })] }, "not-supported Claim.item[0].detail"],
    [
      { item: [item({ productOrServiceEnd: concept(CPT, "97535") })] },
      "not-supported Claim.item[0].productOrServiceEnd",
    ],
    [
      { item: [item({ locationReference: { reference: "Location/1" }, locationCodeableConcept: undefined })] },
      "left-out Claim.item[0].location",
    ],
  ])("%j", (fields, remark) => {
    expect(remarksOf(claim(fields))).toEqual([remark]);
  });

  it("unless it is one", () => {
    expect(remarksOf(claim({ status: "draft" }))).toEqual([]);
  });
});

describe("lines", () => {
  it("keep their numbers, gaps too, and their order", () => {
    const read = readOne(claim({ item: [item({ sequence: 5 }), item({ sequence: 2 })] }));
    expect(read.claim.serviceLines.map(({ lineNumber }) => lineNumber)).toEqual([5, 2]);
  });

  it.each([[undefined], [0], ["1"], [1]])(
    "with the sequence %j beside 1 are numbered as they are listed",
    (sequence) => {
      const resource = claim({ item: [item(), item({ sequence })] });
      expect(readOne(resource).claim.serviceLines.map(({ lineNumber }) => lineNumber)).toEqual([1, 2]);
      expect(remarksOf(resource)).toEqual(["conflicting Claim.item[1].sequence"]);
    },
  );

  it("carry four-digit revenue codes", () => {
    expect(readLineOf({ revenue: concept("https://www.nubc.org/CodeSystem/RevenueCodes", "430") }).revenueCode).toBe(
      "0430",
    );
    expect(
      readLineOf({ revenue: concept("http://terminology.hl7.org/CodeSystem/ex-revenue-center", "0430") }).revenueCode,
    ).toBe("0430");
  });

  it("name who rendered them", () => {
    const taxonomy = "http://nucc.org/provider-taxonomy";
    const role = (code: string) => concept("http://terminology.hl7.org/CodeSystem/claimcareteamrole", code);
    const careTeam = [
      {
        sequence: 1,
        provider: { identifier: { value: "1" } },
        role: role("rendering"),
        qualification: concept(taxonomy, "225X00000X"),
      },
      { sequence: 2, provider: { reference: "#role" }, role: role("primary") },
      { sequence: 3, provider: { identifier: { value: "3" } }, role: role("referring") },
    ];
    const contained = [
      {
        resourceType: "PractitionerRole",
        id: "role",
        identifier: [{ value: "other" }, { system: "http://hl7.org/fhir/sid/us-npi", value: "1234567893" }],
        specialty: [concept("http://snomed.info/sct", "1"), concept(taxonomy, "224z00000x")],
      },
    ];
    const lines = [1, 2, 3, 9].map((member, at) => item({ sequence: at + 1, careTeamSequence: [member] }));
    const read = readOne(claim({ careTeam, contained, item: lines }));
    expect(read.claim.serviceLines.map(({ renderingProvider }) => renderingProvider)).toEqual([
      { taxonomyCode: "225X00000X", providerKey: "1" },
      { taxonomyCode: "224Z00000X", providerKey: "1234567893" },
      undefined,
      undefined,
    ]);
    expect(read.claim.referringProvider).toEqual({ identifierPresent: true });
    expect(read.remarks.map(({ code, place }) => `${code} ${place}`)).toEqual([
      "unresolved-reference Claim.item[3].careTeamSequence[0]",
      "conflicting Claim.item[3].careTeamSequence",
    ]);
  });

  it("leave it open whether a referral has an identifier when its address leads elsewhere", () => {
    const careTeam = [{ sequence: 1, provider: { reference: "Practitioner/9" }, role: concept("urn:x", "referring") }];
    expect(readOne(claim({ careTeam })).claim.referringProvider).toBeUndefined();
    const asking = (requester: object) => [{ resourceType: "ServiceRequest", id: "r", requester }];
    const byPatient = asking({ reference: "Patient/1", identifier: { value: "mbi" } });
    expect(
      readOne(claim({ referral: { reference: "#r" }, contained: byPatient })).claim.referringProvider,
    ).toBeUndefined();
    const referral = { reference: "#r" };
    const contained = [
      { resourceType: "ServiceRequest", id: "r", requester: { reference: "Practitioner?identifier=urn:npi|12" } },
    ];
    expect(readOne(claim({ referral, contained })).claim.referringProvider).toEqual({ identifierPresent: true });
  });

  it("are in the state of the facility, else of the organization that bills", () => {
    const facility = { resourceType: "Location", id: "l", address: { state: "oh" } };
    const office = { resourceType: "Organization", id: "o", address: [{ state: "KY" }] };
    const links = { facility: { reference: "#l" }, provider: { reference: "#o" } };
    expect(readOne(claim({ ...links, contained: [facility, office] })).claim.state).toBe("OH");
    expect(readOne(claim({ ...links, contained: [office] })).claim.state).toBe("KY");
    const person = { ...office, resourceType: "Practitioner" };
    expect(readOne(claim({ ...links, contained: [person] })).claim.state).toBeUndefined();
  });
});

describe("a Bundle", () => {
  it("gives a record for each claim, and says where the others are at fault", () => {
    const records = readFhirClaims(
      bundle(claim(), { resourceType: "Patient" }, claim({ item: [] }), eob(), bundle(), 7, {}),
      MEDICARE,
    );
    expect(records.map((record) => (record.ok ? record.value.origin.place : record.place))).toEqual([
      "Bundle.entry[0].resource",
      "Bundle.entry[2].resource",
      "Bundle.entry[3].resource",
      "Bundle.entry[4].resource",
      "Bundle.entry[5]",
      "Bundle.entry[6]",
    ]);
    expect(faultsOf(records)).toEqual([
      "missing Bundle.entry[2].resource.item",
      "not-supported Bundle.entry[4].resource",
      "wrong-type Bundle.entry[5]",
      "wrong-type Bundle.entry[6]",
    ]);
  });

  it("without a claim says so", () => {
    expect(faultsOf(readFhirClaims(bundle({ resourceType: "Patient" }), MEDICARE))).toEqual(["missing Bundle.entry"]);
    expect(faultsOf(readFhirClaims({ resourceType: "Bundle" }, MEDICARE))).toEqual(["missing Bundle.entry"]);
    const answers = { resourceType: "Bundle", entry: [{ response: { status: "404" } }, null] };
    expect(faultsOf(readFhirClaims(answers, MEDICARE))).toEqual(
      ["missing Bundle.entry", "wrong-type Bundle.entry[1]"].slice(1),
    );
  });
});

describe("what is no claim", () => {
  it.each([[null], [7], ["{}"], [[]], [undefined], [[claim()]]])("%j is unreadable", (value) => {
    expect(faultsOf(readFhirClaims(value, MEDICARE))).toEqual(["unreadable Resource"]);
  });

  it.each([[{}], [{ resourceType: "Patient" }], [{ resourceType: { toString: 1 } }]])("%j is refused", (value) => {
    expect(faultsOf(readFhirClaims(value, MEDICARE))).toEqual(["not-supported Resource"]);
  });

  it("says that an assumed quantity has to be a whole number", () => {
    for (const assumedQuantity of [0, 1.5, -1, Number.NaN]) {
      expect(() => readFhirClaims(claim(), { ...MEDICARE, assumedQuantity })).toThrow(RangeError);
    }
  });
});
