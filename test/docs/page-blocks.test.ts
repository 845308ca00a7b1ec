import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/entries.mjs";
import { mueCsv } from "../cms-files/published.js";
import { buildOnce, plainEnvironment } from "../examples/run-example.js";
import { codeBlocksOf } from "./code-blocks.js";

// Blocks that stand for themselves on a page: they run here as a reader would run them, on claims of their own.

const CLAIM = {
  payer: "medicare-part-b",
  setting: "practitioner",
  diagnosisCodes: ["M25.641"],
  serviceLines: [
    {
      lineNumber: 1,
      procedureCode: "97530",
      modifiers: ["GO"],
      serviceDate: "2026-03-02",
      units: 1,
      diagnosisPointers: [1],
      placeOfServiceCode: "11",
    },
  ],
};
const CLAIMS = Array.from({ length: 3 }, () => `${JSON.stringify(CLAIM)}\n`).join("");
const CSV = "claim,code,units,modifiers,date\nA,97530,1,GO,2026-03-02\n";

let folder = "";
beforeAll(() => {
  buildOnce();
  // Inside the package, so that scripts import it by name.
  mkdirSync(`${root}reports`, { recursive: true });
  folder = mkdtempSync(`${root}reports/blocks-`);
  mkdirSync(`${folder}/bin`);
  const command = `#!/bin/sh\nexec "${process.execPath}" "${root}dist/cli/main.js" "$@"\n`;
  writeFileSync(`${folder}/bin/ot-billing-rules`, command);
  chmodSync(`${folder}/bin/ot-billing-rules`, 0o755);
  writeFileSync(`${folder}/claims.ndjson`, CLAIMS);
  writeFileSync(`${folder}/claims.csv`, CSV);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function blocksOf(page: string, language: string): readonly string[] {
  return codeBlocksOf(readFileSync(`${root}docs/guide/${page}`, "utf8"))
    .filter((block) => block.language === language && block.quotes === null)
    .map(({ text }) => text);
}

function runIn(command: string, args: readonly string[], input = "") {
  const env = { ...plainEnvironment(), PATH: `${folder}/bin:${process.env["PATH"] ?? ""}` };
  return spawnSync(command, args, { cwd: folder, encoding: "utf8", input, env });
}

function runScript(name: string, text: string, input = "") {
  writeFileSync(`${folder}/${name}`, text);
  return runIn(process.execPath, [name], input);
}

function read(name: string): string {
  return readFileSync(`${folder}/${name}`, "utf8");
}

describe("bulk.md", () => {
  const [stream = ""] = blocksOf("bulk.md", "js");
  const [long = "", goOn = "", summaries = "", engines = ""] = blocksOf("bulk.md", "sh");

  it("checks a stream in a program", () => {
    const { stdout, stderr } = runScript("stream.mjs", stream, `${CLAIMS}{}\n`);
    expect(stderr).toBe("");
    const lines = stdout.trim().split("\n");
    expect(lines.slice(0, 3).map((line) => line.split(" ").length)).toEqual([2, 2, 2]);
    expect(lines.length).toBeGreaterThan(3);
  });

  it("goes on after a crash to the same bytes", () => {
    expect(runIn("bash", ["-c", long]).stderr).toBe("");
    const whole = read("results.ndjson");
    expect(whole.trim().split("\n")).toHaveLength(3);
    const firstLine = whole.indexOf("\n") + 1;
    writeFileSync(`${folder}/results.ndjson`, whole.slice(0, firstLine + 20));
    expect(runIn("bash", ["-c", goOn]).stderr).toBe("");
    expect(read("results.ndjson")).toBe(whole);
  }, 120_000);

  it("sums up and reports", () => {
    expect(runIn("bash", ["-c", summaries.split("\n")[0] ?? ""]).stdout).toContain("claim");
    expect(runIn("bash", ["-c", summaries.split("\n")[1] ?? ""]).stderr).toBe("");
    expect(read("report.html")).toContain("</html>");
  }, 120_000);

  it("gives other engines commands that answer line by line", () => {
    const [python = ""] = blocksOf("bulk.md", "python");
    const commands = [python, engines].flatMap((text) => text.match(/ot-billing-rules check --fail-on never/g) ?? []);
    expect(commands).toHaveLength(3);
    const { status, stdout, stderr } = runIn("bash", ["-c", commands[0] ?? ""], CLAIMS);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout.trim().split("\n")).toHaveLength(3);
  });
});

describe("screening.md", () => {
  const commands = blocksOf("screening.md", "sh").flatMap((text) => text.trim().split("\n"));

  it.each(commands)("%s", (command) => {
    const { status, stdout, stderr } = runIn("bash", ["-c", command]);
    expect([0, 1], stderr).toContain(status);
    expect(stderr).toBe("");
    expect(stdout).not.toBe("");
  });
});

describe("updating-reference-data.md", () => {
  it("uses a pack", () => {
    const [use = ""] = blocksOf("updating-reference-data.md", "js");
    const file = "MCR_MUE_PractitionerServices_Eff_01-01-2027.csv";
    writeFileSync(`${folder}/${file}`, mueCsv(["97530,4,3 Date of Service Edit: Clinical,"]));
    expect(runIn("ot-billing-rules", ["data", "compile", file, "--out", "2027q1.json"]).status).toBe(0);
    const claim = `const claim = ${JSON.stringify({ ...CLAIM, serviceLines: [{ ...CLAIM.serviceLines[0], serviceDate: "2027-02-01" }] })};\n`;
    const shown = use.replace(
      /^checkClaim\(.*\.editions;.*$/m,
      (line) => `console.log(JSON.stringify(${line.split(";")[0] ?? ""}));`,
    );
    const { stdout, stderr } = runScript("use-pack.mjs", `${claim}${shown}`);
    expect(stderr).toBe("");
    const editions = JSON.parse(stdout) as readonly { table: string; verifiedFrom: string | null }[];
    expect(editions.find(({ table, verifiedFrom }) => table === "mue" && verifiedFrom === "2027-01-01")).toBeDefined();
  });
});
