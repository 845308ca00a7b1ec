import fc from "fast-check";
import { expect, it } from "vitest";
import { checkClaim } from "../../src/check/check-claim.js";
import type { Claim } from "../../src/claim/claim.js";
import type { Service } from "../../src/claim/service.js";
import type { Setting, Visit } from "../../src/claim/visit.js";
import { proposeLines } from "../../src/lines/propose-lines.js";
import { listProcedureCodes } from "../../src/reference/look-up-code.js";
import { rules } from "../../src/rules/index.js";
import { multiplyUsd } from "../../src/values/usd.js";

const TOPICS: readonly string[] = ["units", "codes", "modifiers", "pairs"];
const judged = rules.filter((rule) => TOPICS.includes(rule.topic));

// prettier-ignore
const DIAGNOSES = [
  "M25.641", "M25.642", "S52.501D", "G56.01", "M18.11", "I69.351", "R27.8", "M62.81", "M79.641", "G56.21", "M65.341",
  "R29.3", "Z74.1", "M19.041",
];

const ALL_CODES = listProcedureCodes().map(({ code }) => code);
// Codes of an ordinary day, so that pairs, ties and families are common.
// prettier-ignore
const USUAL_CODES = [
  "97110", "97112", "97113", "97116", "97124", "97129", "97130", "97140", "97150", "97530", "97535", "97537", "97542",
  "97750", "97755", "97760", "97763", "97165", "97168", "97018", "97022", "97032", "97035", "29125", "96112", "97550",
];

const service: fc.Arbitrary<Service> = fc
  .record(
    {
      procedureCode: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...USUAL_CODES) },
        { weight: 1, arbitrary: fc.constantFrom(...ALL_CODES) },
      ),
      minutes: fc.integer({ min: 0, max: 70 }),
      share: fc.integer({ min: 0, max: 100 }),
      furnishedBy: fc.constantFrom("therapist", "assistant", "together"),
      quantity: fc.integer({ min: 0, max: 4 }),
      sessions: fc.integer({ min: 0, max: 3 }),
      groupSize: fc.integer({ min: 1, max: 4 }),
      side: fc.constantFrom("left", "right", "bilateral"),
      patientPresent: fc.boolean(),
      caregiverConsent: fc.boolean(),
      newDevice: fc.boolean(),
      remoteMonitoring: fc.record(
        {
          daysOfData: fc.integer({ min: 0, max: 30 }),
          minutesInMonth: fc.integer({ min: 0, max: 90 }),
          liveInteractions: fc.integer({ min: 0, max: 2 }),
        },
        { requiredKeys: [] },
      ),
    } as const,
    { requiredKeys: ["procedureCode"] },
  )
  .map(({ share, ...fields }) => {
    const { minutes } = fields;
    return share === undefined || minutes === undefined
      ? fields
      : { ...fields, assistantMinutes: Math.floor((minutes * share) / 100) };
  });

/** Services one after the other, some of them with the times they were given. */
const services = fc.array(fc.tuple(service, fc.boolean()), { maxLength: 7 }).map((list) => {
  let start = 480;
  return list.map(([each, isTimed]): Service => {
    const { minutes = 0 } = each;
    const interval = { start, end: start + minutes };
    start = interval.end;
    return isTimed && minutes > 0 ? { ...each, intervals: [interval] } : each;
  });
});

function visits(setting: Setting): fc.Arbitrary<Visit> {
  return fc
    .record(
      {
        serviceDate: fc.constantFrom(
          "2019-12-31",
          "2021-12-31",
          "2022-01-01",
          "2025-06-30",
          "2026-03-12",
          "2027-02-01",
        ),
        discipline: fc.constantFrom("OT", "OT", "OT", "PT", "SLP"),
        services,
        diagnosisCodes: fc.uniqueArray(fc.constantFrom(...DIAGNOSES), { minLength: 1, maxLength: 12 }),
        furnishedBy: fc.constantFrom("therapist", "assistant", "together"),
        placeOfServiceCode: fc.constantFrom("11", "12", "02", "10", "22"),
        audioOnly: fc.boolean(),
        patientAtHome: fc.boolean(),
        facilityType: fc.constant("critical-access-hospital"),
        priorAllowed: fc
          .tuple(fc.integer({ min: 0, max: 320_000 }), fc.integer({ min: 0, max: 320_000 }))
          .map(([ot, other]) =>
            [2019, 2021, 2022, 2025, 2026, 2027].map((year) => ({
              year,
              OT: (ot / 100).toFixed(2),
              "PT-SLP": (other / 100).toFixed(2),
            })),
          ),
      } as const,
      { requiredKeys: ["serviceDate", "discipline", "services", "diagnosisCodes"] },
    )
    .map((fields) => ({ ...fields, payer: "medicare-part-b", setting }));
}

/** A claim of the proposed lines and of the record they were made from. */
function claimOf(visit: Visit, unitPrice: string | null): Claim {
  const allowedAmount = (line: { readonly units?: number }) =>
    unitPrice === null ? null : multiplyUsd(unitPrice, line.units ?? 0);
  const { lines } = proposeLines(visit, { allowedAmount });
  const { payer, setting = "practitioner", diagnosisCodes, serviceDate, discipline, furnishedBy } = visit;
  const { facilityType, patientAtHome, priorAllowed } = visit;
  return {
    payer,
    setting,
    diagnosisCodes,
    serviceLines: lines,
    services: visit.services.map((each) => ({
      serviceDate,
      discipline,
      ...(furnishedBy === undefined ? {} : { furnishedBy }),
      ...each,
    })),
    servicesComplete: true,
    ...(facilityType === undefined ? {} : { facilityType }),
    ...(patientAtHome === undefined ? {} : { patientAtHome }),
    ...(priorAllowed === undefined ? {} : { priorAllowed }),
  };
}

it.each(["practitioner", "outpatient-hospital"] as const)(
  "proposed lines give no error of units, codes, modifiers and pairs: %s",
  (setting) => {
    fc.assert(
      fc.property(visits(setting), fc.constantFrom("35.00", null), (visit, unitPrice) => {
        const { findings } = checkClaim(claimOf(visit, unitPrice), { rules: judged });
        const errors = findings.filter((finding) => finding.severity === "error");
        expect(errors.map(({ ruleId, fix }) => `${ruleId}: ${fix}`)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  },
);
