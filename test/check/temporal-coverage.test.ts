import { describe, expect, it } from "vitest";
import { checkClaim } from "../../src/check/check-claim.js";
import type { Claim } from "../../src/claim/claim.js";
import type { Setting } from "../../src/claim/visit.js";
import { addCalendarDays } from "../../src/values/calendar-days.js";
import type { Edition } from "../../src/values/citation.js";

/** An ordinary day of hand therapy that an assistant shares, above the yearly threshold, with its whole record. */
function claimOn(serviceDate: string, setting: Setting): Claim {
  const therapist = { serviceDate, discipline: "OT", furnishedBy: "therapist" } as const;
  const line = (lineNumber: number, procedureCode: string, modifiers: readonly string[], units: number) => ({
    ...{ lineNumber, procedureCode, modifiers, units, serviceDate, diagnosisPointers: [1] },
    ...{ chargeAmount: "60.00", allowedAmount: "30.00", placeOfServiceCode: "11" },
    ...(setting === "practitioner" ? { renderingProvider: { taxonomyCode: "225X00000X" } } : { revenueCode: "0430" }),
  });
  return {
    payer: "medicare-part-b",
    setting,
    state: "NY",
    diagnosisCodes: ["M25.641", "S52.501D"],
    referringProvider: { identifierPresent: true },
    priorAllowed: [{ year: Number(serviceDate.slice(0, 4)), OT: "2600.00" }],
    serviceLines: [
      line(1, "97530", ["GO", "KX"], 1),
      line(2, "97530", ["GO", "CO", "KX"], 1),
      line(3, "97140", ["GO", "KX"], 1),
      line(4, "97129", ["GO", "KX"], 1),
    ],
    servicesComplete: true,
    services: [
      { procedureCode: "97530", minutes: 30, assistantMinutes: 15, serviceDate, discipline: "OT" },
      { procedureCode: "97140", minutes: 15, ...therapist },
      { procedureCode: "97129", minutes: 15, ...therapist },
    ],
    treatmentNotes: [
      {
        ...{ serviceDate, discipline: "OT", timedMinutes: 60, totalTreatmentMinutes: 60 },
        ...{ interventions: ["97530", "97140", "97129"], signedBy: true, credentialsPresent: true },
      },
    ],
    plansOfCare: [
      {
        ...{ discipline: "OT", purpose: "rehabilitative", longTermGoals: true, type: "OT", amount: "60 minutes" },
        ...{ frequencyPerWeek: 2, durationWeeks: 8, diagnosisCodes: ["M25.641", "S52.501D"] },
        firstTreatedOn: addCalendarDays(serviceDate, -7),
        certifiedOn: addCalendarDays(serviceDate, -5),
        certifications: [{ from: addCalendarDays(serviceDate, -7), certifiedOn: addCalendarDays(serviceDate, -5) }],
        treatmentDays: [-7, 0].map((days) => ({
          serviceDate: addCalendarDays(serviceDate, days),
          furnishedBy: "therapist",
        })),
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

function covers({ verifiedFrom, verifiedThrough }: Edition, serviceDate: string): boolean {
  return (
    (verifiedFrom === null || verifiedFrom <= serviceDate) &&
    (verifiedThrough === null || serviceDate <= verifiedThrough)
  );
}

describe.each(["practitioner", "outpatient-hospital"] as const)(
  "a %s claim, every month from 2020 to 2027",
  (setting) => {
    it.each(months)("%s", (month) => {
      for (const serviceDate of endsOf(month)) {
        const claim = claimOn(serviceDate, setting);
        const check = checkClaim(claim);
        expect(check.governed.length, serviceDate).toBeGreaterThan(40);
        expect(check.editions.length, serviceDate).toBeGreaterThan(5);
        const named = check.undetermined.flatMap(({ missing }) => missing);
        const silent = check.editions.filter(
          (each) => !covers(each, serviceDate) && !named.includes(`reference.${each.table}`),
        );
        expect(silent, `${serviceDate}: read outside its verified dates, and not named`).toEqual([]);
      }
    });
  },
);
