import fc from "fast-check";
import type { Claim } from "../../src/claim/claim.js";
import { listProcedureCodes } from "../../src/reference/look-up-code.js";

const CODES = [...listProcedureCodes().map((code) => code.code), "99999", "1234", "", "L3906", "99213"];
const MODIFIERS = [
  "GO",
  "GP",
  "GN",
  "CO",
  "CQ",
  "KX",
  "59",
  "XU",
  "95",
  "93",
  "76",
  "22",
  "GA",
  "GY",
  "GZ",
  "RT",
  "LT",
  "ZZ",
  "Q",
];
const DIAGNOSES = [
  "M25.641",
  "R41.840",
  "I69.310",
  "G35",
  "M54.5",
  "S52.501",
  "H81.10",
  "J44.9",
  "Z89.511",
  "F02.80",
  "XX",
  "O",
  "",
];
const PAYERS = [
  "medicare-part-b",
  "medicare-advantage-cms",
  "commercial-cpt-midpoint",
  "unitedhealthcare-commercial",
  "texas-medicaid",
];
const DATES = [
  "2018-06-01",
  "2019-12-31",
  "2020-01-01",
  "2021-09-30",
  "2022-03-01",
  "2024-10-01",
  "2025-06-15",
  "2026-03-02",
  "2026-03-03",
  "2026-10-05",
  "2028-01-02",
];

const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const date = fc.constantFrom(...DATES);
const code = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("97530", "97535", "97110", "97140", "97165", "97129", "97130", "97150") },
  { weight: 1, arbitrary: fc.constantFrom(...CODES) },
);
const minutes = fc.integer({ min: 0, max: 90 });

