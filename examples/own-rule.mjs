import { checkClaim, problem, rules } from "ot-billing-rules";

// A clinic's own rule: one line of 97530 holds at most four units, or a supervisor reads the note first.
const longSession = {
  id: "clinic-long-session",
  topic: "claim",
  title: "A line of 97530 has at most four units",
  why: "Long sessions are rare here, so a fifth unit is more often a slip than a session.",
  scope: "line",
  severity: "warning",
  governs: { payers: "all" },
  effectiveFrom: "2026-01-01",
  effectiveThrough: null,
  citations: [{ publication: "Clinic handbook", section: "7", mark: "single" }],
  reads: [],
  procedureCodes: ["97530"],
  check({ line: { lineNumber, procedureCode, units }, path }) {
    if (units === undefined || units <= 4) return [];
    const message = `${procedureCode} has ${units} units.`;
    const about = { line: lineNumber, code: procedureCode };
    return [
      problem({ message, fix: "Have a supervisor read the note.", path, facts: { procedureCode, units }, about }),
    ];
  },
};

const line = (lineNumber, procedureCode, units) => ({
  lineNumber,
  procedureCode,
  units,
  modifiers: [],
  serviceDate: "2026-03-02",
  diagnosisPointers: [1],
  placeOfServiceCode: "11",
});

const { findings, overridden } = checkClaim(
  {
    payer: "medicare-part-b",
    setting: "practitioner",
    diagnosisCodes: ["M25.641"],
    plansOfCare: [{ discipline: "OT" }],
    serviceLines: [line(1, "97530", 5), line(2, "97165", 1)],
  },
  {
    rules: [...rules, longSession],
    severities: { "discipline-modifier-required": "warning" },
    overrides: [{ ruleId: "discipline-modifier-required", lineNumber: 2, reason: "The clearing house adds GO." }],
  },
);

for (const { severity, ruleId, fix } of findings) console.log(`${severity}: ${fix} [${ruleId}]`);
for (const { ruleId, fix, overrideReason } of overridden)
  console.log(`set aside: ${fix} [${ruleId}] ${overrideReason}`);
