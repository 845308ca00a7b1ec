// Billed units beside documented minutes: the right total, on the wrong codes.
import { auditUnits, explain } from "ot-billing-rules";

const price = { 97530: "34.61", 97112: "32.80", 97535: "31.00" }; // made up; a fee schedule gives the real ones
const audit = auditUnits(
  {
    serviceDate: "2026-03-02",
    countingMethod: "cms-8-minute",
    lines: [
      { lineNumber: 1, procedureCode: "97530", modifiers: ["GO"], units: 1 },
      { lineNumber: 2, procedureCode: "97112", modifiers: ["GO"], units: 1 },
      { lineNumber: 3, procedureCode: "97535", modifiers: ["GO"], units: 1 },
    ],
    services: [
      { procedureCode: "97530", minutes: 24, furnishedBy: "therapist" },
      { procedureCode: "97112", minutes: 20, furnishedBy: "therapist" },
      { procedureCode: "97535", minutes: 8, furnishedBy: "therapist" },
    ],
  },
  { unitPrice: (procedureCode) => price[procedureCode] ?? null },
);

const [pool] = audit.pools;
for (const { procedureCode, documentedMinutes, supportedUnits, billedUnits } of pool.codes) {
  console.log(`${procedureCode}: ${documentedMinutes} minutes, supported ${supportedUnits}, billed ${billedUnits}`);
}
const { supportedUnits, billedUnits, total, allocation } = pool.timed;
console.log(`in all: supported ${supportedUnits}, billed ${billedUnits}; total ${total}, allocation ${allocation}`);
console.log(`over $${audit.overAmount}, under $${audit.underAmount}`);
for (const { fix } of pool.findings) console.log(`> ${fix}`);
console.log("\nThe working, to file:");
for (const sentence of explain(audit).slice(4, 9)) console.log(`  ${sentence}`);
