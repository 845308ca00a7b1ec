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

  it("leaves out days on which no lawful choice was made: both have the unit, or neither", () => {
    const billed = (units: readonly [number, number]): Claim =>
      visit(
        day(0),
        [
          { procedureCode: "97530", units: units[0] },
          { procedureCode: "97110", units: units[1] },
        ],
        [
          { procedureCode: "97530", minutes: 20, clinicianKey: "a" },
          { procedureCode: "97110", minutes: 20, clinicianKey: "a" },
        ],
      );
    expect(look([billed([2, 1])]).summary.groups).toBe(1);
    for (const units of [
      [1, 1],
      [2, 2],
      [3, 0],
      [0, 3],
      [1, 0],
    ] as const) {
      expect([units, look([billed(units)]).summary.groups]).toEqual([units, 0]);
    }
  });

  it("leaves out a unit that two codes lost, and a code billed without its units", () => {
    const three: Claim = visit(
      day(0),
      [
        { procedureCode: "97530", units: 3 },
        { procedureCode: "97110", units: 0 },
        { procedureCode: "97112", units: 0 },
      ],
      [
        { procedureCode: "97530", minutes: 16, clinicianKey: "a" },
        { procedureCode: "97110", minutes: 15, clinicianKey: "a" },
        { procedureCode: "97112", minutes: 15, clinicianKey: "a" },
      ],
    );
    expect(look([three]).summary.groups).toBe(0);
    const unstated = visit(
      day(0),
      [{ procedureCode: "97530", units: 2 }, { procedureCode: "97110" }],
      [
        { procedureCode: "97530", minutes: 20, clinicianKey: "a" },
        { procedureCode: "97110", minutes: 20, clinicianKey: "a" },
      ],
    );
    expect(look([unstated]).summary.groups).toBe(0);
  });

  it("takes no choice between codes of one price for one by price", () => {
    const same = screenBy(extraUnitByPrice, ties(30, 0), { unitPrice: () => "30.00" });
    expect(same.summary).toMatchObject({ groups: 0, missing: [] });
    const half = screenBy(extraUnitByPrice, ties(30, 0), {
      unitPrice: (code) => (code === "97110" ? "30.00" : null),
    });
    expect(half.summary).toMatchObject({ groups: 0, missing: [{ fact: "unitPrice", count: 30 }] });
  });

  it("asks of each clinician, with the span of the days and the chance", () => {
    expect(look(ties(24, 6)).results).toEqual([
      {
        kind: "screen-result",
        screenId: "extra-unit-by-price",
        group: { clinicianKey: "a", from: day(0), through: day(29) },
        question:
          "On 24 of 30 days with a choice the dearer code took the extra unit: does price, or an order of codes by price, decide?",
        statistic: {
          name: "share of days on which the dearer code took the extra unit",
          value: 0.8,
          expected: 0.5,
          probability: 0.000715453,
        },
        sampleSize: 30,
        facts: { tieDays: 30, misallocatedDays: 0, dearer: 24 },
        citations: [{ publication: "CMS Pub. 100-04", section: "ch. 5 §20.2.C, examples 1 to 5", mark: "official" }],
      },
    ]);
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

  it.each(["GA", "GX", "GY", "GZ"])("is not missed on lines with %s, which exclude it", (modifier) => {
    const lines = year(10, false, "310.00", "2480.00").map(({ patientKey, claim }, index) => ({
      patientKey,
      claim: {
        ...claim,
        serviceLines: claim.serviceLines.map((line) => ({
          ...line,
          modifiers: index < 9 ? ["GO", modifier] : line.modifiers,
        })),
      },
    }));
    expect(screenBy(kxWithoutAccrual, lines).results).toMatchObject([{ facts: { lines: 10, linesAbove: 1 } }]);
    expect(screenBy(kxWithoutAccrual, [...lines.slice(0, 9), ...lines.slice(0, 1)]).results).toEqual([]);
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

  it("asks with the span of the year's lines, what was counted and its sources", () => {
    const { results } = screenBy(kxWithoutAccrual, year(10, true, "30.00", "0.00"));
    expect(results).toEqual([
      {
        kind: "screen-result",
        screenId: "kx-without-accrual",
        group: { patientKey: "p", year: 2026, bucket: "OT", from: day(0), through: day(9) },
        question:
          "KX stands on all 10 lines of the year, of which 10 are known to be below the threshold: is it set by habit instead of by accrual?",
        statistic: { name: "lines with KX below the threshold", value: 10, expected: 0, probability: null },
        facts: { lines: 10, linesWithKx: 10, linesAbove: 0, linesBelow: 10, threshold: "2480.00" },
        sampleSize: 10,
        citations: [
          { publication: "42 USC", section: "1395l(g)", mark: "official" },
          { publication: "CMS Pub. 100-04", section: "ch. 5 §10.3", mark: "official" },
        ],
      },
    ]);
    const [above] = screenBy(kxWithoutAccrual, year(10, false, "310.00")).results;
    expect(above?.statistic).toEqual({
      name: "lines above the threshold without KX",
      value: 2,
      expected: 0,
      probability: null,
    });
  });

  it("follows the dates of service, not the order of the claims", () => {
    const lines = [...year(10, false, "310.00")].reverse();
    expect(screenBy(kxWithoutAccrual, lines).results).toMatchObject([
      { group: { from: day(0), through: day(9) }, facts: { linesAbove: 2 } },
    ]);
    const late = [lineOf(9, true, "310.00"), ...year(9, false, "310.00")];
    expect(screenBy(kxWithoutAccrual, late).results).toEqual([]);
    const early = [...year(10, false, "310.00").slice(1), lineOf(0, true, "310.00")];
    expect(screenBy(kxWithoutAccrual, early).results).toMatchObject([{ facts: { linesWithKx: 1, linesAbove: 2 } }]);
  });

  it("takes what came before from the earliest claim, of the year and the discipline of the line", () => {
    const later = [...year(10, true, "30.00").slice(0, 9), lineOf(9, true, "30.00", "0.00")];
    expect(screenBy(kxWithoutAccrual, later).results).toEqual([]);
    const both = [lineOf(9, false, "30.00", "2480.00"), ...year(9, false, "30.00", "0.00")];
    expect(screenBy(kxWithoutAccrual, both).results).toEqual([]);
    const first = [...year(9, false, "30.00", "2480.00"), lineOf(9, false, "30.00", "0.00")];
    expect(screenBy(kxWithoutAccrual, first).results).toMatchObject([{ facts: { linesAbove: 10 } }]);
    const otherYear = year(10, false, "30.00", "2480.00").map(({ patientKey, claim }) => ({
      patientKey,
      claim: { ...claim, priorAllowed: (claim.priorAllowed ?? []).map((each) => ({ ...each, year: 2025 })) },
    }));
    expect(screenBy(kxWithoutAccrual, otherYear).results).toEqual([]);
    const noAmount = year(10, false, "30.00", "a lot");
    expect(screenBy(kxWithoutAccrual, noAmount).results).toEqual([]);
  });

  it("names no patient where none is told, and says that the key is missing", () => {
    const claims = year(10, false, "310.00").map(({ claim }) => claim);
    const all: Claim = { ...visit(day(0), [], []), serviceLines: claims.flatMap(({ serviceLines }) => serviceLines) };
    const { results, summary } = screenBy(kxWithoutAccrual, [all]);
    expect(summary.missing).toEqual([{ fact: "patientKey", count: 1 }]);
    expect(results.map(({ group }) => group)).toEqual([{ year: 2026, bucket: "OT", from: day(0), through: day(9) }]);
  });

  it("does not concern payers without KX, lines of no discipline, supplies, or a year without a threshold", () => {
    const groups = (change: (claim: Claim) => Claim, options = {}): readonly unknown[] => {
      const { summary } = screenBy(
        kxWithoutAccrual,
        year(10, true, "30.00").map(({ patientKey, claim }) => ({ patientKey, claim: change(claim) })),
        options,
      );
      return [summary.groups, summary.missing.map(({ fact }) => fact)];
    };
    const lines = (fields: Partial<Claim["serviceLines"][number]>) => (claim: Claim) => ({
      ...claim,
      serviceLines: claim.serviceLines.map((line) => ({ ...line, ...fields })),
    });
    expect(groups((claim) => claim)).toEqual([1, []]);
    expect(groups((claim) => ({ ...claim, payer: "commercial-cpt-midpoint" }))).toEqual([0, []]);
    expect(groups(lines({ procedureCode: "L3906" }))).toEqual([0, []]);
    expect(groups((claim) => claim, { reference: { kxThreshold: null } })).toEqual([0, ["reference.kxThreshold"]]);
  });

  it("counts a line billed for denial as nothing", () => {
    const denied = year(10, true, undefined, "0.00").map(({ patientKey, claim }) => ({
      patientKey,
      claim: { ...claim, serviceLines: claim.serviceLines.map((line) => ({ ...line, modifiers: ["GO", "KX", "GY"] })) },
    }));
    expect(screenBy(kxWithoutAccrual, denied)).toMatchObject({
      results: [{ facts: { linesBelow: 10 } }],
      summary: { missing: [] },
    });
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

  it("tell what was judged otherwise, with the rules in order and the span of the dates", () => {
    const later = visit(
      "2026-03-09",
      [
        { procedureCode: "97530", units: 9 },
        { procedureCode: "97110", units: 9 },
      ],
      [],
    );
    const claims = [billed, later, visit("2026-03-16", [{ procedureCode: "97530", units: 1 }], [])];
    const { results } = screenBy(ruleEditionStale, claims, { otherReference: { mue: null, ptpEdits: null } });
    expect(results).toEqual([
      {
        kind: "screen-result",
        screenId: "rule-edition-stale",
        group: { ruleId: "mue-review-expected", from: "2026-03-02", through: "2026-03-09" },
        question:
          "With the other tables this rule finds something new in 0 claims and something less in 2 claims of 3: which edition was in force on the dates of service?",
        statistic: { name: "claims judged otherwise", value: 2, expected: 0, probability: null },
        sampleSize: 3,
        facts: { claimsWithNewFinding: 0, claimsWithLostFinding: 2 },
        citations: [expect.objectContaining({ publication: "Reference tables of the library" })],
      },
    ]);
  });

  it("are both the caller's, where two are given, and what is missing is a table of the other", () => {
    const { results, summary } = screenBy(ruleEditionStale, [billed], { reference: { mue: null }, otherReference: {} });
    expect(results).toMatchObject([
      {
        group: { ruleId: "mue-review-expected" },
        facts: { claimsWithNewFinding: 1, claimsWithLostFinding: 0 },
        statistic: { value: 1 },
      },
    ]);
    expect(summary.missing.filter(({ fact }) => !fact.startsWith("reference."))).toEqual([]);
  });

  it("name rules in order of their ids", () => {
    const many = visit("2026-03-02", [{ procedureCode: "97530", units: 9, modifiers: [] }], [], {
      diagnosisCodes: ["A00"],
    });
    const other = { mue: null, diagnoses: null, modifiers: null };
    const ids = screenBy(ruleEditionStale, [many], { otherReference: other }).results.map(({ group }) =>
      String(group.ruleId),
    );
    expect(ids.length).toBeGreaterThan(1);
    expect(ids).toEqual([...ids].sort((a, b) => (a < b ? -1 : 1)));
    const twice = screenBy(ruleEditionStale, [many], { reference: other }).results;
    expect(twice).toEqual([]);
  });

  it("name each rule that finds more or less", () => {
    const { results, summary } = screenBy(ruleEditionStale, [billed, billed], { otherReference: { mue: null } });
    expect(results).toMatchObject([
      { group: { ruleId: "mue-review-expected" }, facts: { claimsWithNewFinding: 0, claimsWithLostFinding: 2 } },
    ]);
    expect(summary.missing).toContainEqual({ fact: "reference.mue", count: 2 });
  });
});
