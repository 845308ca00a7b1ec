// For an auditor: one day's arithmetic again, in a form that can be filed beside the claim.
import { compareCountingMethods, explain, splitAssistantUnits } from "ot-billing-rules";

const serviceDate = "2026-03-02";
const documented = [
  { procedureCode: "97530", minutes: 24, assistantMinutes: 14 },
  { procedureCode: "97112", minutes: 20 },
  { procedureCode: "97535", minutes: 8 },
];
const billed = { 97530: 1, 97112: 1, 97535: 1 }; // the right total, on the wrong codes

const byMethod = compareCountingMethods(documented, { serviceDate });
const day = byMethod["cms-8-minute"];

console.log("MEMO: units of one date of service, counted again from the documented minutes\n");
console.log("1. Working");
for (const sentence of explain(day)) console.log(`   ${sentence}`);

console.log("\n2. Billed against supported");
for (const { procedureCode, units } of day.codes) {
  const difference = billed[procedureCode] - units;
  const verdict = difference === 0 ? "agrees" : difference > 0 ? `${difference} too many` : `${-difference} too few`;
  console.log(`   ${procedureCode}  billed ${billed[procedureCode]}, supported ${units}: ${verdict}`);
}

console.log("\n3. Assistant modifier");
const { procedureCode, minutes, assistantMinutes } = documented[0];
const units = day.codes[0].units;
const split = splitAssistantUnits({ procedureCode, serviceDate, units, minutes, assistantMinutes });
for (const sentence of explain(split)) console.log(`   ${sentence}`);

console.log("\n4. The same minutes under other contracts (the contract decides, not the larger number)");
for (const [method, { codes }] of Object.entries(byMethod)) {
  const row = codes.map((code) => `${code.procedureCode} x${code.units}`).join("  ");
  console.log(`   ${method.padEnd(21)} ${row}`);
}
