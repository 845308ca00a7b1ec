import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/entries.mjs";
import { explain } from "../../src/check/explain.js";
import { proposeLines } from "../../src/lines/propose-lines.js";
import { lookUpPtpEdit } from "../../src/reference/look-up-ptp-edit.js";
import type { Visit } from "../../src/claim/visit.js";
import type { Explanation } from "../../src/cli/print/print-explanation.js";
import { rules } from "../../src/rules/index.js";
import { run } from "./run.js";

const visit: Visit = {
  serviceDate: "2026-03-02",
  discipline: "OT",
  payer: "medicare-part-b",
  setting: "practitioner",
  placeOfServiceCode: "11",
  furnishedBy: "therapist",
  diagnosisCodes: ["M25.641", "R27.8"],
  services: [
    { procedureCode: "97530", minutes: 30, assistantMinutes: 15 },
    { procedureCode: "97535", minutes: 8 },
  ],
};
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const options =
  "--payer medicare-part-b --discipline OT --date 2026-03-02 --diagnosis M25.641,R27.8 --place-of-service 11 --setting practitioner --furnished-by therapist";

describe("propose", () => {
  it.each([
    ["JSON", JSON.stringify(visit, null, 2)],
    ["NDJSON", JSON.stringify(visit)],
  ])("proposes what the library does from %s", async (_, stdin) => {
    const ran = await run("propose", { stdin });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.records).toEqual([plain(proposeLines(visit))]);
  });

  it("takes from options what services and rows leave out", async () => {
    const stdin = "code,minutes,assistant_minutes\n97530,30,15\n97535,8,\n";
    const fromRows = await run(`propose ${options}`, { stdin });
    const fromServices = await run(`propose ${options}`, { stdin: JSON.stringify(visit.services) });
    expect(fromRows.records).toEqual([{ ...(plain(proposeLines(visit)) as object), source: { line: 2 } }]);
    expect(fromServices.records).toEqual([plain(proposeLines(visit))]);
  });

  it("takes everything from rows", async () => {
    const stdin =
      "encounter;date;discipline;payer;setting;pos;icd10;code;min;ota minutes;performed by\n" +
      "7;3/2/2026;ot;medicare-part-b;practitioner;11;M25.641 R27.8;97530;30;15;OTR\n" +
      "7;;;;;;;97535;8;;OTR\n";
    const { records } = await run("propose", { stdin });
    expect(records).toMatchObject([{ lines: plain(proposeLines(visit).lines), source: { line: 2, visit: "7" } }]);
  });

  it("takes a time log", async () => {
    const stdin = "code,start,end\n97530,09:00,09:24\n97535,09:24,09:38\n";
    const { records } = await run(`propose ${options}`, { stdin });
    expect(records).toMatchObject([
      { kind: "proposal", lines: [{ units: 2 }, { units: 1 }], tally: { kind: "minute-tally" } },
    ]);
  });

  it("names every option that is missing", async () => {
    const ran = await run("propose --date 2026-03-02", { stdin: "code,minutes\n97530,30\n" });
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain("propose needs --discipline OT|PT|SLP --payer <id> --diagnosis <codes>");
  });

  it("goes on after a visit that lacks a field", async () => {
    const { discipline: _, ...without } = visit;
    const ran = await run("propose", { stdin: `${JSON.stringify(without)}\n${JSON.stringify(visit)}\n` });
    expect(ran.code).toBe(2);
    expect(ran.records).toMatchObject([{ kind: "error", issues: [{ pointer: "/discipline" }] }, { kind: "proposal" }]);
    expect(ran.stderr).toContain("1 of 2 records could not be worked out");
  });

  it("accepts that there is no diagnosis", async () => {
    const command = `propose ${options.replace("M25.641,R27.8", "none")}`;
    const { records } = await run(command, { stdin: "code,minutes\n97530,30\n" });
    expect(records).toMatchObject([{ kind: "proposal" }]);
  });
});

