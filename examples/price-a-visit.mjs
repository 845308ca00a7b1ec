// For a practice owner: what a day is expected to pay, and where the year stands, with every step.
import { priceLines, proposeVisits } from "ot-billing-rules/pricing";

const place = { locality: "OH-00", setting: "practitioner", placeOfServiceCode: "11" };
const visit = {
  serviceDate: "2026-07-06",
  discipline: "OT",
  payer: "medicare-part-b",
  furnishedBy: "therapist",
  diagnosisCodes: ["S52.501D"],
  services: [
    { procedureCode: "97530", minutes: 45, assistantMinutes: 30 },
    { procedureCode: "97535", minutes: 15 },
    { procedureCode: "97129", minutes: 15 },
  ],
  priorAllowed: [{ year: 2026, OT: "2400.00" }],
};

// Lines first: KX stands where the year's allowed amounts pass the threshold.
const { visits, priorAllowed } = proposeVisits([visit], place);
const [{ proposal }] = visits;

const pricing = priceLines(proposal.lines, {
  ...place,
  payer: visit.payer,
  openDeductible: "0.00",
  priorAllowed: visit.priorAllowed,
});

for (const line of proposal.lines) {
  const { allowedAmount, patientShare, payerPayment } = pricing.lines[line.lineNumber - 1];
  const text = `${line.procedureCode} x${line.units} ${line.modifiers.join(" ")}`;
  console.log(`${text.padEnd(17)} allowed ${allowedAmount}, patient ${patientShare}, Medicare ${payerPayment}`);
}
const { allowedAmount, feeWithoutReduction, payerPayment } = pricing.totals;
console.log(
  `Day: ${allowedAmount} allowed, ${feeWithoutReduction} without the reduction; Medicare pays ${payerPayment}.`,
);
console.log(`OT total of the year after it: ${priorAllowed[0].OT}.\n`);

console.log("The first line, step by step:");
for (const { name, amount } of pricing.lines[0].steps) console.log(`${name.padEnd(17)} ${amount}`);
