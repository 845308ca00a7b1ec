import { describe, expect, it } from "vitest";
import { checkClaim } from "../../src/check/check-claim.js";
import { claimOf, goldenFiles } from "./golden.js";

for (const file of goldenFiles()) {
  describe(file.rule, () => {
    it.each(file.cases.map((golden) => [golden.name, golden] as const))("%s", (_, golden) => {
      const claim = claimOf(file, golden);
      const { findings, undetermined } = checkClaim(claim);
      const own = findings.filter((finding) => finding.ruleId === file.rule);
      const shown = own.map((finding, index) => {
        const wanted = golden.findings[index];
        const line =
          finding.path[0] === "serviceLines" ? claim.serviceLines[Number(finding.path[1])]?.lineNumber : undefined;
        return {
          ...(wanted?.severity === undefined ? {} : { severity: finding.severity }),
          ...(wanted?.line === undefined ? {} : { line }),
          ...(wanted?.fix === undefined ? {} : { fix: finding.fix }),
          ...(wanted?.facts === undefined ? {} : { facts: pick(finding.facts, Object.keys(wanted.facts)) }),
        };
      });
      expect(shown).toEqual(golden.findings);
      const missing = undetermined.filter((entry) => entry.ruleId === file.rule).flatMap((entry) => entry.missing);
      expect(missing).toEqual(golden.undetermined ?? []);
      const silent = golden.silent ?? [];
      expect(findings.map((finding) => finding.ruleId).filter((id) => silent.includes(id))).toEqual([]);
    });
  });
}

function pick(facts: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, facts[key]]));
}
