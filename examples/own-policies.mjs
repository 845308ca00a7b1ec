// For a billing lead: the coverage list of a payer as data, and what it says of a claim.
import { readFileSync } from "node:fs";
import { checkClaim, listCoveragePolicies, lookUpCoverage } from "ot-billing-rules";
import { parseCoveragePolicies } from "ot-billing-rules/schema";

const file = new URL("own-policies.json", import.meta.url);
const parsed = parseCoveragePolicies(JSON.parse(readFileSync(file, "utf8")));
if (!parsed.ok) throw new Error(parsed.issues.map(({ pointer, fix }) => `${pointer}: ${fix}`).join("\n"));

// Your own beside the built-in Medicare policies.
const reference = { coveragePolicies: [...listCoveragePolicies(), ...parsed.value] };
const payer = {
  id: "river-valley-health",
  label: "River Valley Health",
  medicarePartB: { value: false, mark: "official" },
  coveragePolicies: { value: true, mark: "official" },
};

// One code against some diagnoses.
const scope = { serviceDate: "2026-03-02", payer, reference };
const answer = lookUpCoverage("97760", ["S62.101D", "S62.101A", "G56.01", "M25.641"], scope);
for (const { policyId, diagnoses } of answer.value.policies) {
  for (const { diagnosis, verdict } of diagnoses) console.log(`${policyId}: 97760 for ${diagnosis} is ${verdict}`);
}

// A claim: each line by the diagnoses it points to.
const line = { modifiers: [], serviceDate: "2026-03-02", units: 1, placeOfServiceCode: "11" };
const { findings, undetermined } = checkClaim(
  {
    payer,
    setting: "practitioner",
    diagnosisCodes: ["S62.101D", "M25.641", "L89.313"],
    serviceLines: [
      { ...line, lineNumber: 1, procedureCode: "97760", diagnosisPointers: [1, 2] },
      { ...line, lineNumber: 2, procedureCode: "97761", diagnosisPointers: [2] },
      { ...line, lineNumber: 3, procedureCode: "97035", diagnosisPointers: [3] },
      { ...line, lineNumber: 4, procedureCode: "97535", diagnosisPointers: [2] },
    ],
  },
  { reference },
);
for (const { ruleId, severity, fix } of findings) {
  if (ruleId.startsWith("coverage-")) console.log(`${severity}: ${fix}`);
}
for (const { ruleId, missing } of undetermined) {
  if (ruleId?.startsWith("coverage-")) console.log(`not told: ${missing.join()} [${ruleId}]`);
}
