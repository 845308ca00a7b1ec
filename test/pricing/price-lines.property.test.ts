import fc from "fast-check";
import { expect, it } from "vitest";
import type { ServiceLine } from "../../src/claim/service-line.js";
import { priceLines } from "../../src/pricing/price-lines.js";
import type { Pricing } from "../../src/pricing/pricing.js";
import { listLocalities } from "../../src/reference/look-up-gpci.js";
import { addUsd, compareUsd, subtractUsd } from "../../src/values/usd.js";
import { reordered } from "../properties/arbitraries.js";
import { OFFICE_2026 } from "./line.js";

// prettier-ignore
const CODES = [
  "97165", "97161", "97168", "97530", "97110", "97112", "97537", "97535", "97533", "97140", "97150", "97035", "97018",
  "97760", "97129", "97130", "97550", "98980", "29130", "92526", "96125", "97010", "97026",
];

const LOCALITIES = listLocalities("2026-07-06").map(({ contractor, locality }) => `${contractor}-${locality}`);

const line = fc.record({
  procedureCode: fc.constantFrom(...CODES),
  units: fc.integer({ min: 1, max: 4 }),
  modifiers: fc.constantFrom(["GO"], ["GO", "CO"], ["GP"], ["GP", "CQ"], ["GN"]),
});

const lines: fc.Arbitrary<readonly ServiceLine[]> = fc
  .array(line, { minLength: 1, maxLength: 5 })
  .map((rows) => rows.map((row, index) => ({ ...row, lineNumber: index + 1 })));

const place = fc.record({
  locality: fc.constantFrom(...LOCALITIES),
  placeOfServiceCode: fc.constantFrom("11", "02"),
  serviceDate: fc.constantFrom("2025-03-03", "2026-03-02", "2026-07-06"),
});

type Place = typeof place extends fc.Arbitrary<infer T> ? T : never;

const price = (some: readonly ServiceLine[], at: Place, openDeductible = "0.00"): Pricing =>
  priceLines(some, { ...OFFICE_2026, gpci: undefined, openDeductible, ...at });

const allowedTotal = (pricing: Pricing): string => pricing.totals.allowedAmount ?? "undetermined";
const cents = (amount: string | null): number => Number(subtractUsd(amount ?? "0", "0").replace(".", ""));

/** Every unit on a line of its own. */
function unitByUnit(some: readonly ServiceLine[]): readonly ServiceLine[] {
  return some
    .flatMap((each) => Array.from({ length: each.units ?? 0 }, () => ({ ...each, units: 1 })))
    .map((each, index) => ({ ...each, lineNumber: index + 1 }));
}

it("prices units one by one and together alike", () => {
  fc.assert(
    fc.property(lines, place, (some, at) => {
      expect(allowedTotal(price(unitByUnit(some), at))).toBe(allowedTotal(price(some, at)));
    }),
  );
});

it("changes a payment by splitting lines only as far as rounding each of them once more reaches", () => {
  fc.assert(
    fc.property(lines, place, (some, at) => {
      const split = unitByUnit(some);
      const [together, apart] = [price(some, at), price(split, at)];
      // Coinsurance, an assistant's share and the payment are each rounded by at most half a cent a line.
      const bound = Math.ceil(1.5 * (some.length + split.length));
      for (const name of ["coinsurance", "payerShare", "payerPayment"] as const) {
        expect(Math.abs(cents(together.totals[name]) - cents(apart.totals[name]))).toBeLessThanOrEqual(bound);
      }
    }),
  );
});

it("never pays more for the reduction", () => {
  fc.assert(
    fc.property(lines, place, (some, at) => {
      const pricing = price(some, at);
      for (const { fee, feeWithoutReduction } of [...pricing.lines, pricing.totals]) {
        expect(compareUsd(fee ?? "", feeWithoutReduction ?? "")).toBeLessThanOrEqual(0);
      }
    }),
  );
});

it("leaves exactly one unit of those it concerns in full", () => {
  fc.assert(
    fc.property(lines, place, (some, at) => {
      const { lines: priced, reductions } = price(some, at);
      const concerned = new Set(priced.filter((each) => (each.reducedUnits ?? 0) > 0));
      const pooled = reductions[0]?.pooledUnits ?? 0;
      const reduced = [...concerned].reduce((sum, each) => sum + (each.reducedUnits ?? 0), 0);
      expect(reduced).toBe(Math.max(0, pooled - 1));
    }),
  );
});

