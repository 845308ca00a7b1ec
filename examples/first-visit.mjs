import { proposeLines } from "ot-billing-rules";

const services = [
  { procedureCode: "97530", minutes: 33, assistantMinutes: 15 },
  { procedureCode: "97140", minutes: 7 },
];
const visit = { serviceDate: "2026-03-02", discipline: "OT", payer: "medicare-part-b", furnishedBy: "therapist" };
const { lines } = proposeLines({ ...visit, services, diagnosisCodes: ["S52.501D"] });

for (const { procedureCode, modifiers, units } of lines) console.log(procedureCode, ...modifiers, `x${units}`);
