import { describe, expect, it } from "vitest";
import type { IssueCode } from "../../src/schema.js";
import { parseClaim, parsePayerProfile, parseServices, parseTimeEntries, parseVisit } from "../../src/schema.js";
import { claim, line, plan, profile, service, timeEntry, visit } from "./sample-records.js";
import { withValueAt } from "./with-value-at.js";

const records = { claim, visit, services: [service], profile, timeEntries: [timeEntry] };
const parsers = {
  claim: parseClaim,
  visit: parseVisit,
  services: parseServices,
  profile: parsePayerProfile,
  timeEntries: parseTimeEntries,
};
type Name = keyof typeof records;

function parseWith(name: Name, path: string, value: unknown) {
  return parsers[name](withValueAt(records[name], path, value));
}

describe("records with every field", () => {
  it.each(Object.keys(records) as Name[])("%s comes back equal, newly made", (name) => {
    const parsed = parsers[name](records[name]);
    expect(parsed).toEqual({ ok: true, value: records[name] });
    expect(parsed.ok && parsed.value).not.toBe(records[name]);
    expect(JSON.stringify(parsed.ok && parsed.value)).not.toBe("");
  });

  it("an optional field that is undefined is omitted, also where the key is there", () => {
    expect(parseServices([{ procedureCode: "97530", minutes: undefined }]).ok).toBe(true);
  });
});

describe("what the rules judge is read", () => {
  it.each<[Name, string, unknown]>([
    ["claim", "/serviceLines/0/units", 0],
    ["claim", "/serviceLines/0/units", 1.5],
    ["claim", "/serviceLines/0/units", -1],
    ["claim", "/serviceLines/0/units", undefined],
    ["claim", "/serviceLines/0/serviceDate", undefined],
    ["claim", "/serviceLines/0/diagnosisPointers", undefined],
    ["claim", "/serviceLines/0/diagnosisPointers", []],
    ["claim", "/serviceLines/0/diagnosisPointers", [0, 99, 1, 1, 2]],
    ["claim", "/serviceLines/0/modifiers", ["GO", "KX", "59", "CO", "GA"]],
    ["claim", "/serviceLines/0/modifiers", ["ZZZ"]],
    ["claim", "/serviceLines/0/procedureCode", "00000"],
    ["claim", "/serviceLines/0/procedureCode", "975-30"],
    ["claim", "/serviceLines/0/procedureCode", ""],
    ["claim", "/serviceLines/0/chargeAmount", null],
    ["claim", "/serviceLines/0/chargeAmount", "-5"],
    ["claim", "/serviceLines/0/placeOfServiceCode", null],
    ["claim", "/diagnosisCodes", []],
    ["claim", "/diagnosisCodes", Array.from({ length: 13 }, () => "M25.511")],
    ["claim", "/diagnosisCodes/0", "not a diagnosis"],
    ["claim", "/serviceLines", []],
    ["claim", "/plansOfCare", null],
    ["claim", "/plansOfCare", []],
    ["claim", "/treatmentNotes", null],
    ["claim", "/authorization", null],
    ["claim", "/authorization/unitsRemaining", -3],
    ["claim", "/referringProvider", null],
    ["claim", "/payer", profile],
    ["visit", "/services", []],
    ["visit", "/liabilityNotice", null],
    ["services", "/0/minutes", undefined],
    ["services", "/0/minutes", 44_640],
    ["services", "/0/priorTrial", null],
    ["profile", "/certification/value", null],
    ["profile", "/countingMethod", undefined],
    ["timeEntries", "/0/end", "2026-03-02T08:00"],
  ])("%s %s", (name, path, value) => {
    expect(parseWith(name, path, value)).toMatchObject({ ok: true });
  });
});

