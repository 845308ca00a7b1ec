import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkClaim } from "../../src/check/check-claim.js";
import { documentationChecklist } from "../../src/check/documentation-checklist.js";
import { claimOf, goldenFiles, type GoldenCase, type GoldenFile } from "./golden.js";

const folder = fileURLToPath(new URL("./evidence/", import.meta.url));

// What is filed for each golden case: words, place and facts of a finding, place of a missing fact, states of the checklist.
// `npm run conformance-kit` writes the files that these tests compare; read what changed in them.
describe.each(goldenFiles().map((file) => [file.rule, file] as const))("%s", (rule, file) => {
  it("files the same evidence for its cases", async () => {
    const text = file.cases.map((golden) => `${[golden.name, ...evidenceOf(file, golden)].join("\n  ")}\n`).join("");
    await expect(text).toMatchFileSnapshot(`${folder}${rule}.txt`);
  });
});

function evidenceOf(file: GoldenFile, golden: GoldenCase): readonly string[] {
  const claim = claimOf(file, golden);
  const { findings, undetermined } = checkClaim(claim);
  const ofRule = ({ ruleId }: { readonly ruleId?: string }) => ruleId === file.rule;
  return [
    ...findings
      .filter(ofRule)
      .flatMap(({ severity, message, fix, path, facts, citations }) => [
        `${severity} at ${placeOf(path)}: ${message} ${fix}`,
        ...citations.map(({ publication, section }) => `  by ${publication}, ${section}`),
        ...Object.entries(facts).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`),
      ]),
    ...undetermined.filter(ofRule).map(({ missing, path }) => `not known at ${placeOf(path)}: ${missing.join(", ")}`),
    ...documentationChecklist(claim)
      .items.filter(ofRule)
      .map(({ element, state, path }) => `record of ${placeOf(path)}: ${element}: ${state}`),
  ];
}

function placeOf(path: readonly (string | number)[]): string {
  return path.length === 0 ? "the claim" : path.join(".");
}
