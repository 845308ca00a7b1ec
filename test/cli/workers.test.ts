import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { syntheticLines } from "../../scripts/synthetic-claims.mjs";
import type { BundledCli } from "./bundled-cli.js";
import { bundledCli } from "./bundled-cli.js";

const CLAIMS = 1200;
const RULES = ["--rules", "timed-units-exceeded,discipline-modifier-required,units-invalid"];
const ROWS = ["--payer", "medicare-part-b", "--setting", "practitioner", "--diagnosis", "M25.641"];
const SLOW = { timeout: 120_000 }; // each test starts programs, and each of those its workers
let cli: BundledCli;
let claims = "";
/** The same in one thread. */
let alone = "";
let csv = "";

beforeAll(async () => {
  cli = await bundledCli();
  claims = join(cli.folder, "claims.ndjson");
  writeFileSync(claims, [...syntheticLines(CLAIMS)].join(""));
  alone = run("check", ...RULES, claims).stdout;
  csv = join(cli.folder, "lines.csv");
  const rows = Array.from(
    { length: 1000 },
    (_, row) => `C${row >> 1},97530,GO,${(row % 4) + 1},2026-03-02,${row % 50}\n`,
  );
  writeFileSync(csv, `claim,code,modifiers,units,date,minutes\n${rows.join("")}`);
}, SLOW.timeout);

afterAll(() => cli.remove());

const MOST_BYTES = 256 * 1024 * 1024;
const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [cli.main, ...args], { encoding: "utf8", maxBuffer: MOST_BYTES });

describe("workers", SLOW, () => {
  it.each([["json"], ["csv"], ["table"], ["fhir"]])("write the same bytes as one thread does: %s", (format) => {
    const one = run("check", ...RULES, "--format", format, csv, ...ROWS);
    const shared = run("check", ...RULES, "--format", format, "--workers", "3", csv, ...ROWS);
    expect(one.stdout.length).toBeGreaterThan(10_000);
    expect(shared.stdout === one.stdout).toBe(true);
    expect([shared.status, shared.stderr]).toEqual([one.status, one.stderr]);
  });

  it("write a line for each line, in order, as one thread does", () => {
    const { status, stdout, stderr } = run("check", ...RULES, "--workers", "3", claims);
    expect(status).toBe(2); // a line is cut short
    expect(stderr).toContain(`1 of ${CLAIMS} records could not be worked out`);
    expect(stdout === alone).toBe(true);
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(CLAIMS);
    const errors = lines.map((line) => JSON.parse(line) as { kind: string; record?: number });
    expect(errors.flatMap(({ kind, record }, at) => (kind === "error" ? [[at + 1, record]] : []))).toEqual([
      [1000, 1000],
    ]);
  });

  it.each([
    ["check", [...ROWS, ...RULES]],
    ["audit", ["--method", "cms-8-minute", "--furnished-by", "therapist"]],
  ])("work rows out too, with the totals of the run: %s", (command, options) => {
    const one = run(command, ...options, "--format", "table", csv);
    const shared = run(command, ...options, "--format", "table", "--workers", "2", csv);
    expect(shared.stdout === one.stdout).toBe(true);
    expect(shared.stdout.trimEnd().split("\n").at(-1)).toMatch(/^500 claims, /);
  });

  it("stop at the first bad record when told so", () => {
    const { status, stdout, stderr } = run("check", ...RULES, "--strict", "--workers", "2", claims);
    expect(status).toBe(2);
    expect(stdout.trimEnd().split("\n")).toHaveLength(1000);
    expect(stderr).toContain("stopped at record 1000");
  });

  it("give what comes before an input that cannot be read", () => {
    const { status, stdout, stderr } = run("check", ...RULES, "--workers", "2", claims, join(cli.folder, "none"));
    expect([status, stderr]).toEqual([2, "ot-billing-rules: Input 2 cannot be read: there is no such file.\n"]);
    expect(stdout.trimEnd().split("\n")).toHaveLength(CLAIMS);
  });

  it.each([
    ["--workers", "0"],
    ["--workers", "65"],
    ["--workers", "two"],
    ["--skip", "1.5"],
    ["--skip", "-1"],
  ])("refuse %s %s", (option, value) => {
    const { status, stderr } = run("check", `${option}=${value}`, claims);
    expect(status).toBe(2);
    expect(stderr).toContain(`${option} takes a whole number from`);
  });

  it("end quietly when their reader has gone while the input goes on", async () => {
    const child = spawn(process.execPath, [cli.main, "check", ...RULES, "--workers", "2"]);
    let errors = "";
    child.stderr.on("data", (text: Buffer) => (errors += text.toString()));
    child.stdin.on("error", () => undefined);
    child.stdin.write(readFileSync(claims));
    child.stdout.once("data", () => child.stdout.destroy());
    expect([await exitOf(child), errors]).toEqual([0, ""]);
  });

  it.runIf(existsSync("/dev/full"))("say that the disk is full", () => {
    const full = openSync("/dev/full", "w");
    const ran = spawnSync(process.execPath, [cli.main, "check", ...RULES, "--workers", "2", claims], {
      stdio: ["pipe", full, "pipe"],
      encoding: "utf8",
    });
    closeSync(full);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain("no space is left on the device");
  });

  it("answer a line when it comes, without waiting for more", async () => {
    const child = spawn(process.execPath, [cli.main, "check", ...RULES, "--workers", "2"]);
    child.stdin.write([...syntheticLines(1)].join(""));
    const text = await new Promise<string>((resolve) =>
      child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString())),
    );
    expect(JSON.parse(text)).toMatchObject({ kind: "claim-check" });
    child.stdin.end();
    expect(await exitOf(child)).toBeLessThan(2);
  });
});