describe("what cannot be a record is refused", () => {
  it.each<[Name, string, unknown, IssueCode]>([
    ["claim", "", null, "null-not-allowed"],
    ["claim", "", [], "wrong-type"],
    ["claim", "", "{}", "wrong-type"],
    ["claim", "", undefined, "missing"],
    ["claim", "/payer", undefined, "missing"],
    ["claim", "/payer", null, "null-not-allowed"],
    ["claim", "/payer", 7, "wrong-type"],
    ["claim", "/payer", "nobody", "unknown-payer"],
    ["claim", "/payer", "", "unknown-payer"],
    ["claim", "/otherPayers/1", "nobody", "unknown-payer"],
    ["claim", "/setting", undefined, "missing"],
    ["claim", "/setting", "hospital", "unknown-value"],
    ["claim", "/setting", 1, "wrong-type"],
    ["claim", "/facilityType", "Critical Access Hospital", "wrong-format"],
    ["claim", "/diagnosisCodes", undefined, "missing"],
    ["claim", "/diagnosisCodes", null, "null-not-allowed"],
    ["claim", "/diagnosisCodes", "M25.511", "wrong-type"],
    ["claim", "/diagnosisCodes/1", 7, "wrong-type"],
    ["claim", "/diagnosisCodes/1", null, "null-not-allowed"],
    ["claim", "/diagnosisCodes/1", "M".repeat(21), "too-long"],
    ["claim", "/diagnosisCodes", Array.from({ length: 10_001 }, () => "M25.511"), "too-many"],
    ["claim", "/serviceLines", undefined, "missing"],
    ["claim", "/serviceLines", { 0: line }, "wrong-type"],
    ["claim", "/serviceLines/0", "97530", "wrong-type"],
    ["claim", "/serviceLines/0/lineNumber", undefined, "missing"],
    ["claim", "/serviceLines/0/lineNumber", 0, "out-of-range"],
    ["claim", "/serviceLines/0/lineNumber", 1.5, "not-whole"],
    ["claim", "/serviceLines/0/procedureCode", 97_530, "wrong-type"],
    ["claim", "/serviceLines/0/procedureCode", undefined, "missing"],
    ["claim", "/serviceLines/0/modifiers", undefined, "missing"],
    ["claim", "/serviceLines/0/modifiers", "GO", "wrong-type"],
    ["claim", "/serviceLines/0/modifiers/0", 59, "wrong-type"],
    ["claim", "/serviceLines/0/serviceDate", "2026-02-30", "wrong-format"],
    ["claim", "/serviceLines/0/serviceDate", "2026-3-2", "wrong-format"],
    ["claim", "/serviceLines/0/serviceDate", "2026-03-02T00:00:00Z", "wrong-format"],
    ["claim", "/serviceLines/0/serviceDate", 20_260_302, "wrong-type"],
    ["claim", "/serviceLines/0/serviceDate", null, "null-not-allowed"],
    ["claim", "/serviceLines/0/serviceDateThrough", "2025-02-29", "wrong-format"],
    ["claim", "/serviceLines/0/units", "2", "wrong-type"],
    ["claim", "/serviceLines/0/units", null, "null-not-allowed"],
    ["claim", "/serviceLines/0/units", Number.NaN, "wrong-type"],
    ["claim", "/serviceLines/0/units", Number.POSITIVE_INFINITY, "wrong-type"],
    ["claim", "/serviceLines/0/diagnosisPointers/0", "A", "wrong-type"],
    ["claim", "/serviceLines/0/diagnosisPointers/0", 1.5, "not-whole"],
    ["claim", "/serviceLines/0/chargeAmount", 34.61, "wrong-type"],
    ["claim", "/serviceLines/0/chargeAmount", "$34.61", "wrong-format"],
    ["claim", "/serviceLines/0/chargeAmount", "1,200.00", "wrong-format"],
    ["claim", "/serviceLines/0/allowedAmount", null, "null-not-allowed"],
    ["claim", "/serviceLines/0/placeOfServiceCode", 11, "wrong-type"],
    ["claim", "/serviceLines/0/placeOfServiceCode", "2", "wrong-format"],
    ["claim", "/serviceLines/0/revenueCode", "430", "wrong-format"],
    ["claim", "/serviceLines/0/renderingProvider/taxonomyCode", "225X", "wrong-format"],
    ["claim", "/serviceLines/0/renderingProvider/providerKey", "", "empty"],
    ["claim", "/services/0/minutes", "30", "wrong-type"],
    ["claim", "/servicesComplete", "yes", "wrong-type"],
    ["claim", "/plansOfCare/0/discipline", "occupational", "unknown-value"],
    ["claim", "/plansOfCare/0/certifications/0/certifiedOn", undefined, "missing"],
    ["claim", "/plansOfCare/0/certifiedOn", "soon", "wrong-format"],
    ["claim", "/plansOfCare/0/frequencyPerWeek", "2x", "wrong-type"],
    ["claim", "/plansOfCare/0/treatmentDays/0/serviceDate", undefined, "missing"],
    ["claim", "/plansOfCare/0/progressReports/0/writtenBy", "together", "unknown-value"],
    ["claim", "/treatmentNotes/0/timedMinutes", -1, "out-of-range"],
    ["claim", "/treatmentNotes/0/signedBy", "J. Doe", "wrong-type"],
    ["claim", "/evaluations/0/reason", "other", "unknown-value"],
    ["claim", "/priorAllowed/0/year", "2026", "wrong-type"],
    ["claim", "/priorAllowed/0/year", 26, "out-of-range"],
    ["claim", "/priorAllowed/0/OT", 1200, "wrong-type"],
    ["claim", "/receivedOn", "03/10/2026", "wrong-format"],
    ["claim", "/state", "New York", "wrong-format"],
    ["claim", "/referringProvider/identifierPresent", undefined, "missing"],
    ["claim", "/liabilityNotice/issuedOn", undefined, "missing"],
    ["claim", "/liabilityNotices/0/notice", undefined, "missing"],
    ["claim", "/authorization/from", undefined, "missing"],
    ["claim", "/clinicianShiftMinutes/0/minutes", 44_641, "out-of-range"],
    ["visit", "/serviceDate", undefined, "missing"],
    ["visit", "/discipline", "ot", "unknown-value"],
    ["visit", "/payer/countingMethod/value", "8-minute", "unknown-value"],
    ["visit", "/payer/id", undefined, "missing"],
    ["visit", "/furnishedBy", "aide", "unknown-value"],
    ["visit", "/placeOfServiceCode", null, "null-not-allowed"],
    ["services", "", {}, "wrong-type"],
    ["services", "/0/procedureCode", "  ", "empty"],
    ["services", "/0/minutes", -1, "out-of-range"],
    ["services", "/0/minutes", 44_641, "out-of-range"],
    ["services", "/0/minutes", 7.5, "not-whole"],
    ["services", "/0/minutes", 2 ** 60, "out-of-range"],
    ["services", "/0/minutes", null, "null-not-allowed"],
    ["services", "/0/assistantMinutes", 31, "exceeds-minutes"],
    ["services", "/0/quantity", 1000, "out-of-range"],
    ["services", "/0/groupSize", 2.5, "not-whole"],
    ["services", "/0/intervals/0/end", 1441, "out-of-range"],
    ["services", "/0/audioOnlyReason", "no camera", "unknown-value"],
    ["services", "/0/priorTrial/kind", "Wound Care", "wrong-format"],
    ["services", "/0/remoteMonitoring/daysOfData", 31, "out-of-range"],
    ["profile", "/id", "", "empty"],
    ["profile", "/label", "x".repeat(201), "too-long"],
    ["profile", "/countingMethod", "cms-8-minute", "wrong-type"],
    ["profile", "/countingMethod/value", "ama", "unknown-value"],
    ["profile", "/kxThreshold/mark", undefined, "missing"],
    ["profile", "/assistantPaidShare/value", 0.85, "wrong-type"],
    ["profile", "/assistantPaidShare/value", "85", "wrong-format"],
    ["profile", "/modifierOrder/value/0", "GO", "wrong-type"],
    ["profile", "/kxThreshold/from", "2026-04-31", "wrong-format"],
    ["timeEntries", "/0/start", "2026-03-02 09:00", "wrong-format"],
    ["timeEntries", "/0/start", "2026-03-02T09:00:00.000Z", "wrong-format"],
    ["timeEntries", "/0/start", "2026-02-30T09:00", "wrong-format"],
    ["timeEntries", "/0/end", "2026-03-02T24:00", "wrong-format"],
    ["timeEntries", "/0/furnishedBy", undefined, "missing"],
    ["timeEntries", "/0/interrupted/0/end", undefined, "missing"],
  ])("%s %s %j", (name, path, value, code) => {
    const parsed = parseWith(name, path, value);
    expect(parsed.ok ? [] : parsed.issues.map((each) => [each.pointer, each.code])).toEqual([[path, code]]);
  });
});

