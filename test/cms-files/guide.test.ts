import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/entries.mjs";
import { run } from "../cli/run.js";
import { mueCsv, ptpRow, ptpText, zip } from "./published.js";

const guide = readFileSync(`${root}docs/guide/updating-reference-data.md`, "utf8");
const MUE = "MCR_MUE_PractitionerServices_Eff_01-01-2027.csv";
const home = process.cwd();
let folder = "";

const CLAIM = {
  payer: "medicare-part-b",
  setting: "practitioner",
  diagnosisCodes: ["M25.641"],
  serviceLines: [
    {
      lineNumber: 1,
      procedureCode: "97530",
      modifiers: ["GO"],
      serviceDate: "2026-12-07",
      units: 5,
      diagnosisPointers: [1],
      placeOfServiceCode: "11",
      chargeAmount: "250.00",
    },
  ],
};

// Small files under the names the guide uses, with a limit that falls and a pair that comes in.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ot-billing-rules-"));
  process.chdir(folder);
  const rows = [
    ptpRow("97530", "97110", "20270101", "*", 1),
    ptpRow("97530", "97537", "20200101", "*", 1),
    ptpRow("97140", "97124", "20200101", "*", 0),
    ptpRow("97150", "97124", "20200101", "20251231", 1),
  ];
  rows.forEach((row, at) => {
    const name = `ccipra-v330r0-f${at + 1}.txt`;
    const published = `medicare-ncci-2027q1-practitioner-ptp-edits-ccipra-v330r0-f${at + 1}.zip`;
    writeFileSync(published, zip({ [name]: ptpText([row]) }));
  });
  writeFileSync(MUE, mueCsv(["97530,4,3 Date of Service Edit: Clinical,"]));
  writeFileSync("december.ndjson", `${JSON.stringify(CLAIM)}\n`);
});

afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

describe("the guide", () => {
  const blocks = [...guide.matchAll(/```sh\n([^]*?)```/g)]
    .flatMap(([, text = ""]) => text.trim().split("\n"))
    .filter((line) => line.startsWith("ot-billing-rules data "));
  const sessions = [...guide.matchAll(/```console\n\$ ot-billing-rules (.*)\n([^]*?)```/g)];

  it("has commands that work, one after the other", async () => {
    expect(blocks).toHaveLength(7);
    const written: string[] = [];
    for (const line of blocks) {
      const ran = await run(line.replace(/^ot-billing-rules /, ""));
      expect(ran.code, `${line}\n${ran.stderr}`).toBe(line.includes(" diff ") ? 1 : 0);
      expect(ran.stdout).not.toBe("");
      written.push(ran.stdout);
    }
    expect(existsSync("2027q1.json")).toBe(true);
    expect(written.at(-2)).toContain("97110 97530  added");
    expect(written.at(-1)).toContain("97530 is billed for 5 units; 4 are paid");
    expect(written.at(-1)).toContain("1 claim: 1 would be judged otherwise from 2027-01-01.");
  });

  it.each(sessions.map(([, command = "", output = ""]) => [command, output] as const))(
    "shows what %s writes",
    async (command, output) => {
      expect((await run(command)).stdout).toBe(output);
    },
  );

  it("shows a real before and after", () => {
    expect(sessions).toHaveLength(2);
  });
});

describe("data", () => {
  it.each([
    ["data", "data takes one of compile, inspect, diff, verify."],
    ["data complie", "Did you mean compile?"],
    ["data compile", "data compile needs published files"],
    ["data compile -", "Standard input has no name"],
    ["data compile - - --name x", "Standard input (-) may be named once only."],
    ["data compile x --alone --onto y", "Give --alone or --onto, not both."],
    ["data compile x --edition 2027", "--edition is a quarter, such as 2027Q1."],
    ["data compile x --year 27", "--year is a year, such as 2027."],
    ["data compile missing.zip", "Input 1 cannot be read: there is no such file."],
    ["data inspect", "data inspect needs a pack or published files."],
    ["data verify", "data verify needs a pack"],
    ["data verify december.ndjson", "The pack is no sound pack."],
    ["data verify missing.json", "The pack cannot be read."],
    [`data verify ${MUE}`, "The pack is no JSON"],
    ["data diff", "data diff needs the first date of the new tables: --on YYYY-MM-DD."],
    ["data diff --on 2027-02-30", "--on is an existing date of service"],
    ["data diff --on 2027-01-01 --code 9753", "--code takes procedure codes"],
    ["data diff a b c --on 2027-01-01", "data diff takes the new pack, or the old and the new one."],
  ])("refuses %s", async (command, message) => {
    const ran = await run(command);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain(message);
  });

  it("leaves the old pack as it was when a file is refused, and names the file by its position", async () => {
    await run(`data compile ${MUE} --out kept.json`);
    const before = readFileSync("kept.json", "utf8");
    writeFileSync("MCR_MUE_page.csv", "<html>licence</html>");
    const ran = await run(`data compile ${MUE} MCR_MUE_page.csv --out kept.json`);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toMatch(
      /^ot-billing-rules: file 2: The file is a web page.*\not-billing-rules: No pack was written\.\n$/,
    );
    expect(readFileSync("kept.json", "utf8")).toBe(before);
    writeFileSync("kept.json", before.replace("|4|3|97530", "|9|3|97530"));
    expect((await run("data verify kept.json")).stderr).toContain("tables.mue was changed after the pack was compiled");
  });

  it("verifies every row and ends with 1 when one differs", async () => {
    await run(`data compile ${MUE} --out one.json`);
    expect((await run(`data verify one.json ${MUE}`)).records).toMatchObject([
      { rows: 1, equalRows: 1, isSource: true },
    ]);
    writeFileSync(MUE, mueCsv(["97530,5,3 Clinical,"]));
    const ran = await run(`data verify one.json ${MUE}`);
    expect(ran.code).toBe(1);
    expect(ran.records).toMatchObject([{ differentRows: 1, isSource: false, firstDifference: 6 }]);
  });

  it("compares two packs, and takes a pack from standard output", async () => {
    const name = "MCR_MUE_PractitionerServices_Eff_04-01-2027.csv";
    const compiled = await run(`data compile - --name ${name} --onto one.json`, {
      stdin: mueCsv(["97530,7,3 Clinical,"]),
    });
    writeFileSync("two.json", compiled.stdout);
    const ran = await run("data diff one.json two.json --on 2027-04-01 --code 97530");
    expect(ran.records.filter(({ table, keys }) => table === "mue" && keys !== undefined)).toMatchObject([
      { before: { maximumUnits: 4 }, after: { maximumUnits: 7 } },
    ]);
    expect((await run("data inspect two.json --format csv")).stdout).toContain("mue,2027Q2,practitioner,,1,1,");
  });

  it("goes on behind a claim that cannot be read", async () => {
    const ran = await run("data diff one.json --on 2027-01-01 --claims december.ndjson --setting outpatient-hospital");
    expect(ran.code).toBe(2);
    expect(ran.records).toMatchObject([{ kind: "error" }]);
  });
});
