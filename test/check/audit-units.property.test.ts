import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditUnits } from "../../src/check/audit-units.js";
import { checkClaim } from "../../src/check/check-claim.js";
import { explain } from "../../src/check/explain.js";
import type { PoolAudit } from "../../src/check/unit-audit.js";
import type { Claim } from "../../src/claim/claim.js";
import type { CountingMethod } from "../../src/claim/payer.js";
import type { Service } from "../../src/claim/service.js";
import type { ServiceLine } from "../../src/claim/service-line.js";
import { rules } from "../../src/rules/index.js";
import { calculateUnits } from "../../src/units/calculate-units.js";
import { lawfulAllocations } from "../properties/lawful-allocations.js";
import { COUNTING_METHODS, pooled, POOLED_CODES, SERVICE_DATE } from "../units/count.js";
import { arbitraryClaim } from "./arbitrary-claim.js";

const runs = { numRuns: 200 };
const unitRules = rules.filter((rule) => rule.topic === "units");
const UNIT_RULES = [
  "timed-units-exceeded",
  "timed-units-misallocated",
  "timed-units-understated",
  "midpoint-units-exceeded",
  "payer-units-exceeded",
  "untimed-units-exceeded",
  "tiered-units-exceeded",
];

/** A day of one to five timed codes, some beside an evaluation. */
const day = fc
  .array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 })
  .filter((minutes) => minutes.reduce((sum, each) => sum + each, 0) > 0);

function claimOf(
  services: readonly Service[],
  units: readonly (readonly [string, number])[],
  method: CountingMethod,
): Claim {
  const lines = units
    .filter(([, billed]) => billed > 0)
    .map(([procedureCode, billed], index): ServiceLine => ({
      lineNumber: index + 1,
      procedureCode,
      modifiers: ["GO"],
      serviceDate: SERVICE_DATE,
      units: billed,
    }));
  const payer = { id: "contract", label: "A contract", countingMethod: { value: method, mark: "official" } } as const;
  return { payer, setting: "practitioner", diagnosisCodes: [], serviceLines: lines, services };
}

function billed(minutes: readonly number[], units: readonly number[], method: CountingMethod = "cms-8-minute"): Claim {
  return claimOf(
    pooled(...minutes),
    units.map((each, index) => [POOLED_CODES[index] ?? "", each] as const),
    method,
  );
}

function foundIn(claim: Claim): readonly string[] {
  return checkClaim(claim, { rules: unitRules })
    .findings.map((finding) => finding.ruleId)
    .filter((id) => UNIT_RULES.includes(id));
}

