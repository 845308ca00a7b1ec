import { calculateUnits, tallyMinutes } from "ot-billing-rules";

const span = (start, end) => ({ start: `2026-03-02T${start}`, end: `2026-03-02T${end}` });
const therapist = { furnishedBy: "therapist", clinicianKey: "a" };
const assistant = { furnishedBy: "assistant", clinicianKey: "b" };

const tally = tallyMinutes([
  { procedureCode: "97530", ...span("09:00", "09:24"), ...therapist },
  { procedureCode: "97035", ...span("09:20", "09:30"), ...therapist },
  { procedureCode: "97530", ...span("09:30", "09:44"), ...assistant },
]);

for (const { procedureCode, minutes, assistantMinutes } of tally.services) {
  console.log(`${procedureCode}: ${minutes} minutes, ${assistantMinutes ?? 0} of them by the assistant alone`);
}
for (const { entries, kind } of tally.overlaps) {
  console.log(`Entries ${entries.map((entry) => entry + 1).join(" and ")} share time: ${kind}`);
}

const { codes } = calculateUnits(tally.services, { countingMethod: "cms-8-minute", serviceDate: "2026-03-02" });
for (const { procedureCode, units, reason } of codes) console.log(`${procedureCode} x${units}, ${reason}`);
