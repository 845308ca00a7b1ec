import { describe, expect, it } from "vitest";
import { checkClaim } from "../../src/check/check-claim.js";
import type { ClaimCheck } from "../../src/check/claim-check.js";
import type { Claim } from "../../src/claim/claim.js";
import type { ServiceLine } from "../../src/claim/service-line.js";
import { lookUpPtpEdit } from "../../src/reference/look-up-ptp-edit.js";
import { rules } from "../../src/rules/index.js";

/** Lines of one date: a code with its modifiers, such as `97530 GO KX`. */
function linesOf(codes: readonly string[], serviceDate: string, more: Partial<ServiceLine> = {}): ServiceLine[] {
  return codes.map((text, index) => {
    const [procedureCode = "", ...modifiers] = text.split(" ");
    const line = { lineNumber: index + 1, procedureCode, modifiers, serviceDate, units: 1, diagnosisPointers: [1] };
    return { ...line, placeOfServiceCode: "11", ...more };
  });
}

interface Trap extends Partial<Omit<Claim, "serviceLines">> {
  readonly codes: readonly string[];
  readonly serviceDate?: string;
  readonly line?: Partial<ServiceLine>;
}

function check({ codes, serviceDate = "2026-03-02", line, ...claim }: Trap): ClaimCheck {
  const base = { payer: "medicare-part-b", setting: "practitioner", diagnosisCodes: ["M25.641"] } as const;
  return checkClaim({ ...base, ...claim, serviceLines: linesOf(codes, serviceDate, line) });
}

const found = ({ findings }: ClaimCheck) => findings.map(({ ruleId }) => ruleId);
const foundOf = (topic: string, claimCheck: ClaimCheck) =>
  found(claimCheck).filter((ruleId) => rules.find(({ id }) => id === ruleId)?.topic === topic);
const missingOf = ({ undetermined }: ClaimCheck) => undetermined.flatMap(({ missing }) => missing);

const SETTINGS = ["practitioner", "outpatient-hospital"] as const;

describe("code pairs", () => {
  it.each([
    ["97530", "97116"],
    ["97530", "97140"],
    ["97530", "97110"],
  ])("%s with %s is no live edit, so 59 has nothing to separate", (one, two) => {
    for (const setting of SETTINGS) {
      expect(lookUpPtpEdit(one, two, { serviceDate: "2026-03-02", setting }).status).toBe("none");
      expect(foundOf("pairs", check({ setting, codes: [`${one} GO`, `${two} GO`] }))).toEqual([]);
      expect(found(check({ setting, codes: [`${one} GO`, `${two} 59 GO`] }))).toContain("distinct-modifier-unneeded");
    }
  });

  it("an evaluation with 97750 is closed to practitioners and open to hospitals", () => {
    for (const evaluation of ["97165", "97166", "97167"]) {
      const closed = check({ codes: [`${evaluation} GO`, "97750 59 GO"] });
      expect(foundOf("pairs", closed)).toEqual(["ptp-pair-forbidden"]);
      const setting = "outpatient-hospital";
      expect(foundOf("pairs", check({ setting, codes: [`${evaluation} GO`, "97750 GO"] }))).toEqual([
        "ptp-modifier-required",
      ]);
      expect(foundOf("pairs", check({ setting, codes: [`${evaluation} GO`, "97750 59 GO"] }))).toEqual([]);
    }
  });

  it.each(["GO", "GO KX", "GO CO", "GO 22", "GO 76", "GO 77", "GO CO KX 76"])("%s bypasses no edit", (modifiers) => {
    for (const setting of SETTINGS) {
      const codes = [`97530 ${modifiers}`, `97537 ${modifiers}`];
      expect(foundOf("pairs", check({ setting, codes }))).toEqual(["ptp-modifier-required"]);
    }
  });

  it.each(["59", "XU", "XS", "76"])("%s opens no pair of indicator 0", (modifier) => {
    expect(foundOf("pairs", check({ codes: ["97140 GO", `97124 ${modifier} GO`] }))).toEqual(["ptp-pair-forbidden"]);
  });

  it.each(["", "59", "76", "77", "XE", "KX"])("a daily limit is not split over lines by %s", (modifier) => {
    const limit = rules.filter(({ id }) => id === "mue-exceeded");
    const serviceLines = linesOf(["97129 GO", `97129 ${modifier} GO`.replace("  ", " ")], "2026-03-02");
    const claim = { payer: "medicare-part-b", setting: "practitioner", diagnosisCodes: ["R41.840"] } as const;
    expect(checkClaim({ ...claim, serviceLines }, { rules: limit }).findings).toMatchObject([
      { severity: "error", facts: { procedureCode: "97129" } },
    ]);
    expect(checkClaim({ ...claim, serviceLines }).findings.some(({ severity }) => severity === "error")).toBe(true);
  });
});

describe("codes that have ended or that Medicare does not take", () => {
  it.each(["G8978", "G8984", "G8987", "G8990", "G8993", "G8996", "G8999"])("%s, functional limitation", (code) => {
    expect(found(check({ codes: [`${code} GO`] }))).toContain("procedure-code-inactive");
    expect(found(check({ codes: [`${code} GO`], serviceDate: "2018-12-31" }))).not.toContain("procedure-code-inactive");
  });

  it.each([
    ["97532", "97129"],
    ["97127", "97129"],
    ["97762", "97763"],
    ["97003", "97165"],
    ["97004", "97168"],
  ])("%s is replaced by %s or its like", (ended, replacement) => {
    const { findings } = check({ codes: [`${ended} GO`] });
    const finding = findings.find(({ ruleId }) => ruleId === "procedure-code-inactive");
    expect(finding?.severity).toBe("error");
    expect(finding?.fix).toContain(replacement);
  });

  it("97014 is G0283 for Medicare, and itself for others", () => {
    const { findings } = check({ codes: ["97014 GO"] });
    expect(findings).toMatchObject([{ ruleId: "medicare-code-unpayable", fix: "Bill G0283, not 97014." }, {}]);
    expect(findings[1]?.ruleId).toBe("passive-visit-unsupported");
    expect(foundOf("codes", check({ codes: ["G0283 GO"] }))).toEqual([]);
    expect(foundOf("codes", check({ payer: "commercial-cpt-midpoint", codes: ["97014 GO"] }))).toEqual([]);
  });
});