describe("explain", () => {
  it("explains a visit to its lines", async () => {
    const { code, records } = await run("explain", { stdin: JSON.stringify(visit) });
    expect(code).toBe(0);
    expect(records).toEqual([{ kind: "explanation", of: "proposal", sentences: explain(proposeLines(visit)) }]);
  });

  it("explains services to their units", async () => {
    for (const stdin of ["code,minutes\n97530,22\n", '[{"procedureCode":"97530","minutes":22}]']) {
      const { records } = await run("explain --method cms-8-minute --date 2026-03-02", { stdin });
      expect(records).toMatchObject([
        {
          of: "unit-calculation",
          sentences: expect.arrayContaining([expect.stringContaining("floor((22 + 7) / 15) = 1")]) as unknown,
        },
      ]);
    }
  });

  it("explains the units of a visit when a method is given", async () => {
    const { records } = await run("explain --method cpt-midpoint", { stdin: JSON.stringify(visit) });
    expect(records).toMatchObject([{ of: "unit-calculation" }]);
  });

  it("explains a time log with its overlaps", async () => {
    const stdin =
      "code,start,end,furnished_by,clinician\n97530,2026-03-02T09:00,2026-03-02T09:20,therapist,K\n97110,2026-03-02T09:10,2026-03-02T09:30,therapist,K\n";
    const { records } = await run("explain --method cms-8-minute", { stdin });
    expect(JSON.stringify(records)).toMatch(/Entries 1 and 2 overlap/);
  });

  it.each([
    ["97530", "15 minutes a unit; its minutes enter the pooled count"],
    ["97532", "Use instead: 97127 or G0515."],
    ["99999", "99999 is not in the table of procedure codes."],
    ["co", "furnished in whole or in part by an occupational therapy assistant"],
    ["zz", "ZZ: the table does not answer for the date of service"],
    ["98975", "Under Medicare"],
  ])("explains %s", async (term, sentence) => {
    const { code, records } = await run(`explain ${term} --date 2026-03-02`);
    expect(code).toBe(0);
    expect(JSON.stringify(records)).toContain(sentence);
  });

  it("says when the table is not verified for the date", async () => {
    const { records } = await run("explain 97530 --date 2031-03-02");
    expect(JSON.stringify(records)).toContain("not verified for the date of service");
  });
});

describe("explain of rules", () => {
  it("gives the examples of every rule's page, with what the rule finds on them", async () => {
    const ran = await run(["explain", ...rules.map(({ id }) => id)]);
    expect(ran.code).toBe(0);
    expect(ran.records.map(({ of }) => of)).toEqual(rules.map(({ id }) => id));
    for (const record of ran.records as unknown as readonly Explanation[]) {
      const page = readFileSync(`${root}docs/rules/${record.of}.md`, "utf8");
      const claims = [...page.matchAll(/```json\n([^]*?)```/g)].map(([, json = ""]) => JSON.parse(json) as unknown);
      const { examples = [] } = record;
      expect(
        examples.map(({ claim }) => claim),
        record.of,
      ).toEqual(claims);
      expect(
        examples.map(({ kind }) => kind),
        record.of,
      ).toEqual(["found", "clean"]);
      for (const { kind, findings } of examples) {
        expect(findings.length > 0, `${record.of} ${kind}`).toBe(kind === "found");
        for (const { severity, message, fix } of findings)
          expect(page).toContain(`> **${severity}**: ${message} ${fix}`);
      }
    }
  });

  it("shows them to people and spreadsheets", async () => {
    const { stdout } = await run("explain units-invalid --format table");
    expect(stdout).toContain('\nFound. No units at all:\n  {\n    "payer": "medicare-part-b",');
    expect(stdout).toContain("error: 97530 is billed for 0 units. Report whole units of at least 1, not 0.");
    expect(stdout).toContain("\nClean. One unit:\n");
    expect(stdout.trimEnd().endsWith("Nothing is found.")).toBe(true);
    const csv = await run("explain units-invalid --format csv");
    expect(csv.stdout).toContain("units-invalid,Clean. One unit:,");
  });
});

