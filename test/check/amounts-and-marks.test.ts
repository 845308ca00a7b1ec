import { describe, expect, it } from "vitest";
import { auditUnits } from "../../src/check/audit-units.js";
import { checkClaim } from "../../src/check/check-claim.js";
import type { Claim } from "../../src/claim/claim.js";
import type { PayerProfile } from "../../src/claim/payer.js";
import { NATIONAL_GPCI } from "../../src/pricing/national-gpci.js";
import { unitPriceBy } from "../../src/pricing/unit-price-by.js";
import type { Rule } from "../../src/rules/rule.js";
import { midpointExceedsPooled } from "../../src/rules/units/midpoint-exceeds-pooled.js";
import type { Mark } from "../../src/values/citation.js";

const serviceDate = "2026-07-06";
const line = (lineNumber: number, procedureCode: string, units: number) => ({
  lineNumber,
  procedureCode,
  modifiers: ["GO"],
  units,
  serviceDate,
  diagnosisPointers: [1],
  placeOfServiceCode: "11",
});
const service = (procedureCode: string, minutes: number) => ({
  procedureCode,
  minutes,
  serviceDate,
  discipline: "OT" as const,
  furnishedBy: "therapist" as const,
});
const claim: Claim = {
  payer: "medicare-part-b",
  setting: "practitioner",
  diagnosisCodes: ["M25.641"],
  serviceLines: [line(1, "97110", 3), line(2, "97140", 1)],
  services: [service("97110", 33), service("97140", 14)],
};
const unitPrice = unitPriceBy({ payer: "medicare-part-b", gpci: NATIONAL_GPCI });
const differencesOf = (given: Claim, price = unitPrice) =>
  checkClaim(given, { unitPrice: price }).findings.flatMap(({ ruleId, difference }) =>
    difference === undefined ? [] : [{ ruleId, ...difference }],
  );

describe("dollars on a difference", () => {
  it("puts the dollars of the audit on units beyond the count", () => {
    const price = unitPrice("97110", serviceDate);
    expect(differencesOf(claim)).toEqual([
      { ruleId: "timed-units-exceeded", overUnits: 1, underUnits: 0, overAmount: price, underAmount: "0.00" },
    ]);
    expect(auditUnits(claim, { unitPrice })).toMatchObject({ overAmount: price, underAmount: "0.00" });
  });

  it("puts them on units that may yet be billed", () => {
    const short: Claim = { ...claim, serviceLines: [line(1, "97110", 1), line(2, "97140", 1)] };
    expect(differencesOf(short)).toEqual([
      {
        ruleId: "timed-units-understated",
        overUnits: 0,
        underUnits: 1,
        overAmount: "0.00",
        underAmount: unitPrice("97110", serviceDate),
      },
    ]);
  });

  it("puts both on a right total in an unlawful allocation", () => {
    const wrong: Claim = {
      ...claim,
      serviceLines: [line(1, "97110", 3)],
      services: [service("97110", 33), service("97140", 7)],
    };
    expect(differencesOf(wrong)).toEqual([
      {
        ruleId: "timed-units-misallocated",
        overUnits: 1,
        underUnits: 1,
        overAmount: unitPrice("97110", serviceDate),
        underAmount: unitPrice("97140", serviceDate),
      },
    ]);
  });

  it("leaves them unknown without a price, and says so", () => {
    expect(differencesOf(claim, () => null)).toMatchObject([{ overUnits: 1, overAmount: null, underAmount: "0.00" }]);
  });

  it("adds the field and changes nothing else", () => {
    const priced = checkClaim(claim, { unitPrice });
    const plain = checkClaim(claim);
    expect({ ...priced, findings: priced.findings.map(({ difference: _, ...finding }) => finding) }).toEqual(plain);
    expect(plain.findings.some((finding) => "difference" in finding)).toBe(false);
  });

  it("asks for the price of a code on its own date", () => {
    const later = "2025-07-07";
    const dated = <T extends { readonly serviceDate?: string }>(each: T): T => ({ ...each, serviceDate: later });
    const both: Claim = {
      ...claim,
      serviceLines: [
        ...claim.serviceLines,
        ...claim.serviceLines.map((each) => dated({ ...each, lineNumber: each.lineNumber + 2 })),
      ],
      services: [...(claim.services ?? []), ...(claim.services ?? []).map(dated)],
    };
    const amounts = differencesOf(both).map(({ overAmount }) => overAmount);
    expect(amounts).toEqual([unitPrice("97110", later), unitPrice("97110", serviceDate)]);
    expect(new Set(amounts).size).toBe(2);
  });

  it("refuses a price that is no dollar amount", () => {
    expect(() => checkClaim(claim, { unitPrice: () => "a lot" })).toThrow(RangeError);
  });
});