describe("billed as supported", () => {
  it("is always clean, whatever the method and the choice in a tie", () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(...COUNTING_METHODS),
        fc.shuffledSubarray(POOLED_CODES),
        (minutes, countingMethod, preferInTie) => {
          const services = pooled(...minutes);
          const { codes } = calculateUnits(services, { countingMethod, serviceDate: SERVICE_DATE, preferInTie });
          const claim = claimOf(
            services,
            codes.map((row) => [row.procedureCode, row.units ?? 0] as const),
            countingMethod,
          );
          expect(foundIn(claim)).toEqual([]);
          expect(auditUnits(claim)).toMatchObject({ overUnits: 0, underUnits: 0 });
        },
      ),
      runs,
    );
  });

  it("and every choice of a tie is lawful, by the text alone", () => {
    fc.assert(
      fc.property(day, (minutes) => {
        for (const units of lawfulAllocations(minutes)) expect(foundIn(billed(minutes, units))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("of families, hour codes and untimed codes too", () => {
    const codes = ["97129", "97530", "97550", "96125", "96112", "97165", "97018", "98966"];
    const services = fc.uniqueArray(
      fc.record({ procedureCode: fc.constantFrom(...codes), minutes: fc.integer({ min: 1, max: 200 }) }),
      {
        selector: (service) => service.procedureCode,
        minLength: 1,
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(services, fc.constantFrom(...COUNTING_METHODS), (documented, countingMethod) => {
        const counted = calculateUnits(documented, { countingMethod, serviceDate: SERVICE_DATE });
        const units = counted.codes.map((row) => [row.procedureCode, row.units ?? 0] as const);
        const claim = claimOf(documented, units, countingMethod);
        expect(foundIn(claim)).toEqual([]);
        const more = units.map(([code, each], index) => [code, each + (index === 0 ? 1 : 0)] as const);
        expect(foundIn(claimOf(documented, more, countingMethod))).not.toEqual([]);
      }),
      runs,
    );
  });
});

describe("billed otherwise", () => {
  it("one unit more of any code is always found", () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...COUNTING_METHODS), fc.nat(4), (minutes, countingMethod, chosen) => {
        const { codes } = calculateUnits(pooled(...minutes), { countingMethod, serviceDate: SERVICE_DATE });
        const units = codes.map((row, index) => (row.units ?? 0) + (index === chosen % codes.length ? 1 : 0));
        const found = foundIn(billed(minutes, units, countingMethod));
        expect(found).toHaveLength(1);
        expect(found[0]).toMatch(/-exceeded$/);
      }),
      runs,
    );
  });

  it("is found exactly where the text has no allocation that holds it", () => {
    const pair = day.chain((minutes) =>
      fc.tuple(
        fc.constant(minutes),
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: minutes.length, maxLength: minutes.length }),
      ),
    );
    fc.assert(
      fc.property(pair, ([minutes, units]) => {
        fc.pre(units.some((each) => each > 0));
        const lawful = lawfulAllocations(minutes);
        const total = units.reduce((sum, each) => sum + each, 0);
        const supported = (lawful[0] ?? []).reduce((sum, each) => sum + each, 0);
        const fits = lawful.some((allocation) => allocation.every((most, index) => (units[index] ?? 0) <= most));
        const wanted =
          total > supported
            ? ["timed-units-exceeded"]
            : !fits
              ? ["timed-units-misallocated"]
              : total < supported
                ? ["timed-units-understated"]
                : [];
        expect(foundIn(billed(minutes, units))).toEqual(wanted);
      }),
      { numRuns: 400 },
    );
  });

  it("the fix of a misallocation is lawful and leaves nothing to find", () => {
    fc.assert(
      fc.property(day, fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 5, maxLength: 5 }), (minutes, wanted) => {
        const claim = billed(minutes, wanted.slice(0, minutes.length));
        const finding = checkClaim(claim, { rules: unitRules }).findings.find(
          ({ ruleId }) => ruleId === "timed-units-misallocated",
        );
        fc.pre(finding !== undefined);
        const units = finding?.facts["lawfulUnits"] as readonly number[];
        expect(foundIn(billed(minutes, units))).toEqual([]);
      }),
      runs,
    );
  });
});

