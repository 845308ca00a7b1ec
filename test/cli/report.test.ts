import { describe, expect, it } from "vitest";
import { checkClaim } from "../../src/check/check-claim.js";
import type { Claim } from "../../src/claim/claim.js";
import { syntheticClaim, syntheticLines } from "../../scripts/synthetic-claims.mjs";
import type { PlainRow, PlainSummary } from "../../src/cli/report/plain-summary.js";
import { MOST_KEYS, OTHER_KEYS, rowOf, type SummaryRows } from "../../src/cli/report/summary-row.js";
import { addUsd } from "../../src/values/usd.js";
import { run } from "./run.js";

const COUNT = 60;
const stdin = `${[...syntheticLines(COUNT)].join("")}{"payer":\n`;
const claims = Array.from({ length: COUNT }, (_, position) => syntheticClaim(position) as unknown as Claim);
const checks = claims.map((claim) => ({ claim, check: checkClaim(claim) }));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

describe("--summary", () => {
  it("counts what the results of the same run say", async () => {
    const ran = await run("check --summary --format json", { stdin });
    expect(ran.code).toBe(2);
    const summary = JSON.parse(ran.stdout) as PlainSummary;
    const findings = checks.flatMap(({ check }) => check.findings);
    expect(summary).toMatchObject({
      kind: "claim-summary",
      records: COUNT + 1,
      bad: 1,
      claims: COUNT,
      errors: findings.filter(({ severity }) => severity === "error").length,
      warnings: findings.filter(({ severity }) => severity === "warning").length,
      remarks: findings.filter(({ severity }) => severity === "information").length,
      questions: sum(checks.map(({ check }) => check.undetermined.length)),
      withFindings: checks.filter(({ check }) => check.findings.length > 0).length,
    });
    for (const rows of [summary.byRule, summary.byCode, summary.byPayer, summary.byProvider]) {
      expect(sum(rows.map((row) => row.findings))).toBe(findings.length);
    }
    for (const row of summary.byRule) {
      const found = checks.filter(({ check }) => check.findings.some(({ ruleId }) => ruleId === row.key));
      const governed = checks.filter(({ check }) => check.governed.includes(row.key));
      expect([row.withFindings, row.claims], row.key).toEqual([found.length, governed.length]);
    }
    const missing = checks.flatMap(({ check }) => check.undetermined.flatMap((entry) => entry.missing));
    expect(sum(summary.notJudged.map(({ questions }) => questions))).toBe(missing.length);
  });

  it("charges a line once, however many findings of a payer it has", async () => {
    const ran = await run("check --summary --format json", { stdin });
    const expected = checks.flatMap(({ claim, check }) => {
      const lines = new Set(check.findings.flatMap(({ path: [of, at] }) => (of === "serviceLines" ? [at] : [])));
      return [...lines].map((at) => claim.serviceLines[Number(at)]?.chargeAmount ?? "0");
    });
    const { byPayer } = JSON.parse(ran.stdout) as PlainSummary;
    expect(addUsd(...byPayer.map(({ charged }) => charged))).toBe(addUsd(...expected));
  });

  it("adds the dollars of findings where they are priced", async () => {
    const ran = await run("check --summary --format json --national", { stdin });
    const results = (await run("check --national", { stdin })).records.flatMap(
      ({ findings }) => (findings ?? []) as { difference?: { overAmount: string | null } }[],
    );
    const over = results.flatMap(({ difference }) => difference?.overAmount ?? []);
    expect(over.length).toBeGreaterThan(3);
    const { byRule } = JSON.parse(ran.stdout) as PlainSummary;
    expect(addUsd(...byRule.flatMap(({ overAmount }) => overAmount ?? []))).toBe(addUsd(...over));
    expect((await run("check --summary --format json", { stdin })).stdout).toContain('"overAmount": null');
    expect((await run("check --format html --national", { stdin })).stdout).toContain("over, $");
  });

  it.each([
    ["ndjson", /^\{"kind":"claim-summary".*\}\n$/],
    [
      "csv",
      /^by,key,claims,with_findings,findings,errors,warnings,remarks,charged,over_amount,under_amount\r\nall,,60,/,
    ],
    ["table", /^61 records: 60 claims checked, 1 not worked out\n/],
  ])("is written as %s", async (format, shape) => {
    expect((await run(`check --summary --format ${format}`, { stdin })).stdout).toMatch(shape);
  });

  it("says 0 of nothing", async () => {
    const ran = await run("check --summary --format table", { stdin: "" });
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.stdout).toContain("0 records: 0 claims checked");
  });

  it("numbers providers where keys are hidden", async () => {
    const ran = await run("check --summary --hide-keys --format json", { stdin });
    const { byProvider } = JSON.parse(ran.stdout) as PlainSummary;
    expect(byProvider[0]?.key).toBe("provider 1");
    expect(ran.stdout).not.toMatch(/"P\d\d"/);
  });

  it("tells so many keys apart and no more, and loses no count", () => {
    const rows: SummaryRows = new Map();
    for (let key = 0; key < MOST_KEYS + 10; key += 1) rowOf(rows, `K${key}`).errors += 1;
    rowOf(rows, "K0").errors += 1;
    expect(rows.size).toBe(MOST_KEYS + 1);
    expect([rows.get(OTHER_KEYS)?.errors, rows.get("K0")?.errors]).toEqual([10, 2]);
  });
});

