import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { entryNames, root } from "../../scripts/entries.mjs";
import { topics } from "../conformance/worked-case.js";
import { filesUnder } from "../architecture/source-file.js";
import { addOnCodes } from "../../src/reference/built-in/add-on-codes.js";
import { assistantMethod } from "../../src/reference/built-in/assistant-method.js";
import { kxThreshold } from "../../src/reference/built-in/kx-threshold.js";
import { modifiers } from "../../src/reference/built-in/modifiers.js";
import { mue } from "../../src/reference/built-in/mue.js";
import { procedureCodes } from "../../src/reference/built-in/procedure-codes.js";
import { ptpEdits } from "../../src/reference/built-in/ptp-edits.js";
import { rules } from "../../src/rules/index.js";
import type { Rule } from "../../src/rules/rule.js";
import type { Mark } from "../../src/values/citation.js";
import { lookUpDiagnosis } from "../../src/reference/look-up-diagnosis.js";
import { buildOnce, plainEnvironment } from "./run-example.js";

const readme = readFileSync(`${root}README.md`, "utf8");

beforeAll(buildOnce, 120_000);

describe("README.md", () => {
  it("shows what the command prints", () => {
    const blocks = [...readme.matchAll(/```console\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");
    const runs = blocks.flatMap((block) => block.split(/^\$ npx ot-billing-rules /m).slice(1));
    expect(runs).not.toEqual([]);
    for (const run of runs) {
      const [command = "", ...printed] = run.split("\n");
      const { stdout, stderr } = spawnSync(process.execPath, ["dist/cli/main.js", ...command.split(" ")], {
        cwd: root,
        encoding: "utf8",
        env: plainEnvironment(),
      });
      expect(stderr).toBe("");
      expect(stdout).toBe(printed.join("\n"));
    }
  });

  it("names commands of package.json", () => {
    const { scripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] ?? "");
    expect(named).toContain("demo");
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it("names entry points that exist", () => {
    const named = [...readme.matchAll(/`ot-billing-rules\/([\w-]+)`/g)].map((match) => match[1] ?? "");
    expect(named.filter((name) => !entryNames.includes(name))).toEqual([]);
  });

  it("counts the worked cases", () => {
    const cases = topics.reduce((sum, topic) => sum + topic.cases.length, 0);
    expect(readme).toContain(`${cases} worked cases`);
  });

  it("gives the dates of the tables", () => {
    const span = (first: string | null | undefined, last: string | null | undefined) => `${first} to ${last}`;
    const edition = ({ verifiedFrom, verifiedThrough }: Dated) => span(verifiedFrom, verifiedThrough);
    expect(dates("procedure codes, modifiers")).toContain(edition(procedureCodes.edition));
    expect(dates("procedure codes, modifiers")).toContain(edition(modifiers.edition));
    expect(dates("KX threshold")).toContain(span(kxThreshold.versions[0]?.effectiveFrom, kxThreshold.verifiedThrough));
    expect(dates("assistant rule")).toContain(
      span(assistantMethod.versions[0]?.effectiveFrom, assistantMethod.verifiedThrough),
    );
    const spans = { "NCCI code pairs": ptpEdits.editions, "unit limits": mue.editions };
    for (const [label, editions] of Object.entries(spans)) expect(editions.map(edition)).toContain(dates(label));
    expect(addOnCodes.editions.map(edition)).toContain(dates("add-on codes"));
    expect(dates("ICD-10-CM")).toBe(
      span(
        lookUpDiagnosis("M25.641", "2023-10-01").edition.verifiedFrom,
        lookUpDiagnosis("M25.641", "2026-09-30").edition.verifiedThrough,
      ),
    );
  });
});

it("limits.md names the rules that rest on weak sources", () => {
  const limits = readFileSync(`${root}docs/guide/limits.md`, "utf8");
  const strength: readonly Mark[] = ["recall", "single", "secondary", "official"];
  const firmest = ({ citations }: Rule) => Math.max(...citations.map(({ mark }) => strength.indexOf(mark)));
  for (const mark of ["single", "recall"] as const) {
    const row = new RegExp(`^\\| \`${mark}\` \\| (\`[a-z].*) \\|$`, "m").exec(limits.split("## Claims")[1] ?? "")?.[1];
    const named = [...(row ?? "").matchAll(/`([\w-]+)`/g)].map(([, id]) => id);
    const weak = rules.filter((rule) => firmest(rule) === strength.indexOf(mark)).map(({ id }) => id);
    expect(named, mark).toEqual(weak);
  }
});

it("pages link to files that exist", () => {
  for (const page of ["README.md", ...filesUnder("docs/guide", /\.md$/)]) {
    const folder = page.includes("/") ? page.slice(0, page.lastIndexOf("/") + 1) : "";
    for (const [, link = ""] of readFileSync(`${root}${page}`, "utf8").matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)) {
      if (!/^[a-z]+:/.test(link)) expect(existsSync(`${root}${folder}${link}`), `${page} links to ${link}`).toBe(true);
    }
  }
});

interface Dated {
  readonly verifiedFrom: string | null;
  readonly verifiedThrough: string | null;
}

/** The span in the row of a table that begins with a label. */
function dates(label: string): string {
  const row = readme.split("\n").find((line) => line.startsWith("|") && line.split("|")[1]?.includes(label));
  return /\d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d/.exec(row ?? "")?.[0] ?? `no dates for ${label}`;
}
