import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { BundledCli } from "./bundled-cli.js";
import { bundledCli } from "./bundled-cli.js";

const visit =
  '{"serviceDate":"2026-03-02","payer":"medicare-part-b","services":[{"procedureCode":"97530","minutes":30}]}\n';
let cli: BundledCli;
let main = "";

beforeAll(async () => {
  cli = await bundledCli();
  main = cli.main;
});

afterAll(() => cli.remove());

it("reads standard input and writes standard output", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, "units"], { input: visit, encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  expect(JSON.parse(stdout)).toMatchObject({ kind: "unit-calculation", timedMinutes: 30 });
});

it("tells its version and its exit code", () => {
  expect(spawnSync(process.execPath, [main, "--version"], { encoding: "utf8" }).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(spawnSync(process.execPath, [main, "nothing"]).status).toBe(2);
});

it("ends quietly when its reader has gone", async () => {
  const child = spawn(process.execPath, [main, "units"], { stdio: ["pipe", "pipe", "pipe"] });
  let errors = "";
  child.stderr.on("data", (text: Buffer) => (errors += text.toString()));
  child.stdin.on("error", () => undefined);
  const writing = setInterval(() => child.stdin.write(visit.repeat(500)), 1);
  child.stdout.once("data", () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.once("exit", resolve));
  clearInterval(writing);
  expect([code, errors]).toEqual([0, ""]);
});

it("ends when it is interrupted", async () => {
  const child = spawn(process.execPath, [main, "units"], { stdio: ["pipe", "pipe", "pipe"] });
  let errors = "";
  child.stderr.on("data", (text: Buffer) => (errors += text.toString()));
  child.stdin.write(visit);
  child.stdout.once("data", () => child.kill("SIGINT"));
  const signal = await new Promise((resolve) => child.once("exit", (_code, name) => resolve(name)));
  expect([signal, errors]).toEqual(["SIGINT", ""]);
});

it.runIf(existsSync("/dev/full"))("says that the disk is full", () => {
  const full = openSync("/dev/full", "w");
  const { status, stderr } = spawnSync(process.execPath, [main, "units"], {
    input: visit,
    stdio: ["pipe", full, "pipe"],
    encoding: "utf8",
  });
  closeSync(full);
  expect(status).toBe(2);
  expect(stderr).toContain("no space is left on the device");
});

it("keeps memory flat", () => {
  const limited = ["--max-old-space-size=40", main, "units", "--method", "cms-8-minute", "--date", "2026-03-02"];
  const rows = Array.from({ length: 80_000 }, (_, index) => `V${index},97530,${(index % 50) + 1}\n`).join("");
  const { status, stdout } = spawnSync(process.execPath, limited, {
    input: `visit,code,minutes\n${rows}`,
    maxBuffer: 1024 * 1024 * 1024,
  });
  expect(status).toBe(0);
  expect(stdout.length).toBeGreaterThan(40_000_000);
});
