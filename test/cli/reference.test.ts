import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./run.js";

const folder = mkdtempSync(join(tmpdir(), "otb-reference-"));
const pack = join(folder, "pack.json");
afterAll(() => rmSync(folder, { recursive: true }));

const FILE = "MCR_MUE_PractitionerServices_Eff_01-01-2027.csv";
const LIMIT =
  '"HCPCS/\nCPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator\n97530,2,2 Date of Service Edit: Policy\n';

beforeAll(async () => {
  const ran = await run(["data", "compile", "-", "--name", FILE, "--out", pack], { stdin: LIMIT });
  expect(ran.code).toBe(0);
});

const claim = {
  payer: "medicare-part-b",
  setting: "practitioner",
  diagnosisCodes: ["M25.641"],
  serviceLines: [{ lineNumber: 1, procedureCode: "97530", modifiers: ["GO"], units: 3, serviceDate: "2027-01-04" }],
  services: [{ procedureCode: "97530", minutes: 45, discipline: "OT", furnishedBy: "therapist" }],
};

describe("--reference", () => {
  it("is read by lookup", async () => {
    const command = "lookup mue 97530 --date 2027-01-04 --setting practitioner";
    expect((await run(command)).records).toMatchObject([{ status: "not-covered" }]);
    const ran = await run([...command.split(" "), "--reference", pack]);
    expect(ran.records).toMatchObject([{ status: "found", value: { maximumUnits: 2 } }]);
  });

  it("is read by check", async () => {
    const stdin = JSON.stringify(claim);
    const rulesOf = async (...more: readonly string[]): Promise<unknown> => {
      const { records } = await run(["check", "--rules", "mue-exceeded", ...more], { stdin });
      const [{ findings }] = records as unknown as [{ readonly findings: readonly { readonly ruleId: string }[] }];
      return findings.map(({ ruleId }) => ruleId);
    };
    expect(await rulesOf()).toEqual([]);
    expect(await rulesOf("--reference", pack)).toEqual(["mue-exceeded"]);
  });

  it("is read by audit, whose timed units stay below the limit", async () => {
    const [line] = claim.serviceLines;
    const stdin = JSON.stringify({ ...claim, serviceLines: [{ ...line, units: 2 }] });
    const builtIn = await run("audit", { stdin });
    expect(builtIn.records).toMatchObject([{ pools: [{ timed: { supportedUnits: 3, billableUnits: 3 } }] }]);
    const ran = await run(["audit", "--reference", pack], { stdin });
    expect(ran.records).toMatchObject([{ pools: [{ timed: { supportedUnits: 3, billableUnits: 2 } }] }]);
  });

  it("is read by propose and price, which bill no more than the limit", async () => {
    const visit = { ...claim, serviceLines: undefined, serviceDate: "2027-01-04", discipline: "OT" };
    const stdin = JSON.stringify(visit);
    expect((await run("propose", { stdin })).records).toMatchObject([{ lines: [{ units: 3 }] }]);
    const proposed = await run(["propose", "--reference", pack], { stdin });
    expect(proposed.records).toMatchObject([{ lines: [{ units: 2 }], unbilled: [{ procedureCode: "97530" }] }]);
    const priced = await run(["price", "--reference", pack], { stdin });
    expect(priced.records).toMatchObject([{ proposal: { lines: [{ units: 2 }] } }]);
  });

  it.each(["units", "explain", "checklist"])("is taken by %s", async (command) => {
    const stdin = JSON.stringify({ ...claim, serviceLines: undefined, serviceDate: "2027-01-04", discipline: "OT" });
    const ran = await run([command, "--reference", pack], { stdin });
    expect(ran.code).toBeLessThan(2);
    expect(ran.stderr).toBe("");
  });

  it.each(["units", "propose", "check", "audit", "checklist", "price", "explain", "lookup mue 97530"])(
    "that is no sound pack is refused before the first record by %s",
    async (command) => {
      const bad = join(folder, "bad.json");
      writeFileSync(bad, '{"kind":"reference-pack"}');
      const date = ["--date", "2027-01-04", "--setting", "practitioner"];
      const more = command.startsWith("lookup") ? date : command === "units" ? ["--method", "cms-8-minute"] : [];
      const ran = await run([...command.split(" "), ...more, "--reference", bad], { stdin: JSON.stringify(claim) });
      expect(ran).toMatchObject({ code: 2, stdout: "" });
      expect(ran.stderr).toContain("--reference is no sound pack.");
      const missing = await run([...command.split(" "), ...more, "--reference", join(folder, "none.json")]);
      expect(missing).toMatchObject({ code: 2, stdout: "" });
      expect(missing.stderr).toContain("--reference cannot be read.");
    },
  );
});
