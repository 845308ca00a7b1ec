import fc from "fast-check";
import type { Service } from "../../src/claim/service.js";
import type { Visit } from "../../src/claim/visit.js";
import { USUAL_VISIT } from "./golden.js";

// prettier-ignore
const CODES = [
  "97530", "97110", "97535", "97140", "97112", "97035", "97129", "97130", "97550", "97551", "96112", "97165", "97150",
  "97018", "97010", "97014", "97037", "97532", "97161", "96127", "29130", "98980", "98985", "98975", "99999", "97598",
];

const PAYERS = ["medicare-part-b", "unitedhealthcare-commercial", "commercial-cpt-midpoint", "medicare-advantage-cms"];

const minutes = fc.integer({ min: 0, max: 70 });

const service: fc.Arbitrary<Service> = fc
  .record({
    procedureCode: fc.constantFrom(...CODES),
    minutes: fc.option(minutes, { nil: undefined, freq: 12 }),
    share: fc.integer({ min: 0, max: 100 }),
    furnishedBy: fc.constantFrom(undefined, "therapist" as const, "assistant" as const, "together" as const),
    hasShare: fc.boolean(),
    quantity: fc.integer({ min: 1, max: 3 }),
    groupSize: fc.integer({ min: 1, max: 4 }),
    daysOfData: fc.integer({ min: 0, max: 30 }),
    minutesInMonth: fc.integer({ min: 0, max: 90 }),
    liveInteractions: fc.integer({ min: 0, max: 2 }),
    patientPresent: fc.boolean(),
  })
  .map(({ share, hasShare, daysOfData, minutesInMonth, liveInteractions, ...rest }) =>
    withoutUnknown({
      ...rest,
      assistantMinutes: hasShare && rest.minutes !== undefined ? Math.floor((rest.minutes * share) / 100) : undefined,
      remoteMonitoring: { daysOfData, minutesInMonth, liveInteractions },
    }),
  );

/** Visits of all kinds, also with facts that are missing. */
export const visits: fc.Arbitrary<Visit> = fc
  .record({
    payer: fc.constantFrom(...PAYERS),
    serviceDate: fc.constantFrom("2021-12-31", "2022-01-01", "2026-03-12"),
    placeOfServiceCode: fc.constantFrom("11", "10"),
    services: fc.array(service, { maxLength: 6 }),
  })
  .map((fields) => ({ ...USUAL_VISIT, ...fields }));

function withoutUnknown(fields: Record<string, unknown>): Service {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as unknown as Service;
}
