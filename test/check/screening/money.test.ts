import { describe, expect, it } from "vitest";
import { extraUnitByPrice } from "../../../src/check/screening/extra-unit-by-price.js";
import { kxWithoutAccrual } from "../../../src/check/screening/kx-without-accrual.js";
import { pooledExposure } from "../../../src/check/screening/pooled-exposure.js";
import { ruleEditionStale } from "../../../src/check/screening/rule-edition-stale.js";
import type { Claim } from "../../../src/claim/claim.js";
import { day, screenBy, visit } from "./synthetic.js";

const prices: Readonly<Record<string, string>> = { "97110": "30.00", "97530": "34.61" };
const unitPrice = (procedureCode: string): string | null => prices[procedureCode] ?? null;

describe("the extra unit", () => {
  /** 97530 and 97110 with 20 minutes each are three units: either may have two. */
  const tie = (n: number, dearerTakes: boolean): Claim =>
    visit(
      day(n),
      [
        { procedureCode: "97530", units: dearerTakes ? 2 : 1 },
        { procedureCode: "97110", units: dearerTakes ? 1 : 2 },
      ],
      [
        { procedureCode: "97530", minutes: 20, clinicianKey: "a" },
        { procedureCode: "97110", minutes: 20, clinicianKey: "a" },
      ],
    );
  /** The unit belongs to the 22 minutes of 97110, and 97530 took it. */
  const taken = (n: number): Claim =>
    visit(
      day(n),
      [
        { procedureCode: "97530", units: 2 },
        { procedureCode: "97110", units: 1 },
      ],
      [
        { procedureCode: "97530", minutes: 18, clinicianKey: "a" },
        { procedureCode: "97110", minutes: 22, clinicianKey: "a" },
      ],
    );
  const ties = (dearer: number, cheaper: number): readonly Claim[] =>
    Array.from({ length: dearer + cheaper }, (_, n) => tie(n, n < dearer));
  const look = (claims: readonly Claim[]) => screenBy(extraUnitByPrice, claims, { unitPrice });

  it("raises a question from 30 days on", () => {
    expect(look(ties(29, 0)).summary).toMatchObject({ screenedGroups: 0, results: 0 });
    expect(look(ties(30, 0)).results).toMatchObject([
      { sampleSize: 30, facts: { tieDays: 30, misallocatedDays: 0, dearer: 30 }, statistic: { expected: 0.5 } },
    ]);
  });

  it("needs a chance below one in a thousand: 23 of 30 have 0.0026, 24 have 0.0007", () => {
    expect(look(ties(23, 7)).results).toEqual([]);
    expect(look(ties(24, 6)).results).toHaveLength(1);
  });

  it("counts days on which the dearer code took what belonged to another", () => {
    const claims = [...ties(15, 0), ...Array.from({ length: 15 }, (_, n) => taken(20 + n))];
    expect(look(claims).results).toMatchObject([{ facts: { tieDays: 15, misallocatedDays: 15, dearer: 30 } }]);
  });

  it("leaves out days whose choice is not between two codes", () => {
    const three = visit(
      day(0),
      ["97530", "97110", "97112"].map((procedureCode) => ({ procedureCode, units: 1 })),
      ["97530", "97110", "97112"].map((procedureCode) => ({ procedureCode, minutes: 10, clinicianKey: "a" })),
    );
    expect(look([three]).summary.groups).toBe(0);
  });

  it("says that prices are missing", () => {
    expect(screenBy(extraUnitByPrice, ties(30, 0)).summary).toMatchObject({
      groups: 0,
      missing: [{ fact: "unitPrice", count: 30 }],
    });
  });
});

