// What a month of claims shows together: questions for a person, each with its statistic and sample.
import { explain, screenClaims } from "ot-billing-rules";

// 120 made-up visits: one clinician whose visits mostly end at 23 or 38 minutes, and a patient with the same minutes each time.
function* claims() {
  for (let n = 0; n < 120; n += 1) {
    const serviceDate = `2026-03-${String(1 + Math.floor(n / 4)).padStart(2, "0")}`;
    const minutes = n % 4 === 0 ? 38 : [23, 38, 23, 31][Math.floor(n / 2) % 4];
    yield {
      patientKey: `patient-${n % 4}`,
      claim: {
        payer: "medicare-part-b",
        setting: "practitioner",
        diagnosisCodes: ["M25.641"],
        serviceLines: [
          { lineNumber: 1, procedureCode: "97530", modifiers: ["GO"], units: minutes < 38 ? 2 : 3, serviceDate },
        ],
        services: [{ procedureCode: "97530", minutes, discipline: "OT", clinicianKey: "clinician-1" }],
      },
    };
  }
}

const screening = await screenClaims(claims());
for (const { screenId, group, sampleSize } of screening.results) {
  console.log(`${screenId}: ${group.patientKey ?? group.clinicianKey}, from ${sampleSize} visits`);
}
console.log();
for (const sentence of explain(screening)) console.log(sentence);
