/** What stands for a patient in the texts; nothing may repeat it. */
export const MARK = "ZEBRAFISH";

// One claim with one line of 97530, two units, no discipline modifier, in each shape.

const ISA =
  "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260302*1200*^*00501*000000001*0*T*:~";
export const X12 = [
  ISA.slice(0, -1),
  "GS*HC*SENDER*RECEIVER*20260302*1200*1*X*005010X222A1",
  "ST*837*0001*005010X222A1",
  "BHT*0019*00*1*20260302*1200*CH",
  "HL*1**20*1",
  "NM1*85*2*CLINIC*****XX*9999999995",
  "HL*2*1*22*0",
  "SBR*P*18*******MB",
  `NM1*IL*1*${MARK}*ANN****MI*${MARK}1`,
  "NM1*PR*2*MEDICARE*****PI*12345",
  "CLM*A*90***11:B:1*Y*A*Y*Y",
  "HI*ABK:M25641",
  "LX*1",
  "SV1*HC:97530*90*UN*2***1",
  "DTP*472*D8*20260302",
  "REF*6R*K1",
  "SE*15*0001",
  "GE*1*1",
  "IEA*1*000000001",
  "",
].join("~");
export const FHIR = JSON.stringify({
  resourceType: "Claim",
  status: "active",
  use: "claim",
  identifier: [{ value: "A" }],
  patient: { display: MARK },
  type: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/claim-type", code: "professional" }] },
  insurance: [{ sequence: 1, focal: true, coverage: { display: MARK } }],
  diagnosis: [
    {
      sequence: 1,
      diagnosisCodeableConcept: { coding: [{ system: "http://hl7.org/fhir/sid/icd-10-cm", code: "M25.641" }] },
    },
  ],
  item: [
    {
      sequence: 1,
      productOrService: { coding: [{ system: "http://www.ama-assn.org/go/cpt", code: "97530" }] },
      servicedDate: "2026-03-02",
      quantity: { value: 2 },
      diagnosisSequence: [1],
      locationCodeableConcept: {
        coding: [
          {
            system: "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set",
            code: "11",
          },
        ],
      },
      net: { value: 90, currency: "USD" },
    },
  ],
});
export const JSON837 = JSON.stringify({
  subscriber: { lastName: MARK },
  claimInformation: {
    patientControlNumber: "A",
    placeOfServiceCode: "11",
    healthCareCodeInformation: [{ diagnosisTypeCode: "ABK", diagnosisCode: "M25641" }],
    serviceLines: [
      {
        serviceDate: "20260302",
        providerControlNumber: "K1",
        professionalService: {
          procedureIdentifier: "HC",
          procedureCode: "97530",
          lineItemChargeAmount: "90",
          measurementUnit: "UN",
          serviceUnitCount: "2",
          compositeDiagnosisCodePointers: { diagnosisCodePointers: ["1"] },
        },
      },
    ],
  },
});
export const CMS1500 = JSON.stringify({
  box2: MARK,
  box21: { indicator: "0", A: "M25641" },
  box24: [{ A: "03 02 26", B: "11", D: "97530", E: "A", F: "90.00", G: "2" }],
  box26: "A",
});
export const CSV =
  "claim,line,line key,code,modifiers,units,date,dx,pos,charge,pointers\nA,1,K1,97530,,2,2026-03-02,M25.641,11,90,A\n";

/** The same claims with 0 units, which a rule finds. */
export const BAD_X12 = X12.replace("*UN*2*", "*UN*0*");
export const BAD_FHIR = FHIR.replace('"value":2', '"value":0');
export const BAD_CSV = CSV.replace(",,2,", ",,0,");
export const BAD_JSON837 = JSON837.replace('"serviceUnitCount":"2"', '"serviceUnitCount":"0"');
export const BAD_CMS1500 = CMS1500.replace('"G":"2"', '"G":"0"');