const line = fc.record(
  {
    lineNumber: fc.constant(1),
    procedureCode: code,
    modifiers: fc.array(fc.constantFrom(...MODIFIERS), { maxLength: 6 }),
    serviceDate: date,
    serviceDateThrough: date,
    units: fc.oneof(fc.integer({ min: -1, max: 9 }), fc.constantFrom(1.5, 0, 1000)),
    diagnosisPointers: fc.array(fc.integer({ min: 0, max: 14 }), { maxLength: 6 }),
    chargeAmount: fc.constantFrom("45.00", "0", null),
    allowedAmount: fc.constantFrom("35.07", "1200.50"),
    placeOfServiceCode: fc.constantFrom("11", "02", "10", "22", null),
    revenueCode: fc.constantFrom("0430", "0420", "0999"),
    renderingProvider: fc.record(
      { taxonomyCode: fc.constantFrom("225X00000X", "224Z00000X"), providerKey: fc.constantFrom("a", "b") },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ["lineNumber", "procedureCode", "modifiers"] },
);

const interval = fc
  .tuple(fc.integer({ min: 480, max: 600 }), fc.integer({ min: 1, max: 60 }))
  .map(([start, length]) => ({ start, end: start + length }));

const service = fc
  .record(
    {
      procedureCode: code.filter((text) => text !== ""),
      minutes,
      assistantMinutes: minutes,
      furnishedBy: fc.constantFrom("therapist", "assistant", "together"),
      quantity: fc.integer({ min: 0, max: 3 }),
      sessions: fc.integer({ min: 0, max: 3 }),
      groupSize: fc.integer({ min: 0, max: 5 }),
      serviceDate: date,
      discipline: fc.constantFrom("OT", "PT", "SLP"),
      clinicianKey: fc.constantFrom("a", "b"),
      intervals: fc.array(interval, { maxLength: 3 }),
      coTreatmentMinutes: minutes,
      jointMinutes: minutes,
      patientPresent: fc.boolean(),
      caregiverConsent: fc.boolean(),
      supervisionLevel: fc.constantFrom("direct", "general"),
      priorTrial: fc.constantFrom(null, { kind: "standard-wound-care", days: 30 }),
      remoteMonitoring: fc.record(
        {
          daysOfData: fc.integer({ min: 0, max: 30 }),
          minutesInMonth: minutes,
          liveInteractions: fc.integer({ min: 0, max: 2 }),
          periodStart: date,
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ["procedureCode"] },
  )
  .map((raw) =>
    raw.minutes !== undefined && (raw.assistantMinutes ?? 0) > raw.minutes
      ? { ...raw, assistantMinutes: raw.minutes }
      : raw,
  );

const treatmentDay = fc.record(
  { serviceDate: date, furnishedBy: fc.constantFrom("therapist", "assistant", "together") },
  { requiredKeys: ["serviceDate"] },
);

const plan = fc.record(
  {
    discipline: fc.constantFrom("OT", "PT", "SLP"),
    purpose: fc.constantFrom("rehabilitative", "habilitative", "maintenance"),
    firstTreatedOn: optional(date),
    certifiedOn: fc.oneof(date, fc.constant(null)),
    verbalOrderOn: fc.oneof(date, fc.constant(null)),
    orderSignedOn: fc.oneof(date, fc.constant(null)),
    planSentOn: fc.oneof(date, fc.constant(null)),
    delayedCertificationReason: fc.boolean(),
    certifications: fc.array(fc.record({ from: date, certifiedOn: fc.oneof(date, fc.constant(null)) }), {
      maxLength: 3,
    }),
    diagnosisCodes: fc.oneof(fc.array(fc.constantFrom(...DIAGNOSES), { maxLength: 3 }), fc.constant(null)),
    longTermGoals: fc.constantFrom(true, false, null),
    frequencyPerWeek: fc.constantFrom(1, 3, null),
    durationWeeks: fc.constantFrom(1, 8, null),
    skilledNeed: fc.constantFrom(true, false, null),
    treatmentDays: fc.array(treatmentDay, { maxLength: 14 }),
    progressReports: fc.array(
      fc.record(
        { writtenOn: date, writtenBy: fc.constantFrom("therapist", "assistant"), measurableChange: fc.boolean() },
        { requiredKeys: ["writtenOn"] },
      ),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ["discipline"] },
);

const note = fc.record(
  {
    serviceDate: date,
    discipline: fc.constantFrom("OT", "PT"),
    timedMinutes: fc.oneof(minutes, fc.constant(null)),
    totalTreatmentMinutes: fc.oneof(minutes, fc.constant(null)),
    interventions: fc.oneof(fc.array(code, { maxLength: 3 }), fc.constant(null)),
    signedBy: fc.constantFrom(true, false, null),
    credentialsPresent: fc.constantFrom(true, false, null),
    present: fc.boolean(),
  },
  { requiredKeys: ["serviceDate"] },
);

/** Claims of every shape that can be parsed: clean, faulty, odd, and empty. */
export const arbitraryClaim: fc.Arbitrary<Claim> = fc
  .record(
    {
      payer: fc.constantFrom(...PAYERS),
      setting: fc.constantFrom("practitioner", "outpatient-hospital"),
      facilityType: fc.constantFrom("critical-access-hospital", "snf"),
      otherPayers: fc.array(fc.constantFrom(...PAYERS), { maxLength: 2 }),
      diagnosisCodes: fc.array(fc.constantFrom(...DIAGNOSES), { maxLength: 14 }),
      serviceLines: fc.array(line, { maxLength: 6 }),
      services: fc.array(service, { maxLength: 5 }),
      servicesComplete: fc.boolean(),
      plansOfCare: fc.oneof(fc.array(plan, { maxLength: 2 }), fc.constant(null)),
      treatmentNotes: fc.oneof(fc.array(note, { maxLength: 3 }), fc.constant(null)),
      evaluations: fc.array(
        fc.record(
          {
            procedureCode: code,
            serviceDate: date,
            reason: fc.constantFrom("new-findings", null),
            profileReview: fc.constantFrom("brief", "extensive"),
            performanceDeficits: fc.integer({ min: 0, max: 7 }),
            decisionMaking: fc.constantFrom("low", "high"),
          },
          { requiredKeys: ["procedureCode"] },
        ),
        { maxLength: 2 },
      ),
      priorAllowed: fc.array(
        fc.record(
          {
            year: fc.constantFrom(2025, 2026),
            OT: fc.constantFrom("0", "2479.99", "2480.00", "3000.01"),
            "PT-SLP": fc.constantFrom("0", "2480.00"),
          },
          { requiredKeys: ["year"] },
        ),
        { maxLength: 2 },
      ),
      priorServiceLines: fc.array(
        fc.record(
          {
            serviceDate: date,
            procedureCode: code,
            units: fc.integer({ min: 1, max: 4 }),
            discipline: fc.constantFrom("OT", "PT"),
          },
          { requiredKeys: ["serviceDate", "procedureCode"] },
        ),
        { maxLength: 4 },
      ),
      receivedOn: date,
      contractor: fc.constantFrom("ngs", "cgs", "none-such"),
      state: fc.constantFrom("NY", "OH", "NC", "TX"),
      referringProvider: fc.constantFrom(null, { identifierPresent: true }, { identifierPresent: false }),
      practiceType: fc.constantFrom("private-practice", "facility"),
      liabilityNotice: fc.constantFrom(null, { issuedOn: "2026-03-01" }),
      authorization: fc.constantFrom(null, {
        from: "2026-01-01",
        through: "2026-12-31",
        unitsRemaining: 2,
        visitsRemaining: 0,
      }),
      otherCoverage: fc.record({ partASnfStay: fc.boolean(), homeHealthPlan: fc.boolean() }, { requiredKeys: [] }),
      patientAtHome: fc.boolean(),
    },
    { requiredKeys: ["payer", "setting", "diagnosisCodes", "serviceLines"] },
  )
  .map((claim) => ({
    ...claim,
    serviceLines: claim.serviceLines.map((each, index) => ({ ...each, lineNumber: index + 1 })),
  }));