describe("exposure if a payer counts pooled", () => {
  /** Three services of 8 minutes: three mid-points, two pooled units. */
  const short = (serviceDate: string, payer: string): Claim =>
    visit(
      serviceDate,
      ["97530", "97110", "97112"].map((procedureCode) => ({ procedureCode, units: 1, modifiers: [] })),
      ["97530", "97110", "97112"].map((procedureCode) => ({ procedureCode, minutes: 8, furnishedBy: "therapist" })),
      { payer },
    );

  it("adds up units by payer and year", () => {
    const claims = [
      short("2025-11-03", "commercial-cpt-midpoint"),
      short("2026-03-02", "commercial-cpt-midpoint"),
      short("2026-03-03", "commercial-cpt-midpoint"),
    ];
    const { results, summary } = screenBy(pooledExposure, claims);
    expect(results.map(({ group, facts }) => [group.year, facts["units"], facts["visits"], facts["dollars"]])).toEqual([
      [2025, 1, 1, null],
      [2026, 2, 2, null],
    ]);
    expect(summary.missing).toEqual([{ fact: "unitPrice", count: 3 }]);
  });

  it("puts dollars on the code that pooling gives less to", () => {
    const all = { ...prices, "97112": "32.80" };
    const { results } = screenBy(pooledExposure, [short("2026-03-02", "commercial-cpt-midpoint")], {
      unitPrice: (code) => all[code as keyof typeof all] ?? null,
    });
    // The count gives the two units to the first two codes; the third is what is billed beyond.
    expect(results[0]?.facts).toEqual({ visits: 1, visitsConcerned: 1, units: 1, dollars: "32.80" });
  });

  it("does not concern a payer that pools itself", () => {
    expect(screenBy(pooledExposure, [short("2026-03-02", "medicare-part-b")]).summary.groups).toBe(0);
  });
});

describe("KX over a patient's year", () => {
  const lineOf = (n: number, kx: boolean, amount: string | undefined, prior?: string) => ({
    patientKey: "p",
    claim: visit(
      day(n),
      [{ units: 1, modifiers: kx ? ["GO", "KX"] : ["GO"], ...(amount === undefined ? {} : { allowedAmount: amount }) }],
      [],
      prior === undefined ? {} : { priorAllowed: [{ year: 2026, OT: prior }] },
    ),
  });
  const year = (lines: number, kx: boolean, amount: string | undefined, prior?: string) =>
    Array.from({ length: lines }, (_, n) => lineOf(n, kx, amount, n === 0 ? prior : undefined));

  it("on every line below the threshold raises a question, from ten lines on", () => {
    expect(screenBy(kxWithoutAccrual, year(9, true, "30.00", "0.00")).summary).toMatchObject({ screenedGroups: 0 });
    expect(screenBy(kxWithoutAccrual, year(10, true, "30.00", "0.00")).results).toMatchObject([
      { group: { patientKey: "p", year: 2026, bucket: "OT" }, facts: { lines: 10, linesWithKx: 10, linesBelow: 10 } },
    ]);
  });

  it("is not told to be early where the year's beginning is not known", () => {
    expect(screenBy(kxWithoutAccrual, year(10, true, "30.00")).results).toEqual([]);
  });

  it("missing on one line is no habit", () => {
    const lines = [...year(9, true, "30.00", "0.00"), lineOf(9, false, "30.00")];
    expect(screenBy(kxWithoutAccrual, lines).results).toEqual([]);
  });

  it("on no line above the threshold raises a question, known beginning or not", () => {
    // 2,480 dollars in 2026: the total stands at them after eight lines of 310 dollars.
    expect(screenBy(kxWithoutAccrual, year(10, false, "310.00")).results).toMatchObject([
      { facts: { linesAbove: 2, linesWithKx: 0, threshold: "2480.00" } },
    ]);
    expect(screenBy(kxWithoutAccrual, year(10, false, "30.00", "2480.00")).results).toMatchObject([
      { facts: { linesAbove: 10 } },
    ]);
    expect(screenBy(kxWithoutAccrual, year(10, false, "248.00")).results).toEqual([]);
  });

  it("without amounts says what is missing", () => {
    expect(screenBy(kxWithoutAccrual, year(10, true, undefined)).summary.missing).toEqual([
      { fact: "serviceLines.allowedAmount", count: 10 },
    ]);
  });
});

describe("two editions of the tables", () => {
  const billed = visit("2026-03-02", [{ procedureCode: "97530", units: 9 }], []);

  it("are not compared unless there are two", () => {
    expect(screenBy(ruleEditionStale, [billed]).results).toEqual([]);
  });

  it("name each rule that finds more or less", () => {
    const { results, summary } = screenBy(ruleEditionStale, [billed, billed], { otherReference: { mue: null } });
    expect(results).toMatchObject([
      { group: { ruleId: "mue-review-expected" }, facts: { claimsWithNewFinding: 0, claimsWithLostFinding: 2 } },
    ]);
    expect(summary.missing).toContainEqual({ fact: "reference.mue", count: 2 });
  });
});
