// For the developer of an EMR: the pane beside a note, with what to settle before it is signed.
import { explain, findProcedureCode, proposeLines } from "ot-billing-rules";

const visit = {
  serviceDate: "2026-03-02",
  discipline: "OT",
  payer: "medicare-part-b",
  setting: "practitioner",
  placeOfServiceCode: "11",
  diagnosisCodes: ["I69.351", "R27.8"],
  priorAllowed: [{ year: 2026, OT: "2440.00" }],
  services: [
    { procedureCode: "97530", minutes: 20, furnishedBy: "therapist" },
    { procedureCode: "97535", minutes: 20 }, // nobody has said yet who furnished it
    { procedureCode: "97010", minutes: 10, furnishedBy: "assistant" },
  ],
};

const proposal = proposeLines(visit, { allowedAmount: (line) => `${30 * line.units}.00` });
const { timedMinutes, supportedTimedUnits, tie } = proposal.units;

console.log(`${timedMinutes} timed minutes, ${supportedTimedUnits} units\n`);
console.log("Service lines");
for (const { lineNumber, procedureCode, modifiers, units, diagnosisPointers } of proposal.lines) {
  const code = [procedureCode, ...modifiers].join(" ").padEnd(14);
  const pointers = diagnosisPointers.map((pointer) => "ABCD"[pointer - 1]).join("");
  console.log(`  ${lineNumber}  ${code} x${units}  ${pointers}  ${findProcedureCode(procedureCode).label}`);
}

console.log("\nNot billed");
for (const { message } of proposal.unbilled) console.log(`  ${message}`);

console.log("\nBefore you sign");
if (tie !== null) console.log(`  Choose which code takes the extra unit: ${tie.candidates.join(" or ")}.`);
for (const { lineNumber, message } of proposal.suggestions) console.log(`  Line ${lineNumber}: ${message}`);
for (const { message } of proposal.undetermined) console.log(`  ${message}`);

console.log("\nWhy (first lines of the working)");
for (const sentence of explain(proposal).slice(0, 4)) console.log(`  ${sentence}`);
