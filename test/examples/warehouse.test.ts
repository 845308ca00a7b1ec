import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import vm from "node:vm";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/entries.mjs";
import { checkClaim } from "../../src/check/check-claim.js";
import type { Claim } from "../../src/claim/claim.js";
import { bareRealm } from "../global/realm.js";
import { buildOnce, plainEnvironment } from "./run-example.js";

const guide = readFileSync(`${root}docs/guide/scale-out.md`, "utf8");
const CLAIM: Claim = {
  payer: "medicare-part-b",
  setting: "practitioner",
  diagnosisCodes: ["M25.641"],
  serviceLines: [
    {
      lineNumber: 1,
      procedureCode: "97530",
      modifiers: [],
      serviceDate: "2026-03-02",
      units: 3,
      diagnosisPointers: [1],
    },
    {
      lineNumber: 2,
      procedureCode: "97124",
      modifiers: ["GO"],
      serviceDate: "2026-03-02",
      units: 1,
      diagnosisPointers: [1],
    },
  ],
  services: [{ procedureCode: "97530", minutes: 30, discipline: "OT", furnishedBy: "therapist" }],
};
let folder = "";

beforeAll(() => {
  buildOnce();
  folder = mkdtempSync(join(tmpdir(), "ot-billing-rules-"));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function node(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    env: plainEnvironment(),
  });
  if (status !== 0 || stderr !== "") throw new Error(`${args[0]} ended with ${status}: ${stderr}`);
  return stdout;
}

describe("the DuckDB pipeline", () => {
  const printed = /```sh\nnode examples\/warehouse\/duckdb\.mjs results\n```\n\n```text\n([^`]*)```/.exec(guide)?.[1];

  it("prints what the guide says, from CSV", () => {
    expect(node(["examples/warehouse/duckdb.mjs", join(folder, "csv")])).toBe(printed);
  });

  it("gives the same from Parquet, and findings that are those of checkClaim", async () => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    for (const name of ["claim-lines", "documented-minutes"]) {
      const from = `${root}examples/warehouse/${name}.csv`;
      await connection.run(`COPY (FROM read_csv('${from}')) TO '${join(folder, name)}.parquet' (FORMAT parquet)`);
    }
    expect(node(["examples/warehouse/duckdb.mjs", join(folder, "parquet"), folder])).toBe(printed);

    const file = join(folder, "parquet", "findings.parquet");
    const rows = await connection.runAndReadAll(`SELECT rule, fix FROM '${file}' WHERE claim_id = 'C-2' ORDER BY rule`);
    const { findings } = checkClaim({
      ...CLAIM,
      diagnosisCodes: ["S52.501D", "M25.641"],
      serviceLines: [
        { ...line(1), modifiers: ["GO"], units: 4, chargeAmount: "180.00" },
        { ...line(2), modifiers: [], units: 1, chargeAmount: "40.00" },
      ],
      services: [service("97124", 8), service("97530", 38)],
    });
    expect(findings.length).toBeGreaterThan(1);
    const expected = findings.map(({ ruleId, fix }) => ({ rule: ruleId, fix }));
    expect(rows.getRowObjectsJson()).toEqual(expected.sort((a, b) => (a.rule < b.rule ? -1 : 1)));
    connection.closeSync();
  });

  const line = (lineNumber: 1 | 2) => ({
    lineNumber,
    procedureCode: lineNumber === 1 ? "97530" : "97124",
    serviceDate: "2026-03-02",
    diagnosisPointers: [1],
    placeOfServiceCode: "11",
  });
  const service = (procedureCode: string, minutes: number) => ({
    procedureCode,
    minutes,
    serviceDate: "2026-03-02",
    discipline: "OT" as const,
    furnishedBy: "therapist" as const,
  });
});

describe("the body of a warehouse function", () => {
  const tables = () => readFileSync(`${root}dist/global/ot-billing-rules.tables.json`, "utf8");
  const answer = JSON.stringify(checkClaim(CLAIM));

  it("runs as Snowflake runs it: upper-case arguments, set up once", () => {
    const sql = node(["examples/warehouse/snowflake.mjs"]);
    const [head = "", body = "", end] = sql.split("$$");
    expect([head.includes("LANGUAGE JAVASCRIPT"), end]).toEqual([true, ";\n"]);
    const context = bareRealm();
    const row = vm.runInContext(`(function (CLAIM, CONTEXT) {${body}})`, context) as (...texts: unknown[]) => string;
    const setUp = (): unknown => vm.runInContext("otBillingRules", context) as unknown;
    expect(setUp).toThrow();
    expect(row(JSON.stringify(CLAIM), tables())).toBe(answer);
    const first = setUp();
    expect(row(JSON.stringify(CLAIM), tables())).toBe(answer);
    expect(setUp()).toBe(first);
    expect(JSON.parse(row(null, undefined))).toMatchObject({ kind: "error", about: "record" });
  });

  it("runs as BigQuery runs it: the script is a library", () => {
    const sql = readFileSync(`${root}examples/warehouse/bigquery.sql`, "utf8");
    const [, file = "", body = ""] = /gs:\/\/your-bucket\/([\w.-]+)"[\s\S]*?r"""([\s\S]*?)"""/.exec(sql) ?? [];
    const context = bareRealm();
    vm.runInContext(readFileSync(`${root}dist/global/${file}`, "utf8"), context);
    const row = vm.runInContext(`(function (claim, context) {${body}})`, context) as (...texts: unknown[]) => string;
    expect(row(JSON.stringify(CLAIM), "{}")).toBe(answer);
    expect(JSON.parse(row(null, null))).toMatchObject({ kind: "error", about: "record" });
  });
});

it("the line of the Spark pipe gives one answer for each line, also for one that cannot be read", () => {
  const line = /^CHECK = "(.+)"$/m.exec(readFileSync(`${root}examples/warehouse/spark.py`, "utf8"))?.[1] ?? "";
  const command = join(folder, "ot-billing-rules");
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${root}dist/cli/main.js" "$@"\n`);
  chmodSync(command, 0o755);
  const { status, stdout } = spawnSync("sh", ["-c", line], {
    encoding: "utf8",
    env: { ...plainEnvironment(), PATH: `${folder}${delimiter}${process.env["PATH"] ?? ""}` },
    input: [JSON.stringify(CLAIM), '{"payer":', JSON.stringify(CLAIM), ""].join("\n"),
  });
  expect(status).toBe(0);
  const answers = stdout.trimEnd().split("\n");
  expect(answers.map((text) => (JSON.parse(text) as { kind: string }).kind)).toEqual([
    "claim-check",
    "error",
    "claim-check",
  ]);
  expect(answers[2]).toBe(answers[0]);
});