describe("the audit and the rules", () => {
  it("never disagree about a day", () => {
    const billing = fc.tuple(
      fc.array(
        fc.record({
          procedureCode: fc.constantFrom(
            "97530",
            "97535",
            "97110",
            "97129",
            "97130",
            "97550",
            "97551",
            "97165",
            "97150",
          ),
          units: fc.integer({ min: 1, max: 4 }),
          byAssistant: fc.boolean(),
        }),
        { maxLength: 5, minLength: 1 },
      ),
      fc.array(
        fc.record(
          {
            procedureCode: fc.constantFrom("97530", "97535", "97110", "97129", "97130", "97550", "97165", "97150"),
            minutes: fc.integer({ min: 0, max: 60 }),
            furnishedBy: fc.constantFrom("therapist", "assistant", "together"),
            sessions: fc.integer({ min: 1, max: 2 }),
          },
          { requiredKeys: ["procedureCode"] },
        ),
        { maxLength: 6 },
      ),
      fc.constantFrom(...COUNTING_METHODS),
      fc.constantFrom(true, false, undefined),
    );
    fc.assert(
      fc.property(billing, ([lines, services, method, servicesComplete]) => {
        const base = claimOf(services, [], method);
        const claim: Claim = {
          ...base,
          payer: {
            ...(base.payer as object),
            id: "c",
            label: "c",
            assistantModifiers: { value: true, mark: "official" },
          },
          ...(servicesComplete === undefined ? {} : { servicesComplete }),
          serviceLines: lines.map(({ procedureCode, units, byAssistant }, index) => ({
            lineNumber: index + 1,
            procedureCode,
            units,
            modifiers: byAssistant ? ["GO", "CO"] : ["GO"],
            serviceDate: SERVICE_DATE,
          })),
        };
        const check = checkClaim(claim).findings.map((finding) => finding.ruleId);
        // An add-on without its base, or an evaluation by an assistant, is that finding, whatever its units.
        fc.pre(!check.includes("add-on-base-required") && !check.includes("evaluation-by-assistant"));
        const [pool] = auditUnits(claim).pools;
        if (pool === undefined) throw new Error("A claim with a line has a pool.");
        expect(agreement(pool)).toEqual(agreementOf(check, method, pool));
      }),
      { numRuns: 400 },
    );
  });

  it("says nothing that a check of the same claim does not say", () => {
    fc.assert(
      fc.property(arbitraryClaim, (claim) => {
        const before = JSON.stringify(claim);
        const audit = auditUnits(claim, { unitPrice: () => "31.25" });
        const known = new Set(checkClaim(claim).findings.map((finding) => JSON.stringify(finding)));
        const own = audit.pools.flatMap((pool) => pool.findings).map((finding) => JSON.stringify(finding));
        expect(own.filter((finding) => !known.has(finding))).toEqual([]);
        expect(JSON.parse(JSON.stringify(audit))).toEqual(audit);
        expect(JSON.stringify(claim)).toBe(before);
        expect(explain(audit).join(" ")).not.toMatch(/undefined|NaN|\d{4}-\d{2}-\d{2}T/);
      }),
      runs,
    );
  });
});

/** What the audit's own numbers say. */
function agreement({ timed, assistant, codes }: PoolAudit): Readonly<Record<string, boolean>> {
  const verdicts = assistant.map((each) => each.verdict);
  return {
    over: (timed.overUnits ?? 0) > 0,
    unlawful: timed.allocation === "unlawful" && timed.total === "within",
    under: timed.allocation !== "unlawful" && timed.total !== "exceeded" && (timed.underUnits ?? 0) > 0,
    untimed: codes.some((code) => code.timing === "untimed" && (code.overUnits ?? 0) > 0),
    split: !isOff({ timed }) && verdicts.some((verdict) => verdict !== "right" && verdict !== "undetermined"),
  };
}

/** What the rules say. */
function agreementOf(
  found: readonly string[],
  method: CountingMethod,
  { timed }: PoolAudit,
): Readonly<Record<string, boolean>> {
  const over: Readonly<Record<CountingMethod, string>> = {
    "cms-8-minute": "timed-units-exceeded",
    "cpt-midpoint": "midpoint-units-exceeded",
    "full-unit-only": "payer-units-exceeded",
    "nearest-quarter-hour": "payer-units-exceeded",
  };
  const byAssistant = ["assistant-modifier-required", "assistant-line-split", "assistant-modifier-unsupported"];
  return {
    over: found.includes(over[method]),
    unlawful: found.includes("timed-units-misallocated"),
    under: found.includes("timed-units-understated"),
    untimed: found.includes("untimed-units-exceeded"),
    split: !isOff({ timed }) && found.some((id) => byAssistant.includes(id)),
  };
}

/** Where the units are wrong, how they are split comes later. */
function isOff({ timed }: Pick<PoolAudit, "timed">): boolean {
  return (timed.overUnits ?? 0) > 0 || timed.allocation === "unlawful";
}
