import { describe, expect, it } from "vitest";
import { day, visit } from "../check/screening/synthetic.js";
import { run } from "./run.js";

const claims = Array.from({ length: 30 }, (_, n) => ({
  patientKey: `patient-${n % 5}`,
  claim: visit(day(n), [{ units: 2 }], [{ procedureCode: "97530", minutes: 23, clinicianKey: "clinician-1" }]),
}));
const ndjson = claims.map((each) => `${JSON.stringify(each)}\n`).join("");

describe("screen", () => {
  it("gives questions, then what became of each screen", async () => {
    const ran = await run("screen", { stdin: ndjson });
    expect(ran).toMatchObject({ code: 1, stderr: "" });
    const results = ran.records.filter(({ kind }) => kind === "screen-result");
    expect(results.map(({ screenId }) => screenId)).toEqual(["unit-minutes-low", ...Array(5).fill("minutes-repeated")]);
    const summaries = ran.records.filter(({ kind }) => kind === "screen-summary");
    expect(summaries).toHaveLength(8);
    expect(summaries.find(({ screenId }) => screenId === "threshold-hugging-minutes")).toMatchObject({
      groups: 1,
      screenedGroups: 0,
    });
  });

  it("names clinician and patient before each question in a table", async () => {
    const ran = await run("screen --screens unit-minutes-low,minutes-repeated", { stdin: ndjson, columns: 200 });
    expect(ran.stdout).toContain("Clinician clinician-1, 2026-03-02 to 2026-03-31");
    expect(ran.stdout).toContain("Patient patient-0, OT, 2026-03-02 to 2026-03-27");
    expect(ran.stdout).toContain("Question [unit-minutes-low]: 60 timed units rest on 690 minutes, 11.5 a unit");
  });

  it("takes claims without a key, and exit code 0 where there is no question", async () => {
    const ran = await run("screen --format json", { stdin: JSON.stringify(claims[0]?.claim) });
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.stdout)).toHaveLength(8);
  });

  it("reads the patient of CSV rows", async () => {
    const rows = [2, 3, 4, 5, 6].map((n) => `P1,A${n},1,97530,GO,2,2026-03-0${n},23`).join("\n");
    const stdin = `patient,claim,line,code,modifiers,units,date,minutes\n${rows}\n`;
    const ran = await run("screen --payer medicare-part-b --setting practitioner --diagnosis M25.641", { stdin });
    expect(ran.records[0]).toMatchObject({ screenId: "minutes-repeated", group: { patientKey: "P1" }, sampleSize: 5 });
  });

  it("counts claims that cannot be read, and screens the others", async () => {
    const broken = '{"patientKey":"p","claim":{"payer":"nobody"}}\n{"patientKey":7,"claim":{}}\nnot JSON\n';
    const ran = await run("screen", { stdin: broken + ndjson });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain("3 of 33 records could not be worked out");
    expect(ran.records.filter(({ kind }) => kind === "screen-result")).toHaveLength(6);
  });

  it("refuses a screen that is not there", async () => {
    const ran = await run("screen --screens nothing", { stdin: ndjson });
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain("--screens takes clinician-day-impossible, threshold-hugging-minutes");
  });
});
