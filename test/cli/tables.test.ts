import { describe, expect, it } from "vitest";
import { run } from "./run.js";

const OPTIONS =
  "--payer medicare-part-b --discipline OT --date 2026-03-02 --diagnosis M25.641 --setting practitioner --place-of-service 11";

const CLAIMS = "--payer medicare-part-b --setting practitioner --diagnosis M25.641";
const CLAIM_HEADER = "claim,line,code,modifiers,units,date,minutes,pointers,pos\n";
/** A few rules that stay as they are, so that a new rule changes no table here. */
const RULES = "units-invalid,timed-units-exceeded,line-field-required,discipline-modifier-required";

const CASES: readonly (readonly [string, string, string])[] = [
  [
    "units-csv",
    "units --payer medicare-part-b --date 2026-03-02",
    "code,minutes\n97530,20\n97535,20\n97165,\n97110,\n",
  ],
  [
    "units-visits",
    "units",
    "visit,date,payer,code,minutes\nMüller 東京,2026-03-02,medicare-part-b,97530,24\nB,2026-03-02,commercial-cpt-midpoint,97530,20\nC,2026-03-02,humana,97530,a\n",
  ],
  ["units-compare", "units --compare --date 2026-03-02", "code,minutes\n97530,20\n97535,20\n"],
  [
    "units-time-log",
    "units --method cms-8-minute --date 2026-03-02 --furnished-by therapist",
    "code,start,end,clinician\n97530,09:00,09:20,K\n97110,09:10,09:30,K\n",
  ],
  ["propose", `propose ${OPTIONS}`, "code,minutes,assistant_minutes\n97530,30,15\n97535,5,0\n97140,12,0\n97150,40,0\n"],
  [
    "propose-telehealth",
    `propose ${OPTIONS.replace("--place-of-service 11", "--place-of-service 10")} --furnished-by therapist`,
    "code,minutes\n97535,38\n",
  ],
  ["explain-visit", `explain ${OPTIONS} --furnished-by therapist`, "code,minutes\n97530,24\n97535,14\n"],
  ["explain-terms", "explain 97530 97532 CO --date 2026-03-02", ""],
  ["explain-rule", "explain units-invalid M54.5 M25.64Z --date 2026-03-02", ""],
  [
    "check",
    `check ${CLAIMS} --rules ${RULES}`,
    `${CLAIM_HEADER}A,1,97530,GO,0,2026-03-02,22,A,11\nA,2,97535,GO,2,2026-03-02,20,A,11\nMüller 東京,1,97530,GO,1,2026-03-02,23,A,11\nC,1,97530,GO,x,2026-03-02,23,A,11\nD,1,97530,,1,,,,\n`,
  ],
  [
    "audit",
    "audit --method cms-8-minute",
    "claim,code,modifiers,units,date,minutes,ota minutes,billed\nA,97530,GO,3,2026-03-02,30,15,\nA,97535,GO,1,2026-03-02,5,0,\nB,97110,GO,3,2026-03-02,33,0,\nB,97140,,,2026-03-02,7,0,no\nC,97110,GP,2,2026-03-03,,,\nC,97165,GO,1,2026-03-02,,,\n",
  ],
  ["checklist-blank", `checklist --blank ${OPTIONS}`, "code,minutes\n97530,30\n"],
  ["rules-units", "rules --topic units", ""],
  ["lookup-code", "lookup code 97530 97532 --date 2026-03-02", ""],
  ["lookup-pair", "lookup pair 97530 97537 --date 2026-03-02 --setting practitioner", ""],
  ["lookup-threshold", "lookup threshold kx --date 2027-01-01", ""],
  ["lookup-payer", "lookup payer medicare-part-b", ""],
  ["help", "--help", ""],
];

describe("what people see on a terminal", () => {
  it.each(CASES)("%s", async (name, command, stdin) => {
    const { stdout } = await run(command, { stdin, columns: 88 });
    await expect(stdout).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it("is weighted only where the terminal may show it", async () => {
    const command = "lookup threshold kx --date 2026-03-02";
    const weighted = await run(command, { columns: 88, env: { NO_COLOR: "" } });
    expect(weighted.stdout).toContain("\u001b[1m");
    for (const env of [{}, { NO_COLOR: "", TERM: "dumb" }]) {
      expect((await run(command, { columns: 88, env })).stdout).not.toContain("\u001b");
    }
    expect((await run(`${command} --format table`, { env: { NO_COLOR: "" } })).stdout).not.toContain("\u001b");
    expect((await run(`${command} --format table`, { env: { NO_COLOR: "", FORCE_COLOR: "1" } })).stdout).toContain(
      "\u001b[1m",
    );
  });

  it("fits the terminal", async () => {
    for (const columns of [50, 70, 120]) {
      const { stdout } = await run("explain 97530 --date 2026-03-02", { columns });
      const widest = Math.max(...stdout.split("\n").map((line) => line.length));
      expect(widest).toBeLessThanOrEqual(columns);
    }
  });

  it("shows no control characters of the input", async () => {
    const { stdout } = await run("units --payer medicare-part-b --date 2026-03-02 --format table", {
      stdin: "visit,code,minutes\n\u001b[31mA\u0007,97530,30\n",
    });
    expect(stdout).toContain("Visit  [31mA ");
    expect(stdout).not.toContain("\u001b");
    expect(stdout).not.toContain("\u0007");
  });
});

describe("CSV output", () => {
  it.each([
    [
      "units",
      "units --payer medicare-part-b --date 2026-03-02",
      "visit,code,minutes\nA,97530,20\nA,97535,20\n=B,97530,x\n=C,97110,8\n",
    ],
    ["propose", `propose ${OPTIONS}`, "code,minutes,assistant_minutes\n97530,30,15\n97535,5,0\n97150,40,0\n"],
    [
      "check",
      `check ${CLAIMS} --rules ${RULES}`,
      `${CLAIM_HEADER}A,1,97530,GO,2,2026-03-02,22,A,11\n=B,1,97530,GO,x,2026-03-02,22,A,11\n=C,1,97530,GO,1,2026-03-02,22,A,11\n`,
    ],
    [
      "audit",
      "audit --method cms-8-minute",
      "claim,code,modifiers,units,date,minutes,ota minutes\nA,97530,GO,3,2026-03-02,30,15\nA,97535,GO,1,2026-03-02,5,0\n",
    ],
    ["explain", "explain --method cms-8-minute --date 2026-03-02", "code,minutes\n97530,24\n"],
    ["lookup", "lookup threshold kx --date 2026-03-02", ""],
  ])("%s", async (name, command, stdin) => {
    const { stdout } = await run(`${command} --format csv`, { stdin });
    expect(stdout.endsWith("\r\n")).toBe(true);
    await expect(stdout.replaceAll("\r\n", "\n")).toMatchFileSnapshot(`golden/${name}.csv`);
  });

  it("has a header when there is no record", async () => {
    const { stdout } = await run("units --compare --date 2026-03-02 --format csv", { stdin: "code,minutes\n" });
    expect(stdout).toMatch(/^record,line,visit,service_date,[^\n]*,error\r\n$/);
  });
});