describe("modifiers", () => {
  it.each(["97165 GO CO", "97168 GO CO", "97161 GP CQ"])("%s: an assistant evaluates nobody", (line) => {
    expect(found(check({ codes: [line] }))).toContain("evaluation-by-assistant");
  });

  it("KX below the threshold is premature, and above it is asked for", () => {
    const line = { allowedAmount: "35.07" };
    const at = (OT: string, modifiers: string) =>
      found(check({ codes: [`97530 ${modifiers}`], line, priorAllowed: [{ year: 2026, OT }] }));
    expect(at("300.00", "GO KX")).toContain("kx-modifier-premature");
    expect(at("300.00", "GO")).toEqual([]);
    expect(at("2480.00", "GO")).toContain("kx-modifier-required");
    expect(at("2480.00", "GO KX")).toEqual([]);
  });
});

describe("diagnoses by date", () => {
  it.each([
    ["M54.5", "2021-09-30", "2021-10-01"],
    ["M51.36", "2024-09-30", "2024-10-01"],
    ["M65.9", "2024-09-30", "2024-10-01"],
    ["G35", "2025-09-30", "2025-10-01"],
  ])("%s is whole on %s and not on %s", (code, lastDay, nextDay) => {
    const on = (serviceDate: string) => check({ codes: ["97530 GO"], serviceDate, diagnosisCodes: [code] });
    const faults = (serviceDate: string) =>
      on(serviceDate).findings.filter(({ ruleId }) => /^diagnosis-code-(?:invalid|incomplete)$/.test(ruleId));
    expect(faults(lastDay)).toEqual([]);
    expect(
      faults(nextDay).length + missingOf(on(nextDay)).filter((each) => each === "reference.diagnoses").length,
    ).toBe(1);
    expect(faults("2026-03-02")).toMatchObject([{ severity: "error", ruleId: "diagnosis-code-incomplete" }]);
    expect(faults("2026-03-02")[0]?.fix).toContain(`such as ${code}`);
  });

  it.each([
    ["R41.840", "I69.310"],
    ["R41.844", "I69.314"],
  ])("%s with %s", (one, two) => {
    for (const diagnosisCodes of [
      [one, two],
      [two, one],
    ]) {
      const { findings } = check({ codes: ["97129 GO"], diagnosisCodes });
      expect(findings).toMatchObject([{ ruleId: "excludes-pair-present", severity: "warning" }]);
    }
    expect(found(check({ codes: ["97129 GO"], diagnosisCodes: [one] }))).toEqual([]);
  });
});

describe("97035 by contractor", () => {
  const excluded = (state: string, diagnosis: string) =>
    found(check({ codes: ["97035 GO"], state, diagnosisCodes: [diagnosis] })).includes("coverage-diagnosis-excluded");

  it.each([
    ["L89.313", true, true],
    ["I89.0", false, true],
    ["T23.201D", true, false],
    ["M25.641", false, false],
  ])("%s: in New York %s, in Ohio %s", (diagnosis, inNewYork, inOhio) => {
    expect([excluded("NY", diagnosis), excluded("OH", diagnosis)]).toEqual([inNewYork, inOhio]);
  });

  it("is advice, never an error", () => {
    const { findings } = check({ codes: ["97035 GO"], state: "NY", diagnosisCodes: ["L89.313"] });
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("is undetermined where no policy is held or the place is not known", () => {
    for (const place of [{ state: "CA" }, {}]) {
      const judged = check({ codes: ["97035 GO"], diagnosisCodes: ["L89.313"], ...place });
      expect(judged.undetermined.map(({ ruleId }) => ruleId)).toContain("coverage-diagnosis-excluded");
    }
  });
});

describe("what is not known is never clean", () => {
  it.each([
    ["an unknown pair", { codes: ["97530 GO", "99499"] }, "reference.ptpEdits"],
    ["an unknown code", { codes: ["0999Z"] }, "reference.procedureCodes"],
    [
      "an unknown diagnosis of a year that is not whole",
      { codes: ["97530 GO"], serviceDate: "2025-03-02", diagnosisCodes: ["G35.A"] },
      "reference.diagnoses",
    ],
    ["an unknown payer", { codes: ["97530 GO"], payer: "nobody" as Claim["payer"] }, "payer"],
    [
      "a payer of which nothing is said",
      { codes: ["97530 GO"], payer: { id: "a", label: "A" } },
      "payer.countingMethod",
    ],
    ["an unknown modifier", { codes: ["97530 GO ZZ"] }, "reference.modifiers"],
    ["a code without a unit limit", { codes: ["G0541 GO"] }, "reference.mue"],
    ["a date after every table", { codes: ["97530 GO"], serviceDate: "2031-03-02" }, "reference.procedureCodes"],
    ["a date before every table", { codes: ["97530 GO"], serviceDate: "2009-03-02" }, "reference.procedureCodes"],
  ])("%s", (_, trap: Trap, name) => {
    expect(missingOf(check(trap))).toContain(name);
  });

  it("a diagnosis that no code set knows", () => {
    expect(found(check({ codes: ["97530 GO"], diagnosisCodes: ["Q99.Z9"] }))).toContain("diagnosis-code-invalid");
  });
});
