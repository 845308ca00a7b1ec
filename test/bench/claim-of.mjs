/**
 * Writes a documented Medicare claim: days of up to five lines from one occupational therapist.
 *
 * @param {number} lineCount - lines wanted, 1 to 50
 */
export function claimOf(lineCount) {
  const days = Array.from({ length: Math.ceil(lineCount / VISIT.length) }, (_, index) => index);
  const rows = days.flatMap((day) => VISIT.map((row) => ({ ...row, serviceDate: TREATMENT_DATES[day] ?? "" })));
  const billed = rows.slice(0, lineCount);
  const dates = [...new Set(billed.map((row) => row.serviceDate))];
  return {
    payer: "medicare-part-b",
    setting: "practitioner",
    diagnosisCodes: ["M25.641", "M25.642"],
    serviceLines: billed.map(({ procedureCode, units, serviceDate }, index) => ({
      lineNumber: index + 1,
      procedureCode,
      modifiers: ["GO"],
      serviceDate,
      units,
      diagnosisPointers: [1, 2],
      chargeAmount: "120.00",
      allowedAmount: "30.00",
      placeOfServiceCode: "11",
      renderingProvider: { taxonomyCode: "225X00000X", providerKey: "a" },
    })),
    services: billed.map(({ procedureCode, minutes, serviceDate }) => ({
      procedureCode,
      minutes,
      serviceDate,
      discipline: "OT",
      furnishedBy: "therapist",
      clinicianKey: "a",
    })),
    servicesComplete: true,
    plansOfCare: [
      {
        discipline: "OT",
        purpose: "rehabilitative",
        firstTreatedOn: "2026-02-02",
        certifiedOn: "2026-02-10",
        certifications: [{ from: "2026-02-02", certifiedOn: "2026-02-10" }],
        diagnosisCodes: ["M25.641", "M25.642"],
        longTermGoals: true,
        type: "occupational therapy",
        amount: "75 minutes",
        frequencyPerWeek: 2,
        durationWeeks: 10,
        skilledNeed: true,
        treatmentDays: dates.map((serviceDate) => ({ serviceDate, furnishedBy: "therapist" })),
        progressReports: [{ writtenOn: "2026-02-27", writtenBy: "therapist", measurableChange: true }],
      },
    ],
    treatmentNotes: dates.map((serviceDate) => ({
      serviceDate,
      discipline: "OT",
      timedMinutes: sumOf(billed.filter((row) => row.serviceDate === serviceDate)),
      totalTreatmentMinutes: sumOf(billed.filter((row) => row.serviceDate === serviceDate)),
      interventions: ["activities", "self-care"],
      signedBy: true,
      credentialsPresent: true,
      present: true,
    })),
    evaluations: [],
    priorAllowed: [{ year: 2026, OT: "250.00", "PT-SLP": "0.00" }],
    priorServiceLines: [],
    receivedOn: "2026-04-20",
    referringProvider: { identifierPresent: true, qualifier: "DN" },
    practiceType: "private-practice",
    liabilityNotice: null,
    authorization: null,
    otherCoverage: { partASnfStay: false, homeHealthPlan: false },
    patientAtHome: false,
  };
}

const VISIT = [
  { procedureCode: "97535", minutes: 25, units: 2 },
  { procedureCode: "97110", minutes: 15, units: 1 },
  { procedureCode: "97112", minutes: 15, units: 1 },
  { procedureCode: "97542", minutes: 15, units: 1 },
  { procedureCode: "97140", minutes: 15, units: 1 },
];

const TREATMENT_DATES = [
  "2026-03-02",
  "2026-03-05",
  "2026-03-09",
  "2026-03-12",
  "2026-03-16",
  "2026-03-19",
  "2026-03-23",
  "2026-03-26",
  "2026-03-30",
  "2026-04-02",
];

/** @param {readonly { minutes: number }[]} rows */
function sumOf(rows) {
  return rows.reduce((sum, { minutes }) => sum + minutes, 0);
}
