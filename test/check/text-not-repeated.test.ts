import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/claim/claim.js";
import type { ServiceLine } from "../../src/claim/service-line.js";
import { checkClaim } from "../../src/check/check-claim.js";

const TEXT = "PAT SAMPLE";

/** Lines that a rule finds whatever their code is. */
const FAULTS: readonly Partial<ServiceLine>[] = [
  { modifiers: [] },
  { modifiers: ["GO", "GP"] },
  { modifiers: ["GO", "GP", "59", "KX", "76", "77"] },
  { modifiers: ["GO", "KX", "GY"] },
  { modifiers: ["GA", "GZ"] },
  { modifiers: ["GA"] },
  { modifiers: ["SZ"] },
  { modifiers: ["CO"] },
  { modifiers: ["CO", TEXT] },
  { modifiers: ["GO", TEXT, TEXT] },
  { modifiers: ["95"], placeOfServiceCode: TEXT },
  { units: 1.5 },
  { units: 0 },
  { chargeAmount: null },
  { chargeAmount: "0.00" },
  { diagnosisPointers: [9] },
  { serviceDateThrough: "2026-03-05" },
  { revenueCode: "0430" },
  { renderingProvider: { taxonomyCode: "224Z00000X" } },
];

describe("what is no code", () => {
  const claimOf = (fault: Partial<ServiceLine>, procedureCode: string, setting: Claim["setting"]): Claim => {
    const line = { serviceDate: "2026-03-02", modifiers: ["GO"], units: 1, diagnosisPointers: [1, 2], ...fault };
    return {
      payer: "medicare-part-b",
      setting,
      diagnosisCodes: ["M25.519", TEXT],
      liabilityNotice: null,
      receivedOn: "2029-01-01",
      otherCoverage: { partASnfStay: true },
      serviceLines: [
        { ...line, lineNumber: 1, procedureCode },
        { ...line, lineNumber: 2, procedureCode },
        { ...line, lineNumber: 3, procedureCode: "97530" },
        { ...line, lineNumber: 4, procedureCode: "97537" },
      ],
      services: [{ procedureCode, minutes: 8, assistantMinutes: 8, furnishedBy: "assistant", discipline: "OT" }],
    };
  };

  it.each(FAULTS)("is in no finding: %j", (fault) => {
    for (const setting of ["practitioner", "outpatient-hospital"] as const) {
      for (const procedureCode of [TEXT, "97165"]) {
        const { findings, undetermined } = checkClaim(claimOf(fault, procedureCode, setting));
        expect(findings.length).toBeGreaterThan(0);
        expect(JSON.stringify([findings, undetermined])).not.toContain(TEXT);
      }
    }
  });
});
