import { describe, expect, it } from "vitest";
import { placeInCms1500, readCms1500Claims } from "../../src/cms1500.js";
import { csvPlace, readCsvClaims } from "../../src/csv.js";
import { placeInFhir, readFhirClaims } from "../../src/fhir.js";
import { checkClaim, type Claim, type Finding } from "../../src/index.js";
import { placeInJson837, readJson837Claims } from "../../src/json837.js";
import { placeInX12, readX12Claims, type AdaptedClaim } from "../../src/x12.js";
import { claimOf, interchange, LEVELS } from "./x12-text.js";

// One claim with one fault of each kind: code, modifiers, units, pair, diagnosis, pointer, date, provider.

interface Line {
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number;
  readonly pointers: readonly number[];
  readonly through?: string;
}

const DIAGNOSES = ["M25641", "S62501D", "Z99999X"];
const LINES: readonly Line[] = [
  { code: "97530", modifiers: ["GO", "59"], units: 2, pointers: [1, 2] },
  { code: "97140", modifiers: ["GO", "GP"], units: 1, pointers: [1] },
  { code: "97124", modifiers: [], units: 1, pointers: [4] },
  { code: "97166", modifiers: ["GO", "CO"], units: 2, pointers: [3] },
  { code: "97535", modifiers: ["GO"], units: 2.5, pointers: [2] },
  { code: "97110", modifiers: ["GO"], units: 1, pointers: [1], through: "2026-10-16" },
];
const DATE = "2026-10-15";
const ASSISTANT = { taxonomyCode: "224Z00000X", npi: "1999999976" };
const REFERRING = "1999999992";
const compact = (date: string) => date.replaceAll("-", "");
const paper = (date: string) => `${date.slice(5, 7)} ${date.slice(8)} ${date.slice(2, 4)}`;
const options = { payerOf: "medicare-part-b", setting: "practitioner" } as const;

const neutral: Claim = {
  payer: "medicare-part-b",
  setting: "practitioner",
  diagnosisCodes: DIAGNOSES,
  state: "OR",
  referringProvider: { identifierPresent: true, qualifier: "DN" },
  serviceLines: LINES.map(({ code, modifiers, units, pointers, through }, index) => ({
    lineNumber: index + 1,
    procedureCode: code,
    modifiers,
    units,
    serviceDate: DATE,
    ...(through !== undefined && { serviceDateThrough: through }),
    diagnosisPointers: pointers,
    chargeAmount: "100.00",
    placeOfServiceCode: "11",
    renderingProvider: { taxonomyCode: ASSISTANT.taxonomyCode, providerKey: ASSISTANT.npi },
  })),
};

const x12 = interchange([
  ...LEVELS,
  "CLM*ONE*600***11:B:1*Y*A*Y*Y",
  `HI*${DIAGNOSES.map((code, index) => `${index === 0 ? "ABK" : "ABF"}:${code}`).join("*")}`,
  `NM1*DN*1*INVENTED*B****XX*${REFERRING}`,
  `NM1*82*1*INVENTED*A****XX*${ASSISTANT.npi}`,
  `PRV*PE*PXC*${ASSISTANT.taxonomyCode}`,
  ...LINES.flatMap(({ code, modifiers, units, pointers, through }, index) => [
    `LX*${index + 1}`,
    `SV1*${["HC", code, ...modifiers].join(":")}*100.00*UN*${units}***${pointers.join(":")}`,
    through === undefined ? `DTP*472*D8*${compact(DATE)}` : `DTP*472*RD8*${compact(DATE)}-${compact(through)}`,
  ]),
]);

const json837 = {
  tradingPartnerServiceId: "PAYER1",
  billing: { address: { state: "OR" } },
  rendering: ASSISTANT,
  referring: { npi: REFERRING },
  claimInformation: {
    placeOfServiceCode: "11",
    healthCareCodeInformation: DIAGNOSES.map((diagnosisCode, index) => ({
      diagnosisTypeCode: index === 0 ? "ABK" : "ABF",
      diagnosisCode,
    })),
    serviceLines: LINES.map(({ code, modifiers, units, pointers, through }) => ({
      serviceDate: compact(DATE),
      ...(through !== undefined && { serviceDateEnd: compact(through) }),
      professionalService: {
        procedureIdentifier: "HC",
        procedureCode: code,
        procedureModifiers: modifiers,
        lineItemChargeAmount: "100.00",
        measurementUnit: "UN",
        serviceUnitCount: String(units),
        compositeDiagnosisCodePointers: { diagnosisCodePointers: pointers.map(String) },
      },
    })),
  },
};

const cms1500 = {
  box17: { qualifier: "DN", npi: REFERRING },
  box21: { indicator: "0", A: DIAGNOSES[0], B: DIAGNOSES[1], C: DIAGNOSES[2] },
  box24: LINES.map(({ code, modifiers, units, pointers, through }) => ({
    A: { from: paper(DATE), through: paper(through ?? DATE) },
    B: "11",
    D: { code, modifiers },
    E: pointers.map((pointer) => "ABCDEFGHIJKL"[pointer - 1]).join(""),
    F: "100 00",
    G: String(units),
    J: ASSISTANT,
  })),
  box33: { state: "OR" },
};

