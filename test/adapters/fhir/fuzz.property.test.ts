import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  operationOutcomeOf,
  operationOutcomeOfRefusal,
  readFhirClaims,
  type FhirOptions,
  type FhirRecord,
} from "../../../src/fhir.js";
import { checkClaim } from "../../../src/index.js";
import { parseClaim } from "../../../src/schema.js";
import { damaged, MARKER } from "../../schema/damaged.js";
import { bundle, claim, concept, CPT, diagnosis, eob, HCPCS, ICD, item, UCUM } from "./fixtures.js";

/** Inputs of each kind; the four kinds together are 20,000 in every run. FUZZ_RUNS=25000 tries 100,000. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 5000);

const OPTIONS: FhirOptions = {
  payerOf: "medicare-part-b",
  setting: "practitioner",
  assumedQuantity: 1,
  minutes: { supportingInfoCategory: { code: "minutes" }, extensionUrl: "urn:x:minutes", procedurePeriods: true },
};

/** A claim in which every part that is read is present. */
const rich = {
  ...claim({
    id: "c1",
    identifier: [{ system: "urn:x", value: "A-1" }],
    contained: [
      { resourceType: "Condition", id: "cond", code: concept(ICD, "R27.8") },
      { resourceType: "Coverage", id: "cov", payor: [{ reference: "#org" }] },
      { resourceType: "Organization", id: "org", identifier: [{ value: "P-1" }], address: [{ state: "OH" }] },
      {
        resourceType: "Procedure",
        id: "proc",
        performedPeriod: { start: "2026-03-02T09:00:00", end: "2026-03-02T09:30:00" },
      },
    ],
    provider: { reference: "#org" },
    billablePeriod: { start: "2026-03-02", end: "2026-03-02" },
    insurance: [{ sequence: 1, focal: true, coverage: { reference: "#cov" } }],
    careTeam: [
      {
        sequence: 1,
        provider: { identifier: { value: "1" } },
        role: concept("urn:x", "rendering"),
        qualification: concept("http://nucc.org/provider-taxonomy", "225X00000X"),
      },
      {
        sequence: 2,
        provider: { reference: "Practitioner?identifier=urn:npi|2" },
        role: concept("urn:x", "referring"),
      },
    ],
    supportingInfo: [
      { sequence: 1, category: concept("urn:x", "minutes"), valueQuantity: { value: 30, code: "min", system: UCUM } },
      { sequence: 2, category: concept("urn:x", "clmrecvddate"), timingDate: "2026-03-09" },
    ],
    procedure: [{ sequence: 1, procedureReference: { reference: "#proc" } }],
    diagnosis: [diagnosis(1, "M25.641"), { sequence: 2, diagnosisReference: { reference: "#cond" } }],
    item: [
      item({
        diagnosisSequence: [1, 2],
        careTeamSequence: [1],
        informationSequence: [1],
        procedureSequence: [1],
        net: { value: 120.5, currency: "USD" },
        revenue: concept("https://www.nubc.org/CodeSystem/RevenueCodes", "0430"),
        extension: [{ url: "urn:x:minutes", valueInteger: 30 }],
        adjudication: [{ category: concept("urn:x", "allowedunits"), value: 1 }],
        detail: [{ sequence: 1 }],
      }),
      item({
        sequence: 2,
        modifier: [concept(HCPCS, "GO", "GO", "CO")],
        servicedDate: undefined,
        servicedPeriod: { start: "2026-03-02", end: "2026-03-03" },
        quantity: { value: 1, unit: "unit" },
        productOrService: concept(CPT, "97535"),
      }),
    ],
  }),
};
const SEEDS = [
  rich,
  { ...rich, resourceType: "ExplanationOfBenefit" },
  eob(),
  bundle(rich, eob(), { resourceType: "Patient", id: "p" }),
];

const marked = fc.string({ maxLength: 8 }).map((text) => `${MARKER}${text}`);
const NAMES = [
  "resourceType",
  "item",
  "coding",
  "code",
  "system",
  "reference",
  "sequence",
  "entry",
  "resource",
  "value",
  "__proto__",
  "toString",
  "length",
];
const scalar = fc.oneof(
  marked,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom<unknown>(
    null,
    "",
    "Claim",
    "Bundle",
    "97530",
    "#cond",
    "2026-02-30",
    "2026-03-02T09:00:00Z",
    1e308,
    -0,
    0.1,
  ),
);
/** Any JSON with the names of FHIR elements among its keys. */
const resourceLike: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    scalar,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...NAMES), marked), tie("value"), { maxKeys: 5 }),
  ),
})).value;

/** A seed, some of whose parts hold what a resource may hold elsewhere, or anything. */
const broken = fc.oneof(
  ...SEEDS.map((seed) => damaged(JSON.parse(JSON.stringify(seed)), fc.oneof(scalar, resourceLike))),
);