describe("the words of an issue", () => {
  const only = (name: Name, path: string, value: unknown) => {
    const parsed = parseWith(name, path, value);
    return parsed.ok ? undefined : parsed.issues[0];
  };

  it("name the field and what to write", () => {
    expect(only("claim", "/serviceLines/0/chargeAmount", 34.61)).toEqual({
      path: ["serviceLines", 0, "chargeAmount"],
      pointer: "/serviceLines/0/chargeAmount",
      code: "wrong-type",
      message: "serviceLines[0].chargeAmount must be dollars as a decimal string with at most six decimals.",
      fix: 'Write a string such as "34.61": no currency sign, no thousands separator, not a JSON number.',
    });
  });

  it("list the counting methods", () => {
    const methods = ["cms-8-minute", "cpt-midpoint", "full-unit-only", "nearest-quarter-hour"];
    const { fix = "" } = only("profile", "/countingMethod/value", "ama") ?? {};
    expect(fix).toBe(`Write one of ${methods.map((method) => `"${method}"`).join(", ")}.`);
    expect(only("profile", "/countingMethod/value", undefined)?.fix).toContain("Add countingMethod.value");
  });

  it("say that an unknown field is left out instead of null", () => {
    expect(only("services", "/0/minutes", null)?.fix).toContain("leave it out instead of null");
  });

  it("name the root", () => {
    expect(only("claim", "", undefined)?.message).toBe("The input is missing.");
    expect(only("claim", "", 1)?.message).toBe("The input must be a record in braces.");
  });

  it("give the rest of a record with many faults in one issue", () => {
    const parsed = parseServices(Array.from({ length: 300 }, () => ({})));
    expect(parsed.ok ? [] : parsed.issues.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 100 }, () => "missing"),
      "more-issues",
    ]);
  });

  it("give one issue for each field", () => {
    const parsed = parseClaim({ ...claim, state: "x".repeat(300), facilityType: " ".repeat(300) });
    expect(parsed.ok ? [] : parsed.issues.map(({ pointer }) => pointer)).toEqual(["/facilityType", "/state"]);
  });
});

describe("codes", () => {
  it("come back trimmed and in upper case; the dot of a diagnosis stays as it was", () => {
    const given = {
      ...claim,
      state: "ny",
      diagnosisCodes: [" m25.511", "m6281 "],
      serviceLines: [{ ...line, procedureCode: " g0283 ", modifiers: ["go", " kx"] }],
      plansOfCare: [{ ...plan, diagnosisCodes: ["m25.511"] }],
    };
    const parsed = parseClaim(given);
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        state: "NY",
        diagnosisCodes: ["M25.511", "M6281"],
        serviceLines: [{ procedureCode: "G0283", modifiers: ["GO", "KX"] }],
        plansOfCare: [{ diagnosisCodes: ["M25.511"] }],
      },
    });
  });
});