const cpt = (code: string) => ({ coding: [{ system: "http://www.ama-assn.org/go/cpt", code }] });
const npi = (value: string) => ({ identifier: { system: "http://hl7.org/fhir/sid/us-npi", value } });
const PLACES = "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set";

const fhir = {
  resourceType: "Claim",
  contained: [{ resourceType: "Organization", id: "clinic", address: [{ state: "OR" }] }],
  type: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/claim-type", code: "professional" }] },
  provider: { reference: "#clinic" },
  careTeam: [
    {
      sequence: 1,
      provider: npi(ASSISTANT.npi),
      role: { coding: [{ code: "primary" }] },
      qualification: { coding: [{ system: "http://nucc.org/provider-taxonomy", code: ASSISTANT.taxonomyCode }] },
    },
    { sequence: 2, provider: npi(REFERRING), role: { coding: [{ code: "referring" }] } },
  ],
  diagnosis: DIAGNOSES.map((code, index) => ({
    sequence: index + 1,
    diagnosisCodeableConcept: { coding: [{ system: "http://hl7.org/fhir/sid/icd-10-cm", code }] },
  })),
  item: LINES.map(({ code, modifiers, units, pointers, through }, index) => ({
    sequence: index + 1,
    careTeamSequence: [1],
    diagnosisSequence: pointers,
    productOrService: cpt(code),
    modifier: modifiers.map(cpt),
    ...(through === undefined ? { servicedDate: DATE } : { servicedPeriod: { start: DATE, end: through } }),
    locationCodeableConcept: { coding: [{ system: PLACES, code: "11" }] },
    quantity: { value: units },
    net: { value: 100, currency: "USD" },
  })),
};

const csv = [
  "claim,line,code,modifiers,units,date,date_through,pointers,diagnosis,charge,place_of_service,rendering_provider,rendering_taxonomy",
  ...LINES.map(({ code, modifiers, units, pointers, through = "" }, index) =>
    ["ONE", index + 1, code, modifiers.join(" "), units, DATE, through, pointers.join(" "), DIAGNOSES.join(" ")]
      .concat("100.00", "11", ASSISTANT.npi, ASSISTANT.taxonomyCode)
      .join(","),
  ),
].join("\n");

/** Every shape: what it reads, and where it says that a finding stands. */
const SHAPES: readonly (readonly [string, () => AdaptedClaim, (adapted: AdaptedClaim, finding: Finding) => string])[] =
  [
    ["fhir", () => claimOf(readFhirClaims(fhir, options)[0]), ({ origin }, { path }) => placeInFhir(origin, path)],
    ["csv", () => claimOf(readCsvClaims(csv, options)[0]), ({ origin }, { path }) => csvPlace(origin, path)],
    ["x12", () => claimOf(readX12Claims(x12, options)[0]), ({ origin }, { path }) => placeInX12(origin, path)],
    [
      "json837",
      () => claimOf(readJson837Claims(json837, options)[0]),
      ({ origin }, { path }) => placeInJson837(origin, path),
    ],
    [
      "cms1500",
      () => claimOf(readCms1500Claims(cms1500, options)[0]),
      ({ origin }, { path }) => placeInCms1500(origin, path),
    ],
  ];

const expected = checkClaim(neutral);

it("the neutral claim has findings of many kinds", () => {
  const found = new Set(expected.findings.map(({ ruleId }) => ruleId));
  expect(found.size).toBeGreaterThanOrEqual(9);
  for (const ruleId of [
    "units-invalid",
    "diagnosis-pointer-invalid",
    "service-date-spanned",
    "rendering-provider-assistant",
  ]) {
    expect(found).toContain(ruleId);
  }
});

/** FHIR points by sequence, so a pointer to nowhere has no position there. */
function withoutPosition(finding: Finding): Finding {
  if (finding.ruleId !== "diagnosis-pointer-invalid") return finding;
  return { ...finding, facts: { ...finding.facts, pointers: [] } };
}

describe.each(SHAPES)("%s", (shape, read, placeOf) => {
  it("gives the same findings and open questions", () => {
    const { claim, remarks } = read();
    const check = checkClaim(claim);
    expect(check.findings.map(withoutPosition)).toEqual(expected.findings.map(withoutPosition));
    // Rows hold no state, on which coverage depends.
    const { state: _, ...stateless } = neutral;
    const { undetermined } = shape === "csv" ? checkClaim(stateless) : expected;
    expect(check.undetermined).toEqual(undetermined);
    const known: Readonly<Record<string, readonly string[]>> = {
      fhir: ["unresolved-reference"],
      // On paper Medicare takes one pointer a line, and one line has two.
      cms1500: ["too-many"],
    };
    expect(remarks.map(({ code }) => code)).toEqual(known[shape] ?? []);
  });

  it("points every finding of a line at that line", () => {
    const adapted = read();
    const { findings } = checkClaim(adapted.claim);
    const ofLines = findings.filter(({ path }) => path[0] === "serviceLines" && typeof path[1] === "number");
    expect(ofLines.length).toBeGreaterThan(5);
    for (const finding of ofLines) {
      const { place, fields } = adapted.origin.lines[Number(finding.path[1])] ?? { place: "none" };
      const own = placeOf(adapted, finding);
      expect(own.startsWith(place) || Object.values(fields ?? {}).includes(own), `${own} of ${place}`).toBe(true);
    }
  });
});