describe("lookup of fees", () => {
  const fee = "lookup fee 97530 97129 97010 --date 2026-07-06";

  it("answers the fee of one unit, in full and reduced, with every source", async () => {
    const [found] = (await run(`${fee} --locality OH-00`)).records;
    expect(found).toMatchObject({ status: "found", value: { fee: "33.33", reducedFee: "24.18", work: "0.44" } });
    expect(found).toMatchObject({ citations: { length: 4 }, editions: { length: 4 } });
  });

  it("says that a code has none, and what is missing to tell", async () => {
    const { code, records } = await run(`${fee} --national`);
    expect(code).toBe(0);
    expect(records).toMatchObject([
      { status: "found", value: { fee: "35.07" } },
      { status: "undetermined", undetermined: [{ missing: ["placeOfServiceCode"] }] },
      { status: "none", value: { reason: "bundled-by-medicare" } },
    ]);
  });

  it("depends on place of service, setting and participation", async () => {
    const feeOf = async (options: string): Promise<unknown> =>
      (await run(`lookup fee 97129 --date 2026-07-06 --national ${options}`)).records[0];
    const office = await feeOf("--setting practitioner --place-of-service 10");
    expect(office).toMatchObject({ setting: "practitioner", value: { fee: "22.38" } });
    expect(await feeOf("--setting practitioner --place-of-service 02")).toMatchObject({ value: { fee: "19.71" } });
    const qualifying = await feeOf("--setting practitioner --place-of-service 10 --apm qualifying");
    expect(qualifying).toMatchObject({ value: { conversionFactor: "33.5675" } });
  });

  it("knows localities and conversion factors", async () => {
    const { records } = await run("lookup locality oh-00 15202-00 ZZ-99 --date 2026-07-06");
    expect(records).toMatchObject([
      { status: "found", value: { contractor: "15202", practiceExpense: "0.913" } },
      { status: "found", value: { state: "OH" } },
      { status: "none" },
    ]);
    expect((await run("lookup locality --date 2026-07-06")).records).toHaveLength(109);
    const factor = await run("lookup conversion-factor --date 2026-07-06 --apm qualifying");
    expect(factor.records).toMatchObject([{ status: "found", value: "33.5675" }]);
  });
});

describe("lookup", () => {
  it.each([
    ["code 97530 --date 2026-03-02", { status: "found", value: { unitMinutes: 15 } }],
    ["code 97532 --date 2026-03-02", { status: "none", notInForce: { effectiveThrough: "2017-12-31" } }],
    ["modifier go --date 2026-03-02", { status: "found", keys: ["GO"] }],
    ["threshold kx --date 2026-03-02", { status: "found", value: "2480.00" }],
    ["threshold review --date 2026-03-02", { status: "found" }],
    ["threshold kx --date 2027-03-02", { status: "not-covered", lastKnown: { value: "2480.00" } }],
    ["telehealth 97140 --date 2026-03-02", { status: "found", value: "hands-on" }],
    ["telehealth-window --date 2026-01-31", { status: "found" }],
    ["assistant-method --date 2021-01-31", { status: "found", value: "tenth-of-every-unit" }],
    [
      "diagnosis m54.5 --date 2026-03-02",
      { status: "found", value: { billable: false, completions: ["M5450", "M5451", "M5459"] } },
    ],
    ["add-on 97130 --date 2026-03-02", { status: "found", value: { baseCodes: ["97129"] } }],
    ["mue 97110 --date 2026-03-02 --setting outpatient-hospital", { status: "found", setting: "outpatient-hospital" }],
    ["status 97014 --date 2026-03-02", { status: "found", value: "I" }],
    ["payer humana", { status: "found", value: { label: "Humana commercial" } }],
  ])("%s", async (command, expected) => {
    const ran = await run(`lookup ${command}`);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.records).toMatchObject([{ kind: "look-up", ...expected }]);
  });

  it("answers what the library does", async () => {
    const { records } = await run("lookup pair 97537 97530 --date 2026-03-02 --setting practitioner");
    const answer = lookUpPtpEdit("97537", "97530", { serviceDate: "2026-03-02", setting: "practitioner" });
    expect(records).toMatchObject([plain(answer) as object]);
  });

  it("takes several keys and lists payers", async () => {
    expect((await run("lookup code 97530,97535 97110 --date 2026-03-02")).records).toHaveLength(3);
    expect((await run("lookup payer")).records.map(({ keys }) => keys)).toContainEqual(["medicare-part-b"]);
  });
});