describe("the mark of a payer's switch", () => {
  const payer = (mark: Mark): PayerProfile => ({
    id: "own",
    label: "Own",
    countingMethod: { value: "cms-8-minute", mark },
    disciplineModifiers: { value: "always", mark: "official" },
  });
  const severityOf = (given: Claim["payer"], otherwise: Partial<Claim> = {}): readonly string[] =>
    checkClaim({ ...claim, payer: given, ...otherwise }).findings.flatMap(({ ruleId, severity }) =>
      ruleId === "timed-units-exceeded" ? [severity] : [],
    );

  it.each([
    ["official", "error"],
    ["secondary", "error"],
    ["single", "warning"],
    ["recall", "warning"],
  ] as const)("%s makes an error of the count an %s", (mark, severity) => {
    expect(severityOf(payer(mark))).toEqual([severity]);
  });

  it("lowers nothing that rests on another switch", () => {
    const bare = { ...claim, serviceLines: claim.serviceLines.map((each) => ({ ...each, modifiers: [] })) };
    const found = checkClaim({ ...bare, payer: payer("recall") }).findings;
    const severities = found.filter(({ ruleId }) => ruleId === "discipline-modifier-required");
    expect(severities.map(({ severity }) => severity)).toEqual(["error", "error"]);
  });

  it("of a later payer counts for a rule that is for later payers", () => {
    const rule: Rule = { ...midpointExceedsPooled, severity: "error" };
    const codes = ["97110", "97140", "97116"];
    const shorts: Claim = {
      ...claim,
      payer: { id: "first", label: "First" },
      serviceLines: codes.map((code, index) => line(index + 1, code, 1)),
      services: codes.map((code) => service(code, 8)),
    };
    const severitiesBy = (...marks: readonly Mark[]): readonly string[] =>
      checkClaim({ ...shorts, otherPayers: marks.map(payer) }, { rules: [rule] }).findings.map(
        ({ severity }) => severity,
      );
    expect(severitiesBy("official")).toEqual(["error"]);
    expect(severitiesBy("single")).toEqual(["warning"]);
    expect(severitiesBy("recall", "secondary")).toEqual(["error"]);
    const official = { value: "full-unit-only", mark: "official" } as const;
    const first = { id: "first", label: "First", countingMethod: official };
    const { findings } = checkClaim({ ...shorts, payer: first, otherPayers: [payer("single")] }, { rules: [rule] });
    expect(findings.map(({ severity }) => severity)).toEqual(["warning"]);
  });

  it("is no match for a severity of the caller", () => {
    const { findings } = checkClaim(
      { ...claim, payer: payer("recall") },
      { severities: { "timed-units-exceeded": "error" } },
    );
    expect(findings.find(({ ruleId }) => ruleId === "timed-units-exceeded")?.severity).toBe("error");
  });

  it("keeps Part B as it is and makes a plan known from one source a warning", () => {
    expect(severityOf("medicare-part-b")).toEqual(["error"]);
    expect(severityOf("tricare")).toEqual(["warning"]);
    expect(severityOf("oklahoma-medicaid")).toEqual(["error"]);
  });
});

describe("a claim without a dated line", () => {
  const missing = (given: Claim): readonly string[] =>
    checkClaim(given).undetermined.flatMap((entry) => (entry.ruleId === undefined ? entry.missing : []));

  it("is no pass", () => {
    const { serviceDate: _, ...undated } = line(1, "97110", 1);
    expect(missing({ ...claim, serviceLines: [undated] })).toContain("serviceLines.serviceDate");
    expect(missing({ ...claim, serviceLines: [] })).toContain("serviceLines.serviceDate");
    expect(missing({ ...claim, serviceLines: [line(1, "", 1)] })).toContain("serviceLines.serviceDate");
  });

  it("is told from one with a dated line among others", () => {
    const { serviceDate: _, ...undated } = line(2, "97140", 1);
    expect(missing({ ...claim, serviceLines: [line(1, "97110", 1), undated] })).not.toContain(
      "serviceLines.serviceDate",
    );
  });
});
