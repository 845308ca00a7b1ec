import { describe, expect, it } from "vitest";
import { checkClaim } from "../../src/check/check-claim.js";
import type { Claim } from "../../src/claim/claim.js";
import type { Setting } from "../../src/claim/visit.js";
import { addCalendarDays } from "../../src/values/calendar-days.js";
import type { Edition } from "../../src/values/citation.js";

/** An ordinary day of stroke rehabilitation that an assistant shares, above the yearly threshold, with its whole record. */
function claimOn(serviceDate: string, setting: Setting): Claim {
  const therapist = { serviceDate, discipline: "OT", furnishedBy: "therapist" } as const;
  const firstDay = addCalendarDays(serviceDate, -7);
  const line = (lineNumber: number, procedureCode: string, modifiers: readonly string[], pointer = 1) => ({
    lineNumber,
    procedureCode,
    modifiers,
    units: 1,
    serviceDate,
    diagnosisPointers: [pointer],
    chargeAmount: "60.00",
    allowedAmount: "30.00",
    placeOfServiceCode: "11",
    ...(setting === "practitioner" ? { renderingProvider: { taxonomyCode: "225X00000X" } } : { revenueCode: "0430" }),
  });
  return {
    payer: "medicare-part-b",
    setting,
    state: "NY",
    diagnosisCodes: ["I69.351", "I69.310"],
    referringProvider: { identifierPresent: true },
    priorAllowed: [{ year: Number(serviceDate.slice(0, 4)), OT: "2600.00" }],
    serviceLines: [
      line(1, "97530", ["GO", "KX"]),
      line(2, "97530", ["GO", "CO", "KX"]),
      line(3, "97140", ["GO", "KX"]),
      line(4, "97129", ["GO", "KX"], 2),
    ],
    servicesComplete: true,
    services: [
      { procedureCode: "97530", minutes: 30, assistantMinutes: 15, serviceDate, discipline: "OT" },
      { procedureCode: "97140", minutes: 15, ...therapist },
      { procedureCode: "97129", minutes: 15, ...therapist },
    ],
    treatmentNotes: [
      {
        serviceDate,
        discipline: "OT",
        timedMinutes: 60,
        totalTreatmentMinutes: 60,
        interventions: ["97530", "97140", "97129"],
        signedBy: true,
        credentialsPresent: true,
      },
    ],
    plansOfCare: [
      {
        discipline: "OT",
        purpose: "rehabilitative",
        firstTreatedOn: firstDay,
        certifiedOn: firstDay,
        certifications: [{ from: firstDay, certifiedOn: firstDay }],
        diagnosisCodes: ["I69.351", "I69.310"],
        longTermGoals: true,
        type: "occupational therapy",
        amount: "60 minutes",
        frequencyPerWeek: 2,
        durationWeeks: 8,
        treatmentDays: [firstDay, serviceDate].map((day) => ({ serviceDate: day, furnishedBy: "therapist" })),
        progressReports: [],
      },
    ],
  };
}

const months = Array.from({ length: 8 * 12 }, (_, index) => {
  const year = 2020 + Math.floor(index / 12);
  return `${year}-${String((index % 12) + 1).padStart(2, "0")}`;
});

/** First and last day of a month. */
function endsOf(month: string): readonly string[] {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, "0")}-01`;
  return [`${month}-01`, addCalendarDays(next, -1)];
}

/** Notes of one year advise for all others: a pair that they do not join is no question. */
const STANDS_FOR_ALL_DATES = / Excludes1 notes$/;

function covers({ edition, verifiedFrom, verifiedThrough }: Edition, serviceDate: string): boolean {
  if (STANDS_FOR_ALL_DATES.test(edition)) return true;
  // The clocks of a plan are those of its first day.
  const firstDay = addCalendarDays(serviceDate, -7);
  return (verifiedFrom ?? "") <= serviceDate && (verifiedThrough === null || firstDay <= verifiedThrough);
}

describe.each(["practitioner", "outpatient-hospital"] as const)(
  "a %s claim, every month from 2020 to 2027",
  (setting) => {
    it.each(months)("%s: each table is verified for the date or named", (month) => {
      for (const serviceDate of endsOf(month)) {
        const { governed, editions, undetermined } = checkClaim(claimOn(serviceDate, setting));
        expect(governed.length, serviceDate).toBeGreaterThan(40);
        expect(editions.length, serviceDate).toBeGreaterThan(5);
        const named = undetermined.flatMap(({ missing }) => missing);
        const silent = editions.filter(
          (each) => !covers(each, serviceDate) && !named.includes(`reference.${each.table}`),
        );
        expect(silent, `${serviceDate}: read outside its dates and not named`).toEqual([]);
      }
    });

    it("finds nothing while every table is verified", () => {
      for (const serviceDate of ["2026-01-01", "2026-03-31", "2026-09-30"]) {
        expect(checkClaim(claimOn(serviceDate, setting)).findings, serviceDate).toEqual([]);
      }
    });

    it("gives advice and questions, never an error, after the last verified date", () => {
      for (const serviceDate of ["2027-01-31", "2027-12-31"]) {
        const { findings, undetermined } = checkClaim(claimOn(serviceDate, setting));
        expect(
          findings.filter(({ severity }) => severity === "error"),
          serviceDate,
        ).toEqual([]);
        expect(undetermined.flatMap(({ missing }) => missing)).toContain("reference.procedureCodes");
      }
    });
  },
);
