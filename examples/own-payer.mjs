import { proposeLines } from "ot-billing-rules";

// What the contract says; what it does not say is left out, and stays a question.
const payer = {
  id: "river-valley-health",
  label: "River Valley Health",
  countingMethod: { value: "cpt-midpoint", from: "2025-01-01", mark: "official" },
  disciplineModifiers: { value: "always", mark: "official" },
  kxThreshold: { value: false, mark: "official" },
};

const { lines, undetermined } = proposeLines({
  serviceDate: "2026-03-02",
  discipline: "OT",
  payer,
  furnishedBy: "assistant",
  diagnosisCodes: ["F90.2"],
  services: [{ procedureCode: "97530", minutes: 23 }],
});

for (const line of lines) console.log(line.procedureCode, line.modifiers.join(" "), `x${line.units}`);
for (const { missing, message } of undetermined) console.log(`${missing.join()}: ${message}`);
