import { readFileSync, readdirSync, existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules } from "../../src/rules/index.js";
import type { Rule } from "../../src/rules/rule.js";
import { goldenFiles } from "./golden.js";

interface CatalogueEntry {
  readonly id: string;
  readonly topic: string;
  readonly scope: string;
  readonly severity: string;
}

const catalogue = JSON.parse(
  readFileSync(new URL("./catalogue.json", import.meta.url), "utf8"),
) as readonly CatalogueEntry[];
const root = new URL("../../", import.meta.url);
const golden = new Map(goldenFiles().map((file) => [file.rule, file]));

describe("the register of rules", () => {
  it("holds every rule of the catalogue, in its order and with its scope and severity", () => {
    const registered = rules.map(({ id, topic, scope, severity }) => ({ id, topic, scope, severity }));
    expect(registered).toEqual(catalogue);
  });

  it("holds no rule twice", () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  });

  it("has one file for each rule, named as the rule", () => {
    const files = topicsOf(rules).flatMap((topic) =>
      readdirSync(new URL(`src/rules/${topic}/`, root)).map((name) => `${topic}/${name}`),
    );
    const missing = rules.filter((rule) => !files.includes(`${rule.topic}/${rule.id}.ts`));
    expect(missing.map((rule) => rule.id)).toEqual([]);
  });

  it("yields only to rules that exist", () => {
    const ids = new Set(catalogue.map((entry) => entry.id));
    const unknown = rules.flatMap((rule) => (rule.yieldsTo ?? []).filter((yields) => !ids.has(yields.ruleId)));
    expect(unknown).toEqual([]);
  });
});

function topicsOf(all: readonly Rule[]): readonly string[] {
  return [...new Set(all.map((rule) => rule.topic))];
}

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const kinds = new Set((golden.get(id)?.cases ?? []).map((each) => each.kind));

  it("cites a publication and section", () => {
    expect(rule.citations.length).toBeGreaterThan(0);
    for (const { publication, section } of rule.citations) expect([publication, section]).not.toContain("");
  });

  it("has a firm enough source for its severity", () => {
    const firm = rule.citations.some(({ mark }) => mark === "official" || mark === "secondary");
    expect(rule.severity !== "error" || firm).toBe(true);
  });

  it("has golden cases: found, clean, and both sides of its boundaries", () => {
    expect(golden.has(id)).toBe(true);
    expect([...kinds]).toContain("found");
    expect([...kinds].some((kind) => kind === "clean" || kind === "boundary")).toBe(true);
  });

  it("has cases outside its dates where it has dates", () => {
    const dated = rule.effectiveFrom !== null || rule.effectiveThrough !== null;
    expect(!dated || kinds.has("outside-dates")).toBe(true);
  });

  it("has a page", () => {
    expect(existsSync(new URL(`docs/rules/${id}.md`, root))).toBe(true);
  });

  it("says why it exists in plain words", () => {
    expect(rule.why.length).toBeGreaterThan(20);
    expect(rule.title.length).toBeGreaterThan(10);
  });
});
