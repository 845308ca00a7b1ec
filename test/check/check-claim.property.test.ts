import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkClaim } from "../../src/check/check-claim.js";
import type { Finding } from "../../src/check/claim-check.js";
import { documentationChecklist } from "../../src/check/documentation-checklist.js";
import { explain } from "../../src/check/explain.js";
import type { Claim } from "../../src/claim/claim.js";
import { rules } from "../../src/rules/index.js";
import { parseClaim } from "../../src/schema/parse-claim.js";
import { arbitraryClaim } from "./arbitrary-claim.js";

// One seed, so that a build never turns on chance; change it to search further.
const runs = { numRuns: 400, seed: 20260302 };

describe("checkClaim", () => {
  it("answers every claim that can be parsed, throws on none, and changes none", () => {
    fc.assert(
      fc.property(arbitraryClaim, (claim) => {
        const before = JSON.stringify(claim);
        deepFreeze(claim);
        const check = checkClaim(claim);
        explain(check);
        explain(documentationChecklist(claim));
        expect(JSON.parse(JSON.stringify(check))).toEqual(check);
        expect(JSON.stringify(claim)).toBe(before);
      }),
      runs,
    );
  });

  it("is asked about claims that parse", () => {
    const parsed = fc.sample(arbitraryClaim, 200).filter((claim) => parseClaim(JSON.parse(JSON.stringify(claim))).ok);
    expect(parsed.length).toBeGreaterThan(50);
  });

  it("gives the same findings whatever the order of lines", () => {
    fc.assert(
      fc.property(arbitraryClaim, fc.integer(), (claim, seed) => {
        const shuffled: Claim = { ...claim, serviceLines: shuffle(claim.serviceLines, seed) };
        expect(byLine(checkClaim(shuffled).findings, shuffled)).toEqual(byLine(checkClaim(claim).findings, claim));
      }),
      runs,
    );
  });

  it("names only rules that exist, with a fix, a message, facts and a citation", () => {
    const ids = new Set(rules.map((rule) => rule.id));
    fc.assert(
      fc.property(arbitraryClaim, (claim) => {
        for (const finding of checkClaim(claim).findings) {
          expect(ids.has(finding.ruleId)).toBe(true);
          expect(finding.fix).toMatch(/\S\.$/);
          expect(finding.message).toMatch(/\S/);
          expect(finding.citations.length).toBeGreaterThan(0);
        }
      }),
      runs,
    );
  });

  it("writes no date, key or place of a person into a message or a fact", () => {
    fc.assert(
      fc.property(arbitraryClaim, (claim) => {
        for (const { message, fix, facts } of checkClaim(claim).findings) {
          expect(`${message} ${fix} ${JSON.stringify(facts)}`).not.toMatch(/\d{4}-\d{2}-\d{2}/);
        }
      }),
      runs,
    );
  });

  it("loses no finding when a line on another date is added", () => {
    fc.assert(
      fc.property(arbitraryClaim, (claim) => {
        // A line of another discipline, on a date of its own, that points to no diagnosis is about nothing else.
        const added: Claim = {
          ...claim,
          serviceLines: [
            ...claim.serviceLines,
            {
              lineNumber: 99,
              procedureCode: "97010",
              modifiers: [modifierWithoutPlan(claim)],
              serviceDate: "2017-03-01",
              units: 1,
            },
          ],
        };
        const before = checkClaim(dated(claim)).findings.map(essence);
        const after = new Set(checkClaim(dated(added)).findings.map(essence));
        expect(before.filter((finding) => !after.has(finding))).toEqual([]);
      }),
      runs,
    );
  });
});

describe("a table withdrawn", () => {
  const tables = [...new Set(rules.flatMap((rule) => rule.reads))];
  const claim: Claim = {
    payer: "medicare-part-b",
    setting: "practitioner",
    diagnosisCodes: ["M25.641"],
    serviceLines: [
      {
        lineNumber: 1,
        procedureCode: "97530",
        modifiers: ["GO"],
        serviceDate: "2026-03-02",
        units: 2,
        diagnosisPointers: [1],
        placeOfServiceCode: "11",
      },
      {
        lineNumber: 2,
        procedureCode: "97140",
        modifiers: ["GO", "59"],
        serviceDate: "2026-03-02",
        units: 1,
        diagnosisPointers: [1],
        placeOfServiceCode: "11",
      },
      {
        lineNumber: 3,
        procedureCode: "97130",
        modifiers: ["GO"],
        serviceDate: "2026-03-02",
        units: 1,
        diagnosisPointers: [1],
        placeOfServiceCode: "11",
      },
    ],
  };

  it.each(
    tables.filter((table) =>
      ["procedureCodes", "ptpEdits", "mue", "addOnCodes", "diagnoses", "modifiers"].includes(table),
    ),
  )("%s turns into undetermined, never into silence", (table) => {
    const check = checkClaim(claim, { reference: { [table]: null } });
    expect(check.undetermined.flatMap((entry) => entry.missing)).toContain(`reference.${table}`);
  });
});

it("answers undetermined for a payer without a profile", () => {
  const check = checkClaim({ payer: "nobody", setting: "practitioner", diagnosisCodes: [], serviceLines: [] });
  expect(check.undetermined.map((entry) => entry.missing)).toEqual([["payer"]]);
});

/** A discipline that the claim has no plan for, so that the line belongs to no recorded episode. */
function modifierWithoutPlan({ plansOfCare }: Claim): string {
  const planned = new Set((plansOfCare ?? []).map((plan) => plan.discipline));
  return planned.has("SLP") ? (planned.has("PT") ? "GO" : "GP") : "GN";
}

/** Services without a date belong to the only date of the claim, so they are given it before a line is added. */
function dated(claim: Claim): Claim {
  return { ...claim, services: (claim.services ?? []).map((service) => ({ serviceDate: "2026-03-02", ...service })) };
}

/** Counts of an episode may grow with a line; the finding stays. */
function essence({ ruleId, path }: Finding): string {
  return JSON.stringify([ruleId, path]);
}

function byLine(findings: readonly Finding[], claim: Claim): readonly string[] {
  return findings
    .map(({ ruleId, severity, fix, path }) => {
      const [record, index, ...rest] = path;
      const line = record === "serviceLines" ? claim.serviceLines[Number(index)]?.lineNumber : index;
      return JSON.stringify([ruleId, severity, fix, record, line, rest]);
    })
    .sort();
}

function shuffle<T>(items: readonly T[], seed: number): readonly T[] {
  return items
    .map((item, index) => ({ item, rank: Math.sin(seed + index * 7.3) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

function deepFreeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
}
