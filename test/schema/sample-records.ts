import type { Claim } from "../../src/claim/claim.js";
import type { PayerProfile } from "../../src/claim/payer.js";
import type { PlanOfCare } from "../../src/claim/plan-of-care.js";
import type { Service } from "../../src/claim/service.js";
import type { ServiceLine } from "../../src/claim/service-line.js";
import type { TimeEntry } from "../../src/claim/time-entry.js";
import type { Visit } from "../../src/claim/visit.js";

// Records with every field set. `Required` makes the compiler ask for a field that is added to a type.

export const line: Required<ServiceLine> = {
  lineNumber: 1,
  procedureCode: "97530",
  modifiers: ["GO", "CO", "KX"],
  serviceDate: "2026-03-02",
  serviceDateThrough: "2026-03-02",
  units: 2,
  diagnosisPointers: [1, 2],
  chargeAmount: "120.00",
  allowedAmount: "71.44",
  placeOfServiceCode: "11",
  revenueCode: "0430",
  renderingProvider: { taxonomyCode: "225X00000X", providerKey: "provider-1" },
};

export const service: Required<Service> = {
  procedureCode: "97530",
  minutes: 30,
  assistantMinutes: 10,
  furnishedBy: "therapist",
  quantity: 1,
  sessions: 1,
  groupSize: 3,
  serviceDate: "2026-03-02",
  discipline: "OT",
  clinicianKey: "clinician-1",
  intervals: [{ start: 540, end: 570 }],
  coTreatmentMinutes: 0,
  jointMinutes: 0,
  side: "left",
  digit: "FA",
  patientPresent: true,
  caregiverConsent: true,
  patientAtHome: false,
  clinicianVideoCapable: true,
  audioOnlyReason: null,
  supervisionLevel: "general",
  priorTrial: { kind: "standard-wound-care", days: 30, failed: true },
  remoteMonitoring: { daysOfData: 16, periodStart: "2026-02-01", minutesInMonth: 20, liveInteractions: 1 },
  newDevice: false,
  circumstance: "reduced",
  diagnosisPointers: [1],
};

export const plan: Required<PlanOfCare> = {
  discipline: "OT",
  purpose: "rehabilitative",
  firstTreatedOn: "2026-01-05",
  certifiedOn: null,
  verbalOrderOn: "2026-01-06",
  orderSignedOn: "2026-01-07",
  planSentOn: "2026-01-05",
  delayedCertificationReason: false,
  certifications: [{ from: "2026-01-05", certifiedOn: "2026-01-09", through: "2026-03-01" }],
  diagnosisCodes: ["M25.511"],
  longTermGoals: true,
  type: "occupational therapy",
  amount: "45 minutes a day",
  frequencyPerWeek: 2,
  durationWeeks: 8,
  skilledNeed: null,
  treatmentDays: [{ serviceDate: "2026-01-05", furnishedBy: "together" }],
  progressReports: [{ writtenOn: "2026-02-02", writtenBy: "therapist", measurableChange: true }],
};

const on = () => ({ value: true, from: "2020-01-01", through: "2026-12-31", mark: "official" }) as const;

export const profile: Required<PayerProfile> = {
  id: "my-payer",
  label: "My payer",
  medicarePartB: on(),
  countingMethod: { value: "cpt-midpoint", mark: "official" },
  disciplineModifiers: { value: "always", mark: "secondary" },
  assistantModifiers: on(),
  assistantPaidShare: { value: "0.85", mark: "single" },
  deMinimisMethod: { value: "exact", mark: "recall" },
  kxThreshold: on(),
  abnModifiers: on(),
  ncciEdits: on(),
  assistantModifierSuffices: on(),
  mue: on(),
  dailyTimedUnitLimit: { value: null, mark: "recall" },
  dailyLimitByDiscipline: on(),
  telehealthModifiers: on(),
  habilitativeModifiers: on(),
  requiredModifiers: { value: [{ modifier: "GO", procedureCodes: ["97530"] }], mark: "official" },
  modifierOrder: { value: [["GO"], ["CO", "KX"]], mark: "official" },
  certification: { value: { initialDays: 30, intervalDays: 90 }, mark: "official" },
  timelyFilingMonths: { value: 12, mark: "official" },
  authorizationRequired: on(),
  coveragePolicies: on(),
  multipleProcedureReduction: on(),
};

export const claim: Required<Claim> = {
  payer: "medicare-part-b",
  setting: "outpatient-hospital",
  facilityType: "critical-access-hospital",
  otherPayers: ["tricare", profile],
  diagnosisCodes: ["M25.511", "M6281"],
  serviceLines: [line],
  services: [service],
  servicesComplete: true,
  plansOfCare: [plan],
  treatmentNotes: [
    {
      serviceDate: "2026-03-02",
      discipline: "OT",
      timedMinutes: 30,
      totalTreatmentMinutes: 30,
      interventions: ["97530"],
      signedBy: true,
      credentialsPresent: null,
      present: true,
    },
  ],
  evaluations: [
    {
      procedureCode: "97168",
      serviceDate: "2026-03-02",
      reason: "new-findings",
      profileReview: "brief",
      performanceDeficits: 3,
      decisionMaking: "low",
    },
  ],
  priorAllowed: [{ year: 2026, OT: "1200.50", "PT-SLP": "0" }],
  priorServiceLines: [{ serviceDate: "2026-01-05", procedureCode: "97166", units: 1, discipline: "OT" }],
  receivedOn: "2026-03-10",
  contractor: "NGS",
  state: "NY",
  referringProvider: { identifierPresent: true, qualifier: "DN" },
  practiceType: "facility",
  liabilityNotice: { issuedOn: "2026-03-02" },
  liabilityNotices: [{ procedureCode: "97530", notice: null }],
  authorization: { unitsRemaining: 4, visitsRemaining: 2, from: "2026-01-01", through: "2026-12-31" },
  otherCoverage: { partASnfStay: false, homeHealthPlan: false },
  patientAtHome: false,
  clinicianShiftMinutes: [{ clinicianKey: "clinician-1", serviceDate: "2026-03-02", minutes: 480 }],
};

export const visit: Required<Visit> = {
  serviceDate: "2026-03-02",
  discipline: "OT",
  payer: profile,
  setting: "practitioner",
  facilityType: "private-practice",
  furnishedBy: "therapist",
  placeOfServiceCode: "02",
  audioOnly: true,
  patientAtHome: true,
  clinicianVideoCapable: true,
  audioOnlyReason: "unwilling",
  services: [service],
  diagnosisCodes: ["M25.511"],
  priorAllowed: [{ year: 2026 }],
  planPurpose: "maintenance",
  liabilityNotice: null,
  liabilityNotices: [{ procedureCode: "97530", notice: { issuedOn: "2026-03-02" } }],
  denialExpected: false,
  otherPayers: ["humana"],
  renderingProvider: { taxonomyCode: "225X00000X" },
};

export const timeEntry: Required<TimeEntry> = {
  procedureCode: "97530",
  start: "2026-03-02T09:00",
  end: "2026-03-02T09:30:30-05:00",
  furnishedBy: "together",
  clinicianKey: "clinician-1",
  interrupted: [{ start: "2026-03-02T09:10:00Z", end: "2026-03-02T09:15" }],
};