describe("--format html", () => {
  const hostile = `"><script>alert(1)</script><img src=x onerror='x'>&amp;`;
  const hostileCode = `"><img src=x>'&`;

  it("shows each finding with its fix, what it rests on, its working and its source, and counts the others", async () => {
    const ran = await run("check --format html --most 2", { stdin });
    expect(ran.code).toBe(2);
    const page = ran.stdout;
    expect(page).toMatch(/^<!doctype html>/);
    expect(page.trimEnd()).toMatch(/<\/html>$/);
    const found = checks
      .flatMap(({ check }) => check.findings)
      .filter(({ ruleId }) => ruleId === "timed-units-exceeded");
    expect(found.length).toBeGreaterThan(2);
    const section = page.slice(page.indexOf('id="rule-timed-units-exceeded"')).split("</details>")[0] ?? "";
    expect(section.split('class="finding"')).toHaveLength(3);
    expect(section).toContain(`the first 2 are shown, ${found.length - 2} are counted only`);
    expect(section).toContain(found[0]?.message);
    expect(section).toContain(`<b>Fix.</b> ${found[0]?.fix ?? ""}`);
    expect(section).toContain("CMS Pub. 100-04 ch. 5 §20.2.C (official text)");
    expect(section).toMatch(/<li>Pooled minutes: .* = \d+ timed units?\.<\/li>/);
    expect(page).toContain("The text is not valid JSON.");
    expect(page).not.toMatch(/<script|src=|@import|url\(/);
    expect(page).not.toMatch(/2026-0\d-\d\d"|serviceDate/);
  });

  it("obeys nothing of the input", async () => {
    const line = { ...claims[0]?.serviceLines[0], procedureCode: hostileCode, modifiers: [hostileCode] };
    const claim = JSON.stringify({ ...claims[0], serviceLines: [line], services: [] });
    const key = `"${hostile.replaceAll('"', '""')}"`;
    const rows = `claim,code,modifiers,units,date\n${key},"${hostileCode.replaceAll('"', '""')}",GO,1,2026-03-02\n`;
    const options = "--payer medicare-part-b --setting practitioner --diagnosis M25.641";
    const fromJson = (await run("check --format html", { stdin: claim })).stdout;
    const fromRows = (await run(`check --format html ${options}`, { stdin: rows })).stdout;
    expect(fromJson).toMatch(/&quot;&gt;&lt;img src=x&gt;&#39;&amp;/i);
    expect(fromRows).toContain("&lt;script&gt;alert(1)");
    for (const page of [fromJson, fromRows]) expect(page).not.toMatch(/<script|<img|onerror='/i);
  });

  it("names claims by their record where keys are hidden", async () => {
    const rows = "claim,code,modifiers,units,date\nZEBRA,97530,,0,2026-03-02\n";
    const command = "check --format html --payer medicare-part-b --setting practitioner --diagnosis M25.641";
    expect((await run(command, { stdin: rows })).stdout).toContain("Claim ZEBRA");
    const hidden = (await run(`${command} --hide-keys`, { stdin: rows })).stdout;
    expect(hidden).not.toContain("ZEBRA");
    expect(hidden).toContain("Record 1, line 2");
  });

  it.each([
    ["--format html --summary", "leave --summary out"],
    ["--format ndjson --most 5", "--most is for --format html"],
    ["--format html --most 0", "--most takes a whole number from 1 to 1000"],
  ])("refuses %s", async (options, message) => {
    const ran = await run(`check ${options}`, { stdin });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(message);
  });
});

it("keys with equal counts stand in the order of their names", async () => {
  const { stdout } = await run("check --summary --format json", { stdin });
  const { byProvider } = JSON.parse(stdout) as { byProvider: readonly PlainRow[] };
  const sorted = [...byProvider].sort((a, b) => b.findings - a.findings || (a.key < b.key ? -1 : 1));
  expect(byProvider).toEqual(sorted);
});