function tried(input: unknown, options: FhirOptions = OPTIONS): readonly FhirRecord[] {
  const before = JSON.stringify(input);
  const records = readFhirClaims(input, options);
  if (JSON.stringify(input) !== before) throw new Error("the input was changed");
  if (records.length === 0) throw new Error("no record");
  for (const record of records) {
    const issues = record.ok ? record.value.remarks : record.issues;
    if (!record.ok && issues.length === 0) throw new Error("refused without an issue");
    const told = JSON.stringify(issues);
    if (told.includes(MARKER)) throw new Error(`an issue shows the input: ${told}`);
    for (const { place, message, fix } of issues) {
      if (!/^(?:Resource|(?:Claim|ExplanationOfBenefit|Bundle)(?:\.[a-zA-Z]+(?:\[\d+\])?)*)$/.test(place))
        throw new Error(place);
      if (![message, fix].every((words) => words.endsWith("."))) throw new Error(`${message} ${fix}`);
    }
    if (record.ok) {
      const parsed = parseClaim(record.value.claim);
      if (!parsed.ok) throw new Error(`the claim is not one of the library: ${JSON.stringify(parsed.issues)}`);
      if (record.value.origin.lines.length !== record.value.claim.serviceLines.length)
        throw new Error("lines without origin");
      if (record.value.origin.diagnoses.length !== record.value.claim.diagnosisCodes.length)
        throw new Error("diagnoses");
    }
  }
  return records;
}

/** Milliseconds: 20,000 claims take a while on a busy machine. */
const TIMEOUT = 600_000;

describe("any JSON is answered", { timeout: TIMEOUT }, () => {
  it("when it is no resource", () => {
    fc.assert(
      fc.property(resourceLike, (input) => void tried(input)),
      { numRuns: RUNS },
    );
  });

  it("when it says that it is a claim", () => {
    const pretender = fc.tuple(
      fc.constantFrom("Claim", "ExplanationOfBenefit", "Bundle"),
      resourceLike,
      resourceLike,
      resourceLike,
    );
    fc.assert(
      fc.property(pretender, ([resourceType, item, entry, other]) => {
        tried({ resourceType, item, entry, diagnosis: other, insurance: other, type: entry, contained: item });
      }),
      { numRuns: RUNS },
    );
  });

  it("when parts of a claim are damaged", () => {
    fc.assert(
      fc.property(broken, (input) => void tried(input)),
      { numRuns: RUNS },
    );
  });

  it("when the caller says nothing of what the source leaves open", () => {
    const { setting: _setting, assumedQuantity: _quantity, minutes: _minutes, ...bare } = OPTIONS;
    fc.assert(
      fc.property(broken, (input) => void tried(input, bare)),
      { numRuns: RUNS },
    );
  });

  it("and its outcome shows nothing of what is no code", () => {
    fc.assert(
      fc.property(broken, (input) => {
        for (const record of tried(input)) {
          const outcome = record.ok
            ? operationOutcomeOf(checkClaim(record.value.claim), record.value)
            : operationOutcomeOfRefusal(record);
          if (outcome.issue.length === 0) throw new Error("an outcome without an issue");
          if (/a-1|Zq7patient/i.test(JSON.stringify(outcome.issue.map(({ expression }) => expression))))
            throw new Error("shown");
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("what only looks like JSON", () => {
  it.each([
    [
      "a key __proto__",
      JSON.parse('{"__proto__": {"resourceType": "Claim"}, "resourceType": "Claim", "item": [{"__proto__": []}]}'),
    ],
    ["deep lists", JSON.parse(`${"[".repeat(5000)}${"]".repeat(5000)}`)],
    ["a deep record", JSON.parse(`${'{"resourceType":"Claim","item":'.repeat(2000)}1${"}".repeat(2000)}`)],
    ["many lines", claim({ item: Array.from({ length: 20_000 }, (_, at) => item({ sequence: at + 1 })) })],
    ["many lines with one number", claim({ item: Array.from({ length: 10_000 }, () => item()) })],
    ["a long code", claim({ item: [item({ productOrService: concept(CPT, "9".repeat(1_000_000)) })] })],
    ["a long unit", claim({ item: [item({ quantity: { value: 1, unit: "{".repeat(200_000) } })] })],
    ["blanks in a unit", claim({ item: [item({ quantity: { value: 1, unit: `x${" ".repeat(1_000_000)}x` } })] })],
    ["a long date", claim({ item: [item({ servicedDate: `2026-03-02T${"0".repeat(1_000_000)}Z` })] })],
    ["a long reference", claim({ insurer: { reference: `${"a/".repeat(500_000)}?identifier=` } })],
    ["an endless number", claim({ item: [item({ quantity: { value: Infinity }, net: { value: -Infinity } })] })],
    ["many entries", bundle(...Array.from({ length: 30_000 }, () => ({ resourceType: "Basic", id: "x" })))],
  ])("is answered in time: %s", (_, input) => {
    for (const record of readFhirClaims(input, OPTIONS)) {
      expect(JSON.stringify(record.ok ? record.value.remarks : record.issues).length).toBeLessThan(100_000);
      if (record.ok) expect(parseClaim(record.value.claim).ok).toBe(true);
    }
  });
});
