import { checkClaim } from "ot-billing-rules";

const onDate = { serviceDate: "2026-03-02", diagnosisPointers: [1], placeOfServiceCode: "11" };
const check = checkClaim({
  payer: "medicare-part-b",
  setting: "practitioner",
  diagnosisCodes: ["M25.641"],
  serviceLines: [
    { lineNumber: 1, procedureCode: "97530", modifiers: ["GO"], units: 2, ...onDate },
    { lineNumber: 2, procedureCode: "97124", modifiers: [], units: 1, ...onDate },
    { lineNumber: 3, procedureCode: "97140", modifiers: ["GO"], units: 1, ...onDate },
  ],
  services: [
    { procedureCode: "97530", minutes: 30, discipline: "OT", furnishedBy: "therapist" },
    { procedureCode: "97124", minutes: 8, discipline: "OT", furnishedBy: "therapist" },
    { procedureCode: "97140", minutes: 8, discipline: "OT", furnishedBy: "therapist" },
  ],
});

for (const { severity, ruleId, fix } of check.findings) console.log(`${severity}: ${fix} [${ruleId}]`);
console.log("not judged, for want of:", [...new Set(check.undetermined.flatMap(({ missing }) => missing))].join(", "));