it("raises the fee of no line when another is added", () => {
  fc.assert(
    fc.property(lines, line, place, (some, row, at) => {
      const before = price(some, at).lines;
      const after = price([...some, { ...row, lineNumber: some.length + 1 }], at).lines;
      for (const [index, { fee }] of before.entries()) {
        expect(compareUsd(after[index]?.fee ?? "", fee ?? "")).toBeLessThanOrEqual(0);
      }
    }),
  );
});

it("gives each line the same price in whatever order the lines come", () => {
  const shuffled = lines.chain((some) => fc.tuple(fc.constant(some), reordered(some)));
  fc.assert(
    fc.property(shuffled, place, ([some, other], at) => {
      const byNumber = (pricing: Pricing) => [...pricing.lines].sort((a, b) => a.lineNumber - b.lineNumber);
      const [first, second] = [price(some, at, "100.00"), price(other, at, "100.00")];
      expect(byNumber(second)).toEqual(byNumber(first));
      expect(second.totals).toEqual(first.totals);
    }),
  );
});

it("allows the same sum whatever the lines are numbered", () => {
  const shuffled = lines.chain((some) => fc.tuple(fc.constant(some), reordered(some)));
  fc.assert(
    fc.property(shuffled, place, ([some, other], at) => {
      const renumbered = other.map((each, index) => ({ ...each, lineNumber: index + 1 }));
      expect(allowedTotal(price(renumbered, at))).toBe(allowedTotal(price(some, at)));
    }),
  );
});

it("shares out what is allowed to the cent", () => {
  const open = fc.integer({ min: 0, max: 40_000 }).map((amount) => (amount / 100).toFixed(2));
  fc.assert(
    fc.property(lines, place, open, (some, at, openDeductible) => {
      const pricing = price(some, at, openDeductible);
      for (const { allowedAmount, patientShare, payerShare, payerPayment } of [...pricing.lines, pricing.totals]) {
        expect(addUsd(patientShare ?? "", payerShare ?? "")).toBe(allowedAmount);
        expect(compareUsd(payerPayment ?? "", payerShare ?? "")).toBeLessThanOrEqual(0);
      }
      expect(compareUsd(pricing.totals.deductible ?? "", openDeductible)).toBeLessThanOrEqual(0);
    }),
  );
});

it("never allows more than the charge, nor more than the fee", () => {
  const charge = fc.integer({ min: 0, max: 20_000 }).map((amount) => (amount / 100).toFixed(2));
  fc.assert(
    fc.property(lines, charge, place, (some, chargeAmount, at) => {
      for (const { allowedAmount, fee, outcome } of price(
        some.map((each) => ({ ...each, chargeAmount })),
        at,
      ).lines) {
        const lower = compareUsd(chargeAmount, fee ?? "") < 0 ? chargeAmount : fee;
        if (outcome === "priced") expect(allowedAmount).toBe(lower);
      }
    }),
  );
});

it("accrues the allowed amounts of each total, no more and no less", () => {
  fc.assert(
    fc.property(lines, place, (some, at) => {
      const year = Number(at.serviceDate.slice(0, 4));
      const pricing = priceLines(some, {
        ...OFFICE_2026,
        gpci: undefined,
        ...at,
        priorAllowed: [{ year, OT: "1000.00", "PT-SLP": "2000.00" }],
      });
      for (const { allowedAmount, accrual } of pricing.lines) {
        expect(subtractUsd(accrual?.after ?? "", accrual?.before ?? "")).toBe(allowedAmount);
      }
      const last = (bucket: string, start: string) =>
        pricing.lines.filter(({ accrual }) => accrual?.bucket === bucket).at(-1)?.accrual?.after ?? start;
      const total = addUsd(last("OT", "1000.00"), last("PT-SLP", "2000.00"));
      expect(subtractUsd(total, "3000.00")).toBe(pricing.totals.allowedAmount);
    }),
  );
});