describe("a run that goes on where another has ended", SLOW, () => {
  it.each([["ndjson"], ["csv"]])("gives the rest of the output: %s", (format) => {
    const whole = format === "ndjson" ? alone : run("check", ...RULES, "--format", format, claims).stdout;
    const rest = run("check", ...RULES, "--format", format, "--skip", "700", "--workers", "2", claims);
    expect(rest.stdout.length).toBeGreaterThan(1000);
    expect(whole.endsWith(rest.stdout)).toBe(true);
    if (format === "ndjson") expect(rest.stdout.split("\n")).toHaveLength(500 + 1);
    expect(rest.stderr).toContain("1 of 500 records could not be worked out");
  });

  it("says so when nothing is left", () => {
    const { status, stdout, stderr } = run("check", "--skip", "9999", claims);
    expect([status, stdout]).toEqual([0, ""]);
    expect(stderr).toBe(`ot-billing-rules: the input has no more than ${CLAIMS} records.\n`);
  });

  it("loses and repeats nothing after kill -9, by the number of whole lines written", async () => {
    const out = join(cli.folder, "out.ndjson");
    const file = openSync(out, "w");
    const args = [cli.main, "check", ...RULES, "--workers", "2", claims];
    const child = spawn(process.execPath, args, { stdio: ["ignore", file, "ignore"] });
    const watching = setInterval(() => statSync(out).size > 0 && child.kill("SIGKILL"), 1);
    await exitOf(child);
    clearInterval(watching);
    closeSync(file);
    const written = readFileSync(out, "utf8");
    expect(written.length).toBeLessThan(alone.length);
    // As a system that fails may leave it: the last line is cut.
    const kept = written.slice(0, written.lastIndexOf("\n", written.length - 2) + 1);
    truncateSync(out, Buffer.byteLength(kept));
    const lines = kept.split("\n").length - 1;
    const rest = run("check", ...RULES, "--workers", "2", "--skip", String(lines), claims).stdout;
    expect(lines).toBeGreaterThan(0);
    expect(kept + rest === alone).toBe(true);
  });
});

function exitOf(child: ReturnType<typeof spawn>): Promise<number | null> {
  return new Promise((resolve) => child.once("exit", resolve));
}
